package cn.techbridge.intake;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.JsonFaults;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import cn.techbridge.platform.RequestCheck;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a body into rows and reads each on its own, so that one bad row never hurts another. */
@ApplicationScoped
class RowReader {
    static final int MAX_ROWS = 1000;
    private static final String SECRECY = "secrecy";
    private final ObjectMapper json;
    /** Reads a row of an array: what follows it is the next row, no trailing rubbish. */
    private final ObjectReader oneOfMany;

    private final RequestCheck check;

    RowReader(ObjectMapper json, RequestCheck check) {
        this.json = json;
        this.oneOfMany = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.check = check;
    }

    /** A row as read: its record, or what is wrong with it. */
    record ReadRow<R>(R record, String externalId, List<Fault> faults) {
        boolean isGood() {
            return faults.isEmpty();
        }
    }

    /** @throws Problem 400 when the body as a whole is no list, 413 when it has more than 1,000 rows */
    <R> List<ReadRow<R>> read(RecordKind<R> kind, byte[] body) {
        int first = 0;
        while (first < body.length && Character.isWhitespace(body[first])) {
            first++;
        }
        if (first == body.length) {
            throw Problem.invalid(Fault.required(""));
        }
        return body[first] == '[' ? array(kind, body) : lines(kind, body);
    }

    private <R> List<ReadRow<R>> array(RecordKind<R> kind, byte[] body) {
        List<ReadRow<R>> rows = new ArrayList<>();
        try (JsonParser parser = json.getFactory().createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() != com.fasterxml.jackson.core.JsonToken.END_ARRAY) {
                JsonNode node = oneOfMany.readTree(parser);
                rows.add(row(kind, node));
                requireRoom(rows.size());
            }
            if (parser.nextToken() != null) {
                throw Problem.invalid(Fault.of("", "malformed-json", "数组之后还有内容", "there is more after the array"));
            }
        } catch (JacksonException malformed) {
            throw Problem.invalid(JsonFaults.of(malformed));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
    }

    private <R> List<ReadRow<R>> lines(RecordKind<R> kind, byte[] body) {
        List<ReadRow<R>> rows = new ArrayList<>();
        for (String line : decoded(body).split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            requireRoom(rows.size() + 1);
            try {
                rows.add(row(kind, json.readTree(line)));
            } catch (JacksonException malformed) {
                rows.add(new ReadRow<>(null, null, List.of(JsonFaults.of(malformed))));
            }
        }
        return rows;
    }

    <R> ReadRow<R> row(RecordKind<R> kind, JsonNode node) {
        if (!node.isObject()) {
            return new ReadRow<>(
                    null, null, List.of(Fault.of("", "type", "每行须是一个 JSON 对象", "each row must be a JSON object")));
        }
        String externalId =
                node.path("externalId").isTextual() ? node.path("externalId").asText() : null;
        try {
            R record = json.treeToValue(node, kind.rowType());
            List<Fault> faults = new ArrayList<>(check.faults(record));
            if (externalId == null || externalId.isBlank()) {
                faults.add(Fault.required("/externalId"));
            }
            return new ReadRow<>(record, externalId, faults);
        } catch (JacksonException mismatch) {
            return new ReadRow<>(null, externalId, List.of(stated(kind, node).orElse(JsonFaults.of(mismatch))));
        }
    }

    /** A 密级 that is stated counts although the rest of the row cannot be read. */
    private <R> Optional<Fault> stated(RecordKind<R> kind, JsonNode node) {
        if (!node.path(SECRECY).isTextual()) {
            return Optional.empty();
        }
        try {
            return check.refusal(
                    json.treeToValue(json.createObjectNode().set(SECRECY, node.get(SECRECY)), kind.rowType()));
        } catch (JacksonException noSuchField) {
            return Optional.empty();
        }
    }

    private static void requireRoom(int rows) {
        if (rows > MAX_ROWS) {
            throw Problem.of(ProblemType.TOO_LARGE, "一次最多 1000 行", "At most 1,000 rows a call");
        }
    }

    /** Broken bytes must not be taken in as replacement characters. */
    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.invalid(Fault.of("", "encoding", "内容不是有效的 UTF-8", "the body is not valid UTF-8"));
        }
    }
}
