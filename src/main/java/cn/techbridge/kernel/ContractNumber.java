package cn.techbridge.kernel;

/** Registration number of a technology contract (技术合同登记编号): 16 digits, or 14 in the older form. */
public record ContractNumber(String value) {

    private static final int LENGTH = 16;
    private static final int OLD_LENGTH = 14;

    /** Rules: {@code CONTRACT_LENGTH}, {@code CONTRACT_CHARACTER}, {@code CONTRACT_SERIAL}. */
    public static Checked<ContractNumber> parse(String text) {
        String plain = Plain.compact(text);
        if (plain.length() != LENGTH && plain.length() != OLD_LENGTH) {
            return Checked.invalid(Finding.of(
                    "CONTRACT_LENGTH",
                    "技术合同登记编号应为16位（旧编号14位），现为" + plain.length() + "位",
                    "A contract number has 16 digits (14 in the older form), this one has " + plain.length()
                            + " characters"));
        }
        int stranger = Plain.firstNonDigit(plain, 0, plain.length());
        if (stranger > 0) {
            return Checked.invalid(Finding.at(
                    "CONTRACT_CHARACTER",
                    stranger,
                    "第" + stranger + "位“" + plain.charAt(stranger - 1) + "”应为数字",
                    "Character " + stranger + " '" + plain.charAt(stranger - 1) + "' should be a digit"));
        }
        if (plain.endsWith("000000")) {
            return Checked.invalid(Finding.at(
                    "CONTRACT_SERIAL",
                    plain.length() - 5,
                    "末6位为序号，不能全为0",
                    "The last six digits are the serial and cannot all be zero"));
        }
        return Checked.valid(new ContractNumber(plain));
    }

    @Override
    public String toString() {
        return value;
    }
}
