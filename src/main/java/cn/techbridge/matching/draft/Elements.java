package cn.techbridge.matching.draft;

import cn.techbridge.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a problem names, by the words that end or begin such phrases: 材料, 方法, 功效, 产品, 应用. A guess that its author may correct; at
 * most five of each.
 */
public record Elements(
        List<String> materials,
        List<String> methods,
        List<String> effects,
        List<String> products,
        List<String> applications) {

    private static final int MOST = 5;
    /** Before the head word: no function word, no verb of asking, at most eight signs. */
    private static final String PHRASE =
            "((?:(?![的了在和与及或对为是有将把被让使从向以等其该此需要想找求用于寻要其因且但并至已])[\\p{IsHan}A-Za-z0-9.+-]){1,8}?";

    private static final Pattern MATERIAL = Pattern.compile(
            PHRASE + "(?:复合材料|材料|合金|钢|陶瓷|树脂|纤维|薄膜|涂层|橡胶|塑料|玻璃|粉体|粉末|石墨烯|催化剂|添加剂|涂料|凝胶|纸|膜))(?![\\p{IsHan}&&[层片材料]])");
    private static final Pattern METHOD =
            Pattern.compile(PHRASE + "(?:工艺|方法|技术|算法|模型|沉积|焊接|烧结|注塑|锻造|切削|抛光|镀膜|检测|识别|分离|萃取|发酵))");
    private static final Pattern PRODUCT = Pattern.compile(
            PHRASE + "(?:设备|装置|机器人|机床|机|仪器|仪|传感器|平台|软件|系统|刀具|刀片|泵|阀|电池|芯片|模具|轴承|电机|发动机|生产线))(?![\\p{IsHan}&&[械会制]])");
    private static final Pattern EFFECT = Pattern.compile(
            "((?:提高|提升|降低|减少|增强|改善|避免|防止|延长|缩短|节约|消除|抑制|加快)(?:(?![，,。；;、的])[\\p{IsHan}A-Za-z0-9%]){2,10})");
    private static final Pattern APPLICATION = Pattern.compile(
            "(?:用于|应用于|适用于|针对|面向|适合)((?:(?![，,。；;、的])[\\p{IsHan}A-Za-z0-9]){2,14})|([\\p{IsHan}]{2,6}(?:行业|领域|场景|车间|产线|工况))");

    /** What the text names, in the order of the text. */
    public static Elements of(String text) {
        String display = Fold.display(text);
        return new Elements(
                found(MATERIAL, display),
                found(METHOD, display),
                found(EFFECT, display),
                found(PRODUCT, display),
                found(APPLICATION, display));
    }

    private static List<String> found(Pattern pattern, String text) {
        Set<String> all = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && all.size() < MOST) {
            String phrase = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (phrase.length() > 1) {
                all.add(phrase.strip());
            }
        }
        return new ArrayList<>(all);
    }
}
