package cn.techbridge.achievement;

import static cn.techbridge.listing.Completeness.count;
import static cn.techbridge.listing.Completeness.given;
import static cn.techbridge.listing.Completeness.length;

import cn.techbridge.listing.Completeness;
import cn.techbridge.listing.Completeness.Part;
import java.util.List;

/** What the fields of an achievement are worth: text decides what is found and matched, figures and codes decide the order. */
final class AchievementCompleteness {
    private static final List<Part<AchievementSheet>> PARTS = List.of(
            Part.of(
                    "/problemSolved",
                    15,
                    s -> length(s.problemSolved(), 40),
                    "写清解决了什么问题、谁有这个问题（不少于 40 字）：企业按问题找成果",
                    "say which problem it solves and whose (40 characters or more): enterprises search by problem"),
            Part.of(
                    "/indicators",
                    14,
                    s -> count(s.indicators(), 3),
                    "补充至少三项带单位的技术指标：匹配时逐项与需求核对",
                    "give three indicators with units: matching checks each against the demand"),
            Part.of(
                    "/summary",
                    10,
                    s -> length(s.summary(), 200),
                    "把简介写到 200 字以上：原理、结果和已做的验证",
                    "write 200 characters or more: how it works, results, what was verified"),
            Part.of(
                    "/keywords",
                    8,
                    s -> count(s.keywords(), 5),
                    "补充到五个关键词，包括行业里的通俗叫法",
                    "give five keywords, everyday names of the trade among them"),
            Part.of(
                    "/advantages",
                    8,
                    AchievementCompleteness::measured,
                    "至少一项优势写明指标、数值、单位和对比基准：好在哪里、好多少",
                    "give one advantage with metric, value, unit and baseline: better, and by how much"),
            Part.of(
                    "/trl",
                    8,
                    s -> given(s.trl()),
                    "填写技术就绪度：成熟度不符是被婉拒的首要原因",
                    "state the readiness level: too early is the first reason for a no"),
            Part.of("/oneLine", 6, s -> given(s.oneLine()), "用一句话写明价值", "state the value in one line"),
            Part.of(
                    "/industryCodes",
                    6,
                    s -> count(s.industryCodes(), 1),
                    "选择应用行业（GB/T 4754）",
                    "choose the industries it is for (GB/T 4754)"),
            Part.of(
                    "/cooperationModes",
                    6,
                    s -> count(s.cooperationModes(), 1),
                    "选择可接受的转化方式",
                    "choose the ways of transfer you accept"),
            Part.of(
                    "/ipRights",
                    6,
                    s -> s.ipRights() != null && s.ipRights().stream().anyMatch(r -> r.number() != null) ? 1 : 0,
                    "填写专利号或其他知识产权编号",
                    "give the number of a patent or another right"),
            Part.of("/applications", 4, s -> count(s.applications(), 2), "举出两个应用场景", "name two applications"),
            Part.of("/price", 3, s -> given(s.price()), "填写报价方式或区间", "say what it costs or that it is negotiable"),
            Part.of(
                    "/vsIncumbent",
                    3,
                    s -> length(s.vsIncumbent(), 20),
                    "与现有技术作比较",
                    "compare it with what is in use today"),
            Part.of(
                    "/registration/evaluations",
                    3,
                    s -> s.registration() == null ? 0 : count(s.registration().evaluations(), 1),
                    "补充评价记录",
                    "add an evaluation"));

    private AchievementCompleteness() {}

    static Completeness of(AchievementSheet sheet) {
        return Completeness.of(sheet, PARTS);
    }

    private static double measured(AchievementSheet sheet) {
        if (sheet.advantages() == null || sheet.advantages().isEmpty()) {
            return 0;
        }
        return sheet.advantages().stream().anyMatch(a -> a.value() != null && a.baseline() != null) ? 1 : 0.5;
    }
}
