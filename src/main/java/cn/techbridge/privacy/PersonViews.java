package cn.techbridge.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers about a person. */
final class PersonViews {
    private PersonViews() {}

    /** Everything held, as of then. */
    record Export(Instant at, List<Record> records, List<ConsentView> consents) {}

    /** One row in which the person stands. */
    record Record(String kind, String table, UUID id, JsonNode fields) {}

    /** What was done, in rows by table. */
    record Done(Instant at, Map<String, Integer> records) {}
}
