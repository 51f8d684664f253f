package cn.techbridge.search.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Words by which somebody looks for an item. */
record Query(Corpus.Item item, List<String> words) {

    String text() {
        return String.join(" ", words);
    }

    Query withText(String text) {
        return new Query(item, List.of(text));
    }

    Query first(int count) {
        return new Query(item, words.stream().limit(count).toList());
    }

    Query only(java.util.function.Predicate<String> wanted) {
        return new Query(item, words.stream().filter(wanted).collect(Collectors.toList()));
    }

    /** True for the half on which the product's weights were chosen: the item's SHA-256 begins with 0 to 7. */
    boolean isOfChoosingHalf() {
        return (hash()[0] & 0x80) == 0;
    }

    /** The same chances in every run. */
    Random random(String purpose) {
        byte[] hash = hash();
        long seed = purpose.hashCode();
        for (int i = 0; i < Long.BYTES; i++) {
            seed = seed * 31 + hash[i];
        }
        return new Random(seed);
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(item.id().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
