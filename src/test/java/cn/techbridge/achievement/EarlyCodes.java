package cn.techbridge.achievement;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;

/** Codes as given out in the early years: the last check character is right, the organisation code's own is not. */
final class EarlyCodes {
    private EarlyCodes() {}

    static String breaksTheInnerRule() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char inner : alphabet.toCharArray()) {
            for (char last : alphabet.toCharArray()) {
                String code = "1212000040135421" + inner + last;
                if (Uscc.parse(code) instanceof Checked.Valid<Uscc> valid
                        && !valid.warnings().isEmpty()) {
                    return code;
                }
            }
        }
        throw new IllegalStateException("there is always one");
    }
}
