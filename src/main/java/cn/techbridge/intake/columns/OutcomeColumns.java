package cn.techbridge.intake.columns;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns that a report adds to a sheet; when a corrected report comes back they are passed over. */
public final class OutcomeColumns {
    public static final List<String> HEADINGS = List.of("处理结果 Outcome", "原因 Reasons");
    private static final Map<String, String> ZH =
            Map.of("created", "已新建", "updated", "已更新", "unchanged", "无变化", "rejected", "已拒绝");

    private OutcomeColumns() {}

    /** The word of an outcome for people. */
    public static String word(String outcome, Locale locale) {
        return locale.getLanguage().equals("en") ? outcome : ZH.getOrDefault(outcome, outcome);
    }
}
