package cn.techbridge.privacy;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.KeptSheet;
import cn.techbridge.platform.RequestRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who was erased, as keyed hashes. A sheet that names one of them by number, address, account or certificate is refused, so that the
 * nightly push of the same sheet does not bring the person back unnoticed; who consents anew may be named again.
 */
@ApplicationScoped
class ErasedPeople implements RequestRule {
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{3,80}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:\\+?86[ ()-]{0,3})?(?:0|1)(?:[ ()\u2013-]{0,3}[0-9]){9,11}(?![0-9])");

    private static final int SHORTEST_PHONE = 10;

    private final EntityManager db;
    private final PersonKeys keys;
    private final ObjectMapper json;

    ErasedPeople(EntityManager db, PersonKeys keys, ObjectMapper json) {
        this.db = db;
        this.keys = keys;
        this.json = json;
    }

    void add(PersonMarks marks, Instant now) {
        for (String mark : keys.of(marks)) {
            db.createNativeQuery("insert into erased_person (mark, erased_at) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, mark)
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }

    /** The person wants to be here again. */
    void lift(PersonMarks marks) {
        db.createNativeQuery("delete from erased_person where mark = any(cast(?1 as text[]))")
                .setParameter(1, keys.of(marks).toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public void check(Object request, Faults faults) {
        if (request instanceof KeptSheet) {
            Map<String, String> found = new LinkedHashMap<>();
            gather("", "", json.valueToTree(request), found);
            known(found.keySet().toArray(String[]::new))
                    .forEach(
                            mark -> faults.add(
                                    found.get(mark),
                                    "erased",
                                    "此人已要求删除个人信息，请更换；本人重新同意后方可填写",
                                    "this person has asked to be erased; name somebody else, or record the person's new consent first"));
        }
    }

    /** Each mark's keyed hash with the place where it first stands. */
    private void gather(String pointer, String field, JsonNode node, Map<String, String> found) {
        if (node.isTextual()) {
            marks(field, node.textValue()).forEach(mark -> found.putIfAbsent(mark, pointer));
        }
        node.properties().forEach(part -> gather(pointer + '/' + part.getKey(), part.getKey(), part.getValue(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            gather(pointer + '/' + i, field, node.get(i), found);
        }
    }

    private List<String> marks(String field, String text) {
        PersonMarks marks = PersonMarks.none();
        switch (field) {
            case "subject" -> marks.add(text, null, null, null, null);
            case "phone" -> marks.add(null, text, null, null, null);
            case "email" -> marks.add(null, null, text, null, null);
            case "certificateNumber" -> marks.add(null, null, null, text, null);
            default -> {
                if (mayHoldMark(text)) {
                    gather(Normalizer.normalize(text, Normalizer.Form.NFKC), marks);
                }
            }
        }
        return keys.of(marks);
    }

    /** False only where no address and no number can be, in whatever form its characters are written: of most texts, at little cost. */
    static boolean mayHoldMark(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '@' || !hasOneForm(character)) {
                return true;
            }
            digits += character >= '0' && character <= '9' ? 1 : 0;
        }
        return digits >= SHORTEST_PHONE;
    }

    /** ASCII, Chinese characters and Chinese punctuation: none of these is another way to write a digit or an @. */
    private static boolean hasOneForm(char character) {
        return character < 0x80
                || character >= 0x4E00 && character <= 0x9FFF
                || character >= 0x3000 && character <= 0x303F
                || character >= 0xFF01 && character <= 0xFF0F
                || character >= 0xFF1A && character <= 0xFF1F;
    }

    private static void gather(String text, PersonMarks marks) {
        if (text.indexOf('@') >= 0) {
            for (Matcher email = EMAIL.matcher(text); email.find(); ) {
                marks.add(null, null, email.group(), null, null);
            }
        }
        if (text.chars().filter(c -> c >= '0' && c <= '9').count() >= SHORTEST_PHONE) {
            for (Matcher phone = PHONE.matcher(text); phone.find(); ) {
                marks.add(null, phone.group(), null, null, null);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> known(String[] marks) {
        return marks.length == 0
                ? List.of()
                : db.createNativeQuery(
                                "select mark from erased_person where mark = any(cast(?1 as text[])) order by mark")
                        .setParameter(1, marks)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList();
    }
}
