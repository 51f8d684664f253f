package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What the writers write: achievements and demands of a few topics, so that they match; every content is used once. */
final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOPICS = List.of(
            "立方氮化硼刀具纳米涂层",
            "锂电池正极材料回收",
            "工业湿烟气除湿减排",
            "反渗透膜抗污染改性",
            "焊接机器人视觉引导",
            "轴承剩余寿命预测",
            "海水淡化能量回收",
            "碳纤维复合材料自动铺放",
            "钛合金激光增材制造",
            "盐碱地水稻耐盐育种",
            "医用可降解镁合金支架",
            "氢燃料电池双极板冲压",
            "石墨烯导热膜卷绕制备",
            "高速列车制动盘检测",
            "化工废水臭氧催化氧化",
            "光伏组件隐裂识别",
            "冷链物流温度监测",
            "混凝土裂缝自修复",
            "中药提取残渣制肥",
            "风电叶片除冰涂料");
    private static final List<String> WAYS = List.of("连续化", "低温", "在线", "小型化", "高通量", "低能耗", "智能化", "模块化");
    private static final List<String> ENDS = List.of("工艺", "装置", "方法", "系统", "技术");

    private Texts() {}

    /** A sheet as the API takes it; {@code number} makes it unlike every other of its writer. */
    static ObjectNode sheet(String kind, String externalId, String writer, long number, Random random) {
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        String title = WAYS.get(random.nextInt(WAYS.size())) + topic + ENDS.get(random.nextInt(ENDS.size()));
        String text = "面向" + topic + "的" + title + "，关键指标提高" + (5 + random.nextInt(40)) + "%，已完成"
                + (1 + random.nextInt(9)) + "家企业试用。编号" + writer + "-" + number + "。";
        ObjectNode sheet = JSON.createObjectNode();
        sheet.put("externalId", externalId);
        if (kind.equals("demand")) {
            sheet.put("title", "寻求" + title).put("problem", "现有产线在" + topic + "环节不稳定。" + text);
        } else {
            sheet.put("title", title).put("summary", text).put("trl", 4 + random.nextInt(6));
        }
        sheet.putArray("keywords").add(topic);
        return sheet;
    }

    /** What a content is known by: of title and text. */
    static String sum(ObjectNode sheet) {
        return sum(
                sheet.path("title").asText(),
                sheet.has("problem")
                        ? sheet.path("problem").asText()
                        : sheet.path("summary").asText());
    }

    static String sum(String title, String text) {
        return sum((title + '\n' + text).getBytes(StandardCharsets.UTF_8));
    }

    /** The first 16 hexadecimal digits of SHA-256. */
    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
