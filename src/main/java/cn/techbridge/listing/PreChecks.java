package cn.techbridge.listing;

import cn.techbridge.moderation.ModerationDesk;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a machine sees in a record before a moderator does; it refuses nothing, it points. */
final class PreChecks {
    private static final int THIN = 30;
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.])1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)");
    /** From the beginning of a run of such characters only, and never back: a long one without an address costs one look. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.]+");

    private static final Pattern MESSENGER = Pattern.compile("(?:微信|[Qq]{2})号?\\s*[:：]\\s*[\\w-]{5,}");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final List<String> SECRECY = List.of("涉密", "军工", "军用", "武器", "装备预研", "国防");
    /** Digits of the shortest number looked for. */
    private static final int SHORTEST = 10;
    /** Medicine and medical devices: what is said there can hurt people. */
    private static final List<String> MEDICAL = List.of("201", "203", "204", "205");

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final JsonMapper READER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private PreChecks() {}

    /** The listing as moderators get it. */
    static <S extends Sheet<S>> ModerationDesk.Submission submission(Listing<S> listing, OrganisationBrief owner) {
        S sheet = listing.content();
        List<Fault> findings = findings(sheet);
        return new ModerationDesk.Submission(
                listing.id(),
                sheet.title(),
                owner.id(),
                owner.trusted(),
                sheet.completeness().score(),
                isSensitive(sheet, findings),
                findings,
                listing.contentHash(),
                sheet.publicPart());
    }

    /** A listing whose owner has handed in something classified for it: two moderators say whether it may be public again. */
    static <S extends Sheet<S>> ModerationDesk.Submission suspended(Listing<S> listing, OrganisationBrief owner) {
        S sheet = listing.content();
        List<Fault> findings = new ArrayList<>(findings(sheet));
        findings.add(Fault.of(
                "/secrecy",
                "secret-handed-in",
                "单位后来报送的内容标有密级（未留存），请核实已公开的内容",
                "its owner has handed in classified content for it since (not kept), check what was public"));
        return new ModerationDesk.Submission(
                listing.id(),
                sheet.title(),
                owner.id(),
                false,
                sheet.completeness().score(),
                true,
                findings,
                listing.contentHash(),
                sheet.publicPart());
    }

    static List<Fault> findings(Sheet<?> sheet) {
        List<Fault> findings = new ArrayList<>(sheet.warnings());
        look(READER.valueToTree(sheet.publicPart()), "", findings);
        if (sheet.completeness().score() < THIN) {
            findings.add(Fault.of("", "low-completeness", "内容过少，难以被检索和匹配", "too little to be found or matched by"));
        }
        return List.copyOf(findings);
    }

    /** Two moderators must agree: classified or dual-use by its words, medical by its field. */
    static boolean isSensitive(Sheet<?> sheet, List<Fault> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals("secrecy-word"))
                || sheet.fieldCodes() != null && sheet.fieldCodes().stream().anyMatch(MEDICAL::contains);
    }

    private static void look(JsonNode node, String pointer, List<Fault> findings) {
        if (node.isTextual()) {
            text(node.asText(), pointer, findings);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + '/' + i, findings);
            }
        } else {
            node.properties().forEach(p -> look(p.getValue(), pointer + '/' + p.getKey(), findings));
        }
    }

    static void text(String text, String pointer, List<Fault> findings) {
        boolean numbers = text.chars().filter(PreChecks::isDigit).count() >= SHORTEST;
        if (hasContact(text, numbers)) {
            findings.add(Fault.of(
                    pointer,
                    "contact-data",
                    "公开字段中有联系方式，应移入受限信息",
                    "contact data in a public field belongs into restricted"));
        }
        Matcher identity = IDENTITY.matcher(text);
        while (numbers && identity.find()) {
            if (isIdentityNumber(identity.group())) {
                findings.add(Fault.of(pointer, "personal-data", "含公民身份号码", "holds an identity number"));
            }
        }
        if (SECRECY.stream().anyMatch(text::contains)) {
            findings.add(
                    Fault.of(pointer, "secrecy-word", "含涉密或军民两用词语，请核对密级", "words of secrecy or dual use, check 密级"));
        }
    }

    /** A pattern is only tried on a text that has the character which it cannot do without: most have none of them. */
    private static boolean hasContact(String text, boolean numbers) {
        return numbers && PHONE.matcher(text).find()
                || text.indexOf('@') >= 0 && EMAIL.matcher(text).find()
                || (text.indexOf(':') >= 0 || text.indexOf('：') >= 0)
                        && MESSENGER.matcher(text).find();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** GB 11643-1999: the last place is a check character. */
    private static boolean isIdentityNumber(String number) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
