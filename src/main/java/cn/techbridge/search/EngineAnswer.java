package cn.techbridge.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The engine's answer to a list, read in one pass; cards stay bytes. */
record EngineAnswer(int took, long total, boolean isExact, List<Hit> hits, JsonNode aggregations) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] MARK_ENDS_AND_BEGINS = utf8("</em><em>");
    private static final byte[] HIGHLIGHTS = utf8(",\"highlights\":");
    private static final byte[] SCORE = utf8(",\"score\":");

    /**
     * One record found.
     *
     * @param item the card as it was indexed, with its highlights and score
     * @param sort its position in the list, as JSON
     */
    record Hit(String id, RawJson item, String sort) {}

    static EngineAnswer read(byte[] bytes) throws IOException {
        int took = 0;
        long total = 0;
        boolean exact = true;
        List<Hit> hits = new ArrayList<>();
        JsonNode aggregations = MissingNode.getInstance();
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "took" -> took = parser.getIntValue();
                    case "aggregations" -> aggregations = parser.readValueAsTree();
                    case "hits" -> {
                        while (parser.nextToken() == JsonToken.FIELD_NAME) {
                            String part = parser.currentName();
                            parser.nextToken();
                            if (part.equals("total")) {
                                JsonNode node = parser.readValueAsTree();
                                total = node.path("value").asLong();
                                exact = "eq".equals(node.path("relation").asText());
                            } else if (part.equals("hits")) {
                                while (parser.nextToken() == JsonToken.START_OBJECT) {
                                    hits.add(hit(parser, bytes));
                                }
                            } else {
                                parser.skipChildren();
                            }
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        }
        return new EngineAnswer(took, total, exact, hits, aggregations);
    }

    private static Hit hit(JsonParser parser, byte[] bytes) throws IOException {
        String id = null;
        String sort = null;
        Double score = null;
        byte[] card = {'{', '}'};
        byte[] highlight = {'{', '}'};
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "_id" -> id = parser.getText();
                case "_score" -> score = value == JsonToken.VALUE_NULL ? null : (Double) parser.getDoubleValue();
                case "sort" -> sort = new String(slice(parser, bytes), StandardCharsets.UTF_8);
                case "highlight" -> highlight = slice(parser, bytes);
                case "_source" -> {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        parser.nextToken();
                        card = slice(parser, bytes); // the only field asked for
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Hit(id, item(card, highlight, score), sort);
    }

    /** The bytes of the object or array that begins here. */
    private static byte[] slice(JsonParser parser, byte[] bytes) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return Arrays.copyOfRange(bytes, from, (int) parser.currentLocation().getByteOffset());
    }

    private static RawJson item(byte[] card, byte[] highlight, Double score) throws IOException {
        ByteArrayOutputStream item = new ByteArrayOutputStream(card.length + highlight.length + 64);
        item.write(card, 0, card.length - 1);
        item.write(HIGHLIGHTS, card.length > 2 ? 0 : 1, HIGHLIGHTS.length - (card.length > 2 ? 0 : 1));
        writeJoined(item, highlight);
        if (score != null) {
            item.write(SCORE);
            item.write(utf8(Double.toString(Math.round(score * 1000) / 1000.0)));
        }
        item.write('}');
        return new RawJson(item.toByteArray());
    }

    /** Neighbouring bigrams are marked one by one; together they are one mark. */
    private static void writeJoined(ByteArrayOutputStream out, byte[] highlight) {
        int length = MARK_ENDS_AND_BEGINS.length;
        int written = 0;
        for (int i = 0; i + length <= highlight.length; i++) {
            if (highlight[i] == '<' && Arrays.equals(highlight, i, i + length, MARK_ENDS_AND_BEGINS, 0, length)) {
                out.write(highlight, written, i - written);
                written = i + length;
                i = written - 1;
            }
        }
        out.write(highlight, written, highlight.length - written);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
