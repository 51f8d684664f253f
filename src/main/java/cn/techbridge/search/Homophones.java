package cn.techbridge.search;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which common Han characters sound alike: what an input method offers beside the right one. Tones and zh/z, ch/c, sh/s, ng/n are one. */
final class Homophones {
    /** The characters of GB 2312, with the index of their sound. */
    private final Map<Integer, String> sounds = new HashMap<>();

    private final Map<String, List<Integer>> bySound = new HashMap<>();

    private Homophones() {
        Transliterator pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        for (int c = 0x4E00; c <= 0x9FA5; c++) {
            if (common.canEncode((char) c)) {
                String sound =
                        merged(pinyin.transliterate(Character.toString(c)).strip());
                sounds.put(c, sound);
                bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(c);
            }
        }
    }

    /** Built when the first error is suspected, as it takes a moment. */
    private static final class Holder {
        static final Homophones TABLE = new Homophones();
    }

    /** The others that sound like this one; none for what is no common character. */
    static List<Integer> of(int character) {
        String sound = Holder.TABLE.sounds.get(character);
        return sound == null
                ? List.of()
                : Holder.TABLE.bySound.get(sound).stream()
                        .filter(other -> other != character)
                        .toList();
    }

    private static String merged(String sound) {
        String start = sound.length() > 1 && sound.charAt(1) == 'h' && "zcs".indexOf(sound.charAt(0)) >= 0
                ? sound.charAt(0) + sound.substring(2)
                : sound;
        return start.endsWith("ng") ? start.substring(0, start.length() - 1) : start;
    }
}
