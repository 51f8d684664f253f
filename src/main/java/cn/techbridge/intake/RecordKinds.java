package cn.techbridge.intake;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every kind of record that the slices take in. */
@ApplicationScoped
public class RecordKinds {
    private final List<RecordKind<?>> kinds;

    RecordKinds(@All List<RecordKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** The words for them, in alphabetical order. */
    public List<String> types() {
        return kinds.stream().map(RecordKind::type).sorted().toList();
    }

    /** @throws Problem 400 naming the field {@code type} when there is no such kind */
    public RecordKind<?> get(String type) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(Fault.of(
                        "/type",
                        type == null ? "required" : "unknown-code",
                        "须为 %s 之一".formatted(String.join("、", types())),
                        "must be one of " + String.join(", ", types()))));
    }
}
