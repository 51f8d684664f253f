package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Says a record again in other words, as an office does that registers a colleague's work a second time: other everyday words, sentences
 * in another order, some left out, others put in, a retouched title, fewer keywords. Figures and technical names stay.
 */
final class Paraphraser {
    private static final String[][] OTHER_WORDS = {
        {"采用", "使用", "利用", "选用"}, {"提高", "提升", "增强"}, {"降低", "减少", "下降"}, {"实现", "达到", "做到"},
        {"可以", "能够", "可"}, {"制备", "制造", "生产"}, {"技术", "方法", "工艺技术"}, {"系统", "平台", "装置系统"},
        {"研究", "研制", "开发"}, {"解决", "克服", "消除"}, {"问题", "难题", "痛点"}, {"通过", "借助", "经由"},
        {"适用于", "可用于", "适合"}, {"企业", "厂家", "公司"}, {"设备", "装备", "机器"}, {"检测", "测试", "检验"},
        {"目前", "现在", "当前"}, {"已在", "现已在", "已经在"}, {"进行", "开展", "实施"}, {"具有", "具备", "有"},
        {"不需要", "无需", "不用"}, {"快速", "迅速", "高速"}, {"稳定", "平稳", "可靠"}, {"成本", "费用", "造价"},
        {"效果", "成效", "作用"}, {"试用", "试运行", "试验使用"}, {"支持", "允许", "提供"}, {"形成", "构成", "得到"},
        {"约", "大约", "左右约"}, {"以上", "之上", "及以上"}, {"人工", "手工", "人力"}, {"减小", "缩小", "降低"},
        {"先", "首先", "先行"}, {"再", "然后", "随后"}, {"最后", "最终", "末了"}, {"并", "并且", "同时"},
        {"面向", "针对", "用于"}, {"方案", "办法", "方式"}, {"以及", "和", "与"}, {"由于", "因为", "因"}
    };
    private static final List<String> FILLERS = List.of(
            "该成果由项目团队历时多年完成。",
            "本项目技术路线清晰，便于推广。",
            "成果已具备对外合作条件，欢迎洽谈。",
            "团队可提供现场指导和人员培训。",
            "有关资料可按合同约定提供。",
            "项目组积累了较完整的实验数据。");
    private static final List<String> TITLE_ENDS = List.of("", "研究与应用", "及其应用", "的开发", "关键技术");
    private final Random random;

    Paraphraser(Random random) {
        this.random = random;
    }

    ObjectNode again(ObjectNode original, String externalId) {
        ObjectNode copy = original.deepCopy();
        copy.put("externalId", externalId);
        copy.put(
                "title",
                reworded(original.path("title").asText(), 0.6) + TITLE_ENDS.get(random.nextInt(TITLE_ENDS.size())));
        copy.remove(List.of("oneLine", "advantages", "indicators", "price", "completedOn", "ipRights"));
        copy.put("problemSolved", reworded(original.path("problemSolved").asText(), 0.7));
        copy.put("summary", retold(original.path("summary").asText()));
        ArrayNode keywords = copy.putArray("keywords");
        for (JsonNode keyword : original.path("keywords")) {
            if (random.nextInt(3) > 0) {
                keywords.add(keyword.asText());
            }
        }
        return copy;
    }

    private String retold(String text) {
        List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[。；])")));
        if (sentences.size() > 3 && random.nextBoolean()) {
            sentences.remove(1 + random.nextInt(sentences.size() - 1));
        }
        if (sentences.size() > 2) {
            Collections.shuffle(sentences.subList(1, sentences.size()), random);
        }
        sentences.add(random.nextInt(sentences.size() + 1), FILLERS.get(random.nextInt(FILLERS.size())));
        return reworded(String.join("", sentences), 0.8);
    }

    private String reworded(String text, double share) {
        String result = text;
        for (String[] words : OTHER_WORDS) {
            int from = random.nextInt(words.length);
            if (random.nextDouble() < share && result.contains(words[from])) {
                result = result.replace(
                        words[from], words[(from + 1 + random.nextInt(words.length - 1)) % words.length]);
            }
        }
        return result;
    }
}
