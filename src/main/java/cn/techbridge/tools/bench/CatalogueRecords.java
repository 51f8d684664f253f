package cn.techbridge.tools.bench;

import cn.techbridge.achievement.AchievementSheet;
import cn.techbridge.achievement.IpRight;
import cn.techbridge.achievement.Price;
import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.CodeLists;
import cn.techbridge.taxonomy.FieldInference;
import cn.techbridge.tools.RecombinedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Any number of complete achievements: recombined real texts, keywords of one real record, codes spread as in a real catalogue. */
final class CatalogueRecords {
    private static final List<String> MODES =
            List.of("TRANSFER", "LICENSE", "COMMISSIONED_DEVELOPMENT", "EQUITY", "SERVICE");
    private static final List<String> RIGHTS = List.of("INVENTION", "INVENTION", "UTILITY_MODEL", "SOFTWARE");
    private static final int MOST_KEYWORDS = 6;
    private final Iterator<RecombinedTexts.Text> texts;
    private final List<List<String>> keywords;
    private final List<String> industries;
    private final List<String> regions;
    private final FieldInference inference = new FieldInference();
    private final Random random;

    CatalogueRecords(List<Path> files, CodeLists lists, long seed) throws IOException {
        texts = RecombinedTexts.endless(files, seed).iterator();
        random = new Random(seed);
        keywords = Keywords.of(files);
        industries = lists.get("industries").entries().stream()
                .map(CodeList.Entry::code)
                .filter(code -> code.length() == 4)
                .toList();
        regions = lists.get("regions").entries().stream()
                .map(CodeList.Entry::code)
                .toList();
    }

    /** As an owner would push it; most state industry, region, level, mode. */
    AchievementSheet next(String externalId) {
        RecombinedTexts.Text text = texts.next();
        List<String> words = keywords.isEmpty() ? null : first(keywords.get(random.nextInt(keywords.size())));
        int price = 1 + random.nextInt(300);
        return new AchievementSheet(
                externalId,
                text.title(),
                null,
                null,
                text.body(),
                null,
                null,
                words,
                null,
                inference.codes(text.title() + "\n" + text.body()),
                random.nextInt(3) == 0 ? null : List.of(skewed(industries)),
                null,
                random.nextInt(3) == 0 ? null : skewed(regions),
                random.nextInt(10) == 0 ? null : Math.min(9, 3 + random.nextInt(4) + random.nextInt(4)),
                random.nextInt(5) == 0 ? null : List.of(skewed(MODES)),
                random.nextInt(2) == 0 ? null : new Price("FIXED", price + "0000", price + "0000"),
                random.nextInt(3) == 0 ? null : List.of(new IpRight(skewed(RIGHTS), null, "GRANTED", null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> first(List<String> words) {
        return words.subList(0, Math.min(MOST_KEYWORDS, words.size()));
    }

    /** Early ones more often. */
    private String skewed(List<String> values) {
        double place = random.nextDouble();
        return values.get((int) (place * place * values.size()));
    }
}
