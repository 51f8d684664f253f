package cn.techbridge.kernel;

import java.util.Locale;

/**
 * What a check found: the rule that failed, where, and what would have been right.
 *
 * @param rule stable code such as {@code USCC_CHECK_DIGIT}
 * @param position place in the compacted text, counted from 1; 0 when the whole text is meant
 * @param expected the character that would be right there, or null when none can be named
 */
public record Finding(String rule, int position, String expected, String detailZh, String detailEn) {

    static Finding of(String rule, String detailZh, String detailEn) {
        return new Finding(rule, 0, null, detailZh, detailEn);
    }

    static Finding at(String rule, int position, String detailZh, String detailEn) {
        return new Finding(rule, position, null, detailZh, detailEn);
    }

    public String detail(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? detailEn : detailZh;
    }
}
