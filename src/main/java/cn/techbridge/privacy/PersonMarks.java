package cn.techbridge.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a person is recognised in texts and columns.
 *
 * @param subjects accounts
 * @param phones digits only, without the country's prefix
 * @param names only together with a record found by another mark: many people share a name
 * @param titles of such records, with the name in them: wherever one is repeated, the name there is the person's too
 */
record PersonMarks(
        Set<String> subjects,
        Set<String> phones,
        Set<String> emails,
        Set<String> certificates,
        Set<String> names,
        Set<String> titles) {
    private static final int SHORTEST_NAME = 2;
    /** What people put between the digits of a number. */
    private static final String GAP = "[ ()（）\u00a0\u3000\u2013－-]{0,3}";

    static PersonMarks of(String subject, String phone, String email, String certificate) {
        PersonMarks marks = none();
        marks.add(subject, phone, email, certificate, null);
        return marks;
    }

    static PersonMarks none() {
        return new PersonMarks(
                new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Learns what else a record of the person says. */
    void add(String subject, String phone, String email, String certificate, String name) {
        put(subjects, subject);
        put(phones, phone == null ? null : digits(phone));
        put(emails, email == null ? null : email.strip().toLowerCase(Locale.ROOT));
        put(certificates, certificate);
        if (name != null && name.strip().length() >= SHORTEST_NAME) {
            put(names, name);
        }
    }

    /** Learns the title of a record that holds the person, if it names the person among other words. */
    void addTitle(String title) {
        if (names.stream()
                .anyMatch(name -> title.contains(name) && title.strip().length() > name.length() + 1)) {
            put(titles, title);
        }
    }

    private static void put(Set<String> set, String mark) {
        // a quotation mark or backslash would tear the JSON text in which marks are looked for
        if (mark != null && !mark.isBlank() && mark.chars().noneMatch(c -> c == '"' || c == '\\')) {
            set.add(mark.strip());
        }
    }

    private static String digits(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /** A PostgreSQL regular expression, case-insensitive, for what leads to the person: all marks but bare names. */
    String strong() {
        return Stream.concat(Stream.of(gone()), titles.stream().map(PersonMarks::quoted))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|"));
    }

    /** What goes wherever it stands. */
    private String gone() {
        List<String> parts = new ArrayList<>();
        phones.forEach(
                phone -> parts.add("(?<![0-9０-９])(?:[+＋]?[8８][6６]" + GAP + ")?" + spread(phone) + "(?![0-9０-９])"));
        Stream.of(emails, certificates, subjects)
                .flatMap(Collection::stream)
                .map(PersonMarks::quoted)
                .forEach(mark -> parts.add("(?<![A-Za-z0-9])" + mark + "(?![A-Za-z0-9])"));
        return String.join("|", parts);
    }

    /** Digits in groups, in brackets, in full width. */
    private static String spread(String digits) {
        return digits.chars()
                .mapToObj(digit -> "[" + (char) digit + (char) (digit - '0' + '０') + ']')
                .collect(Collectors.joining(GAP));
    }

    /** Two-character names are often written with a space, to be as wide as others. */
    private static String name(String name) {
        return name.codePoints().allMatch(Character::isIdeographic)
                ? name.codePoints().mapToObj(Character::toString).collect(Collectors.joining("[ \u3000]{0,2}"))
                : quoted(name);
    }

    /** What goes from a row that one of the marks led to: of a title only the name. */
    String all() {
        return Stream.concat(
                        Stream.of(gone()),
                        names.stream().sorted((a, b) -> b.length() - a.length()).map(PersonMarks::name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|"));
    }

    /** How many there are: what is learned makes more. */
    int size() {
        return subjects.size() + phones.size() + emails.size() + certificates.size() + names.size();
    }

    PersonalFiles.Wanted wanted(Set<UUID> records) {
        return new PersonalFiles.Wanted(pattern(strong()), pattern(all()), records);
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String quoted(String text) {
        return text.replaceAll("([^\\p{L}\\p{N}@_ -])", "\\\\$1");
    }

    /** Each as "type:value", for keyed hashes. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        subjects.forEach(s -> keys.add("subject:" + s));
        phones.forEach(p -> keys.add("phone:" + p));
        emails.forEach(e -> keys.add("email:" + e));
        certificates.forEach(c -> keys.add("certificate:" + c));
        return keys;
    }
}
