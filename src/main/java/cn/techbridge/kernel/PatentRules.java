package cn.techbridge.kernel;

import java.util.Optional;

/** The rules on a patent number's digits that come before its check digit. */
final class PatentRules {

    private PatentRules() {}

    static Optional<Finding> broken(String number, int size, int latestYear) {
        int stranger = Plain.firstNonDigit(number, 0, size);
        if (stranger > 0) {
            return Optional.of(character(number, stranger));
        }
        if (number.length() > size && !Plain.isDigit(number.charAt(size)) && number.charAt(size) != 'X') {
            return Optional.of(character(number, size + 1));
        }
        String digits = number.substring(0, size);
        return year(digits, latestYear).or(() -> kind(digits));
    }

    private static Finding character(String number, int position) {
        char c = number.charAt(position - 1);
        return Finding.at(
                "PATENT_CHARACTER",
                position,
                "第" + position + "位“" + c + "”应为数字（校验码可为X）",
                "Character " + position + " '" + c + "' should be a digit (the check digit may be X)");
    }

    private static Optional<Finding> year(String digits, int latestYear) {
        int year = PatentNumber.yearOf(digits);
        int first = PatentNumber.firstYear(digits);
        int last = PatentNumber.lastYear(digits, latestYear);
        if (year >= first && year <= last) {
            return Optional.empty();
        }
        return Optional.of(Finding.at(
                "PATENT_YEAR",
                1,
                "申请年份" + year + "不在" + first + "至" + last + "之间",
                "The year of application " + year + " is not between " + first + " and " + last));
    }

    private static Optional<Finding> kind(String digits) {
        char kind = PatentNumber.kindDigit(digits);
        if ("12389".indexOf(kind) >= 0) {
            return Optional.empty();
        }
        int place = PatentNumber.kindPlace(digits);
        return Optional.of(Finding.at(
                "PATENT_KIND",
                place,
                "第" + place + "位“" + kind + "”应为1、8（发明）、2、9（实用新型）或3（外观设计）",
                "Digit " + place + " '" + kind + "' should be 1, 8 (invention), 2, 9 (utility model) or 3 (design)"));
    }
}
