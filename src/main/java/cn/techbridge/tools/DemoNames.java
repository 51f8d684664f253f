package cn.techbridge.tools;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;
import java.util.List;
import java.util.Random;

/** Invented names and codes of the demo catalogue; each says of itself that it is a demo. */
public final class DemoNames {
    static final List<String> UNIVERSITIES =
            List.of("渤川理工大学", "津桥工业大学", "海河师范大学", "沽水农学院", "北洋湾医科大学", "滨城航空学院", "津门材料研究院", "燕津能源环境研究所");
    static final List<String> ENTERPRISES = List.of("津恒智造", "渤泽新材", "海岳医械", "沽上能源");
    static final List<String> DISTRICTS = List.of(
            "120101", "120102", "120103", "120104", "120105", "120106", "120110", "120111", "120112", "120113",
            "120114", "120115", "120116", "120117", "120118", "120119");
    private static final List<String> HEADS =
            List.of("启", "恒", "汇", "衡", "拓", "联", "明", "远", "睿", "融", "津", "渤", "沽", "桥", "源", "泽");
    private static final List<String> TAILS = List.of("成", "科", "新", "创", "达", "通", "智", "航", "信", "舟");
    private static final List<String> AGENCY_KINDS =
            List.of("技术转移有限公司", "科技成果转化中心", "生产力促进中心", "技术转移研究院", "科技服务有限公司", "孵化器有限公司");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "安博承德恩帆广涵嘉凯岚铭宁培清然瑞思韬维文希翔晓欣雅言逸毅颖宇雨远泽哲珍之志知舟卓子";
    private static final String USCC_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private DemoNames() {}

    public static String demo(String name) {
        return name + "（演示）";
    }

    static String agency(int index, Random random) {
        String name = HEADS.get(index % HEADS.size()) + TAILS.get(index / HEADS.size() % TAILS.size());
        return demo(name + AGENCY_KINDS.get(random.nextInt(AGENCY_KINDS.size())));
    }

    static String person(Random random) {
        String surname = String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        String first = String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
        String second = random.nextInt(4) == 0 ? "" : String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
        return surname + first + second;
    }

    /** A well-formed code (GB 32100-2015) that belongs to nobody: the serial part is DEM0 and a number. */
    public static String uscc(String type, int index) {
        String head = "%s120000DEM%05d".formatted(type, index);
        for (char inner : USCC_DIGITS.toCharArray()) {
            for (char last : USCC_DIGITS.toCharArray()) {
                if (Uscc.parse(head + inner + last) instanceof Checked.Valid<Uscc> valid
                        && valid.warnings().isEmpty()) {
                    return head + inner + last;
                }
            }
        }
        throw new IllegalStateException("no check digits for " + head);
    }
}
