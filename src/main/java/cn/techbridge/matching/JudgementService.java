package cn.techbridge.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Judged pairs as scripts/train-matching reads them: one JSON object a line. */
@ApplicationScoped
class JudgementService {
    private final Judgements judgements;
    private final ObjectMapper json;

    JudgementService(Judgements judgements, ObjectMapper json) {
        this.judgements = judgements;
        this.json = json;
    }

    @Transactional
    String export(Judgements.Part part) {
        StringBuilder lines = new StringBuilder();
        for (Judgements.JudgedMatch pair : judgements.of(part)) {
            lines.append(line(pair)).append('\n');
        }
        return lines.toString();
    }

    private String line(Judgements.JudgedMatch pair) {
        try {
            return json.writeValueAsString(new Row(
                    new Wanted(pair.demand().id(), pair.demand().title(), ListingTexts.of(pair.demand())),
                    new Offered(pair.achievement().id(), pair.achievement().title()),
                    pair.level()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One judged pair. */
    record Row(Wanted demand, Offered achievement, int level) {}

    record Wanted(UUID id, String title, String content) {}

    record Offered(UUID id, String title) {}
}
