package cn.techbridge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void readsOperatorsBeforeTheNumber() {
        assertFound("抗拉强度≥600MPa", "抗拉强度 GE 600 MPa");
        assertFound("去除率不低于95%", "去除率 GE 95 %");
        assertFound("厚度小于0.5 mm", "厚度 LT 0.5 mm");
        assertFound("成本不超过３元/ｋｇ", "成本 LE 3 元/kg");
        assertFound("转速大于1,200 r/min", "转速 GT 1200 r/min");
        assertFound("重量约5kg", "重量 APPROX 5 kg");
        assertFound("AUC≥0.95", "AUC GE 0.95 ");
    }

    @Test
    void readsOperatorsBehindTheNumber() {
        assertFound("使生产效率提高30%以上", "生产效率提高 GE 30 %");
        assertFound("把能耗降低20%左右", "能耗降低 APPROX 20 %");
        assertFound("误差控制在0.1mm以内", "误差 LE 0.1 mm");
        assertFound("10万次以上循环", " GE 10 万次");
    }

    @Test
    void readsRangesAndTolerances() {
        assertFound("适用温度20~40℃", "适用温度 RANGE 20..40 ℃");
        assertFound("使用寿命3-5年", "使用寿命 RANGE 3..5 年");
        assertFound("温度-20～60℃", "温度 RANGE -20..60 ℃");
        assertFound("20℃至40℃", " RANGE 20..40 ℃");
        assertFound("加工精度±0.02mm", "加工精度 RANGE -0.02..0.02 mm");
        assertFound("湿度50±5%", "湿度 RANGE 45..55 %");
        assertFound("pH6~8", "pH RANGE 6..8 ");
    }

    @Test
    void readsPlainMeasures() {
        assertFound("预算50万元", "预算 EQ 50 万元");
        assertFound("处理量100吨/天", "处理量 EQ 100 吨/天");
        assertFound("检出限低至1×10⁻⁵mol/L", "检出限 LE 0.00001 mol/L");
        assertFound("抗拉强度（Rm）：≥1200 MPa", "抗拉强度 GE 1200 MPa");
    }

    @Test
    void reachingMeansAtLeastUnlessLessIsBetter() {
        assertFound("识别准确率达到98.5%", "识别准确率 GE 98.5 %");
        assertFound("误差达到0.1mm", "误差 LE 0.1 mm");
        assertFound("能耗控制在5kWh/t", "能耗 LE 5 kWh/t");
        assertFound("炉温控制在850℃", "炉温 EQ 850 ℃");
    }

    @Test
    void findsEveryQuantityOfASentence() {
        assertFound("导热系数达1.5W/(m·K)，密度≤2.1g/cm³；寿命不少于5年。", "导热系数 GE 1.5 W/(m·K)", "密度 LE 2.1 g/cm³", "寿命 GE 5 年");
    }

    @Test
    void tellsWhereTheQuantityStands() {
        String text = "要求抗拉强度≥６００MPa，其他不限";
        Quantity found = Quantities.in(text).getFirst();
        assertEquals("≥６００MPa", text.substring(found.start(), found.end()));
    }

    @Test
    void leavesDatesNamesAndCountsAlone() {
        for (String text : List.of(
                "",
                "没有数字的文本",
                "2023年5月起实施",
                "依据GB/T 34670-2017",
                "采用Q345钢和A356-T6合金",
                "5G网络与3D打印",
                "解决3个方面的问题",
                "第3阶段",
                "共5台")) {
            assertTrue(Quantities.in(text).isEmpty(), () -> text + " " + Quantities.in(text));
        }
    }

    @Test
    void longRunsOfDigitsAreReadInGoodTime() {
        String text = "强度≥" + "1234567890".repeat(2_000) + "MPa" + "(".repeat(2_000) + "5~".repeat(2_000);
        assertTrue(Quantities.in(text).size() < 4_000);
    }

    private static void assertFound(String text, String... expected) {
        List<String> found = Quantities.in(text).stream()
                .map(q -> q.name() + " " + q.op() + " " + q.value().toPlainString()
                        + (q.valueTo() == null ? "" : ".." + q.valueTo().toPlainString()) + " " + q.unit())
                .collect(Collectors.toList());
        assertEquals(List.of(expected), found);
    }
}
