package cn.techbridge.tools.drill;

import java.util.Collections;
import java.util.List;

/** The forty kinds of mistakes that an import has to find on their row and field, with the right code. */
public final class PlantedFaults {
    /** The column behind the last heading. */
    static final String BEYOND = "";

    private PlantedFaults() {}

    /** @param takenId an external id that an earlier row has */
    public static List<PlantedFault> all(String takenId) {
        return List.of(
                PlantedFault.of("编号", "", "/externalId", "required"),
                new PlantedFault(
                        "编号 size",
                        "/externalId",
                        "size",
                        "编号",
                        row -> row.merge("编号", "N".repeat(129), String::concat)),
                PlantedFault.of("编号", takenId, "/externalId", "repeated"),
                PlantedFault.of("成果名称", "", "/title", "required"),
                PlantedFault.of("成果名称", "长".repeat(201), "/title", "size"),
                PlantedFault.of("成果名称", "响铃_x0007_字符", "/title", "plain-text"),
                PlantedFault.of("成果名称", "=HYPERLINK(\"http://example.org\",\"名称\")", "/title", "formula"),
                PlantedFault.of("一句话价值", "句".repeat(121), "/oneLine", "size"),
                PlantedFault.of("解决的问题", "题".repeat(4001), "/problemSolved", "size"),
                PlantedFault.of("成果简介", "", "/summary", "required"),
                PlantedFault.of("成果简介", "文".repeat(20_001), "/summary", "size"),
                PlantedFault.of("优势", many("优势", 21), "/advantages", "size"),
                PlantedFault.of("优势", "好".repeat(501), "/advantages/0/text", "size"),
                PlantedFault.of("应用领域", many("领域", 21), "/applications", "size"),
                PlantedFault.of("应用领域", "域".repeat(201), "/applications/0", "size"),
                PlantedFault.of("关键词", many("词", 31), "/keywords", "size"),
                PlantedFault.of("关键词", "键".repeat(61), "/keywords/0", "size"),
                PlantedFault.of("技术指标", "性能非常好", "/indicators/0", "indicator"),
                PlantedFault.of("技术指标", "≥ 600 MPa", "/indicators/0/name", "required"),
                PlantedFault.of("技术指标", many("强度 ≥ 5 MPa ", 41), "/indicators", "size"),
                PlantedFault.of("技术领域", "炼金术", "/fieldCodes/0", "unknown-code"),
                PlantedFault.of("技术领域", String.join("；", Collections.nCopies(9, "804")), "/fieldCodes", "size"),
                PlantedFault.of("应用行业", "9999", "/industryCodes/0", "unknown-code"),
                PlantedFault.of("IPC 分类号", "Z99X1", "/ipcCodes/0", "ipc"),
                PlantedFault.of("所在地区", "某某市", "/regionCode", "unknown-code"),
                PlantedFault.of("所在地区", "朝阳区", "/regionCode", "ambiguous-code"),
                PlantedFault.of("技术就绪度", "很成熟", "/trl", "type"),
                PlantedFault.of("技术就绪度", "10", "/trl", "range"),
                PlantedFault.of("转化方式", "赠送", "/cooperationModes/0", "unknown-code"),
                PlantedFault.of(
                        "转化方式", String.join("；", Collections.nCopies(8, "LICENSE")), "/cooperationModes", "size"),
                PlantedFault.of("定价方式", "随缘", "/price/mode", "unknown-code"),
                PlantedFault.of("定价方式", "", "/price/mode", "required"),
                PlantedFault.of("最高价（元）", "很便宜", "/price/max", "yuan-amount"),
                PlantedFault.of("最高价（元）", "1", "/price/max", "range"),
                PlantedFault.of("知识产权", "永动机证 已授权", "/ipRights/0/type", "unknown-code"),
                PlantedFault.of("知识产权", "发明专利 CN200310102344.6 已授权", "/ipRights/0/number", "PATENT_CHECK_DIGIT"),
                PlantedFault.of("完成日期", "去年", "/completedOn", "type"),
                PlantedFault.of("完成日期", "2026-02-30", "/completedOn", "type"),
                PlantedFault.of("联系电话", "1".repeat(41), "/restricted/phone", "size"),
                PlantedFault.of(BEYOND, "多出来的一格", "", "extra-cells"));
    }

    private static String many(String what, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            text.append(i == 1 ? "" : "；").append(what).append(what.endsWith(" ") ? "" : i);
        }
        return text.toString();
    }
}
