package cn.techbridge.demand;

import static cn.techbridge.listing.Completeness.count;
import static cn.techbridge.listing.Completeness.given;
import static cn.techbridge.listing.Completeness.length;

import cn.techbridge.listing.Completeness;
import cn.techbridge.listing.Completeness.Part;
import java.util.List;

/** What the fields of a demand are worth: a good one is precise, has figures, and says who decides what (揭榜 demands). */
final class DemandCompleteness {
    private static final List<Part<DemandSheet>> PARTS = List.of(
            Part.of(
                    "/indicators",
                    20,
                    s -> count(s.indicators(), 3),
                    "给出至少三项带单位的考核指标：成果按指标逐项核对",
                    "give three assessed indicators with units: achievements are checked against each"),
            Part.of(
                    "/problem",
                    18,
                    s -> length(s.problem(), 100),
                    "把问题写到 100 字以上：现象、工况、已试过什么",
                    "write 100 characters or more: what happens, under which conditions, what was tried"),
            Part.of("/goal", 10, s -> length(s.goal(), 20), "写明希望达到的目标", "say what is to be reached"),
            Part.of(
                    "/keywords",
                    8,
                    s -> count(s.keywords(), 4),
                    "补充四个关键词，包括学名和俗称",
                    "give four keywords, technical and everyday names"),
            Part.of(
                    "/indicators",
                    6,
                    s -> marks(s, i -> i.must() != null),
                    "标明哪些指标是硬性要求",
                    "mark which indicators are hard requirements"),
            Part.of("/industryCodes", 6, s -> count(s.industryCodes(), 1), "选择所属行业", "choose your industry"),
            Part.of("/trlMin", 6, s -> given(s.trlMin()), "填写可接受的最低就绪度", "state the lowest acceptable readiness"),
            Part.of("/budget", 6, s -> given(s.budget()), "填写预算区间", "give a budget"),
            Part.of(
                    "/cooperationModes",
                    5,
                    s -> count(s.cooperationModes(), 1),
                    "选择合作方式",
                    "choose ways of cooperation"),
            Part.of(
                    "/currentState",
                    5,
                    s -> length(s.currentState(), 30),
                    "写明现有设备、材料和已做尝试",
                    "say which equipment and materials exist and what was tried"),
            Part.of("/deadline", 4, s -> given(s.deadline()), "填写期望完成时间", "give a deadline"),
            Part.of(
                    "/indicators",
                    4,
                    s -> marks(s, i -> i.acceptance() != null),
                    "写明指标怎样验收",
                    "say how the indicators will be accepted"),
            Part.of("/ipWish", 2, s -> given(s.ipWish()), "选择知识产权归属意愿", "say who should own what is created"));

    private DemandCompleteness() {}

    static Completeness of(DemandSheet sheet) {
        return Completeness.of(sheet, PARTS);
    }

    private static double marks(
            DemandSheet sheet, java.util.function.Predicate<cn.techbridge.listing.Indicator> marked) {
        return sheet.indicators() != null && sheet.indicators().stream().anyMatch(marked) ? 1 : 0;
    }
}
