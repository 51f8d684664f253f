package cn.techbridge.tools.drill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Achievements as people fill them in, by heading; every one different, none of them real. */
public final class GoodRows {
    /** The headings of the sheet, those of the import template. */
    public static final List<String> HEADINGS = List.of(
            "编号", "成果名称", "一句话价值", "解决的问题", "成果简介", "优势", "应用领域", "关键词", "技术指标", "技术领域", "应用行业", "IPC 分类号", "所在地区",
            "技术就绪度", "转化方式", "定价方式", "最低价（元）", "最高价（元）", "知识产权", "完成日期", "不公开说明", "联系人", "联系电话", "电子邮箱");

    private static final List<String> THINGS =
            List.of("刀具涂层", "膜分离装置", "粉末涂料", "轴承监测", "焊接工艺", "电池回收", "温室薄膜", "图像检测", "催化剂", "减速器");
    private static final List<String> MEANS =
            List.of("纳米多层", "石墨烯改性", "低温固化", "振动分析", "搅拌摩擦", "湿法浸出", "抗老化", "深度学习", "分子筛", "谐波传动");
    private static final List<String> FIELDS = List.of("新材料", "804", "先进制造与自动化", "电子信息", "资源与环境");
    private static final List<String> REGIONS = List.of("天津市", "120104", "天津市南开区", "河北省", "北京市");
    private static final List<String> MODES = List.of("技术许可", "LICENSE；TRANSFER", "技术转让", "作价入股；合作实施", "技术服务");

    private GoodRows() {}

    /** The same for the bulk API: one line of NDJSON, with a word in it by which all rows of a drill are found. */
    public static ObjectNode sheet(String prefix, int number, String word, RandomGenerator random) {
        Map<String, String> row = row(prefix, number, random);
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        sheet.put("externalId", row.get("编号"));
        sheet.put("title", row.get("成果名称"));
        sheet.put("oneLine", row.get("一句话价值"));
        sheet.put("problemSolved", row.get("解决的问题"));
        sheet.put("summary", row.get("成果简介"));
        sheet.putArray("applications").add("装备制造");
        ArrayNode keywords = sheet.putArray("keywords").add(word);
        for (String keyword : row.get("关键词").split("；")) {
            keywords.add(keyword);
        }
        sheet.putArray("indicators")
                .addObject()
                .put("name", "抗拉强度")
                .put("op", "GE")
                .put("value", 10 + random.nextInt(900))
                .put("unit", "MPa");
        sheet.putArray("industryCodes").add(row.get("应用行业"));
        sheet.putArray("ipcCodes").add(row.get("IPC 分类号"));
        sheet.put("regionCode", "120104");
        sheet.put("trl", Integer.parseInt(row.get("技术就绪度")));
        sheet.putArray("cooperationModes").add("LICENSE");
        sheet.putObject("price")
                .put("mode", "RANGE")
                .put("min", row.get("最低价（元）"))
                .put("max", row.get("最高价（元）"));
        sheet.put("completedOn", row.get("完成日期"));
        return sheet;
    }

    /** @param prefix of the external id, so that files do not meet */
    public static Map<String, String> row(String prefix, int number, RandomGenerator random) {
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        String means = MEANS.get(random.nextInt(MEANS.size()));
        int figure = 10 + random.nextInt(900);
        Map<String, String> row = new LinkedHashMap<>();
        HEADINGS.forEach(heading -> row.put(heading, ""));
        row.put("编号", prefix + "-" + number);
        row.put("成果名称", "%s%s技术（第%d项）".formatted(means, thing, number));
        row.put("一句话价值", "%s寿命提高%d%%".formatted(thing, figure));
        row.put("解决的问题", "%s在连续使用中损耗快，停机多，每班更换%d次。".formatted(thing, 2 + random.nextInt(7)));
        row.put(
                "成果简介",
                "第%d项成果采用%s方法制备%s，经%d小时试验，性能稳定，成本下降%d%%，适合中小企业推广。"
                        .formatted(number, means, thing, figure * 10, 5 + random.nextInt(40)));
        row.put("优势", "比现有%s节能%d%%；维护简单".formatted(thing, 5 + random.nextInt(50)));
        row.put("应用领域", "装备制造；" + thing);
        row.put("关键词", "%s；%s".formatted(thing, means));
        row.put("技术指标", "抗拉强度 ≥ %d MPa；厚度 ≤ %d μm".formatted(figure, 1 + random.nextInt(50)));
        row.put("技术领域", FIELDS.get(random.nextInt(FIELDS.size())));
        row.put("应用行业", "3425");
        row.put("IPC 分类号", "C09D5/03");
        row.put("所在地区", REGIONS.get(random.nextInt(REGIONS.size())));
        row.put("技术就绪度", Integer.toString(1 + random.nextInt(9)));
        row.put("转化方式", MODES.get(random.nextInt(MODES.size())));
        row.put("定价方式", "区间");
        row.put("最低价（元）", Integer.toString(figure * 100));
        row.put("最高价（元）", Integer.toString(figure * 1000));
        row.put("知识产权", "发明专利 CN200310102344.5 已授权");
        row.put("完成日期", "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
        return row;
    }
}
