package cn.techbridge.tools;

import cn.techbridge.taxonomy.CodeLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Picks codes of the platform's own lists. */
final class CodeChoices {
    private final CodeLists lists;

    CodeChoices(CodeLists lists) {
        this.lists = lists;
    }

    String any(String list, Random random) {
        return some(list, 1, random).getFirst();
    }

    List<String> some(String list, int count, Random random) {
        List<String> codes = new ArrayList<>(
                lists.get(list).roots().stream().map(entry -> entry.code()).toList());
        Collections.shuffle(codes, random);
        return codes.subList(0, Math.min(count, codes.size()));
    }
}
