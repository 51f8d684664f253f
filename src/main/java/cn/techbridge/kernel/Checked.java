package cn.techbridge.kernel;

import java.util.List;
import java.util.Optional;

/** The outcome of reading an identifier: its value, perhaps with warnings, or the first rule that it breaks. */
public sealed interface Checked<T> {

    /** The text is good; warnings tell what a person should look at again. */
    record Valid<T>(T value, List<Finding> warnings) implements Checked<T> {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** The text is refused because of one rule. */
    record Invalid<T>(Finding finding) implements Checked<T> {
        public String rule() {
            return finding.rule();
        }

        public String detailZh() {
            return finding.detailZh();
        }

        public String detailEn() {
            return finding.detailEn();
        }
    }

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value, List.of());
    }

    static <T> Checked<T> invalid(Finding finding) {
        return new Invalid<>(finding);
    }

    default boolean isValid() {
        return this instanceof Valid<T>;
    }

    /** The value, if the text is good. */
    default Optional<T> found() {
        return this instanceof Valid<T>(T value, List<Finding> ignored) ? Optional.of(value) : Optional.empty();
    }

    /** The broken rule when there is one. */
    default Optional<Finding> problem() {
        return this instanceof Invalid<T>(Finding finding) ? Optional.of(finding) : Optional.empty();
    }
}
