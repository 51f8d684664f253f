package cn.techbridge.intake;

import cn.techbridge.platform.Fault;
import java.util.List;
import java.util.UUID;

/** What became of one row. */
public record RowOutcome(UUID id, Outcome outcome, Long version, List<Fault> faults, List<Fault> warnings) {

    /** The words of the answer. */
    public enum Outcome {
        CREATED("created"),
        UPDATED("updated"),
        UNCHANGED("unchanged"),
        REJECTED("rejected");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public static RowOutcome rejected(List<Fault> faults) {
        return new RowOutcome(null, Outcome.REJECTED, null, faults, List.of());
    }

    public static RowOutcome written(Outcome outcome, UUID id, long version, List<Fault> warnings) {
        return new RowOutcome(id, outcome, version, List.of(), warnings);
    }
}
