package cn.techbridge.matching.criteria;

import java.util.Optional;
import java.util.UUID;

/** How owners of achievements have answered so far. */
@FunctionalInterface
public interface OwnerRecords {
    /** Empty while too little is known of the organisation. */
    Optional<Answers> of(UUID organisationId);

    /** Of so many who were approached or judged, so many ended because the owner did not answer. */
    record Answers(int cases, int unanswered) {
        public Answers plus(Answers other) {
            return new Answers(cases + other.cases, unanswered + other.unanswered);
        }
    }
}
