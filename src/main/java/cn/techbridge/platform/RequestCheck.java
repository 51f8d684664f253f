package cn.techbridge.platform;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks a request record: its Bean Validation annotations, then its own rules; single and bulk writes share it. */
@ApplicationScoped
public class RequestCheck {
    private final Validator validator;
    private final List<RequestRule> rules;

    RequestCheck(Validator validator, @All List<RequestRule> rules) {
        this.validator = validator;
        this.rules = rules;
    }

    /** Every fault of the record, empty when it is fine. Rules that span fields run only on well-formed fields. */
    public List<Fault> faults(Object request) {
        if (request == null) {
            return List.of(Fault.required(""));
        }
        Optional<Fault> refusal = refusal(request);
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        List<Fault> single = validator.validate(request).stream()
                .map(RequestCheck::fault)
                .distinct()
                .sorted(java.util.Comparator.comparing(Fault::pointer))
                .toList();
        if (!single.isEmpty()) {
            return single;
        }
        Faults faults = new Faults();
        if (request instanceof SelfChecking checking) {
            checking.check(faults);
        }
        rules.forEach(rule -> rule.check(request, faults));
        return faults.list();
    }

    /** Why the request may not be taken at all, whatever else is wrong with it. */
    public Optional<Fault> refusal(Object request) {
        return request instanceof Refusable refusable ? refusable.refusal() : Optional.empty();
    }

    /** @throws Problem 400 naming every faulty field */
    public <T> T require(T request) {
        List<Fault> faults = faults(request);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return request;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        String rule = descriptor.getAnnotation().annotationType().getSimpleName();
        Map<String, Object> with = descriptor.getAttributes();
        String pointer = pointer(violation.getPropertyPath());
        return switch (rule) {
            case "Code" ->
                Fault.unknownCode(pointer, String.valueOf(with.get("value")), shown(violation.getInvalidValue()));
            case "Digits" ->
                Fault.of(
                        pointer,
                        "digits",
                        "最多 %s 位整数、%s 位小数".formatted(with.get("integer"), with.get("fraction")),
                        "at most %s digits before and %s after the point"
                                .formatted(with.get("integer"), with.get("fraction")));
            case "NotNull", "NotBlank", "NotEmpty" -> Fault.required(pointer);
            case "Size" ->
                Fault.of(
                        pointer,
                        "size",
                        "长度须在 %s 到 %s 之间".formatted(with.get("min"), with.get("max")),
                        "size must be %s to %s".formatted(with.get("min"), with.get("max")));
            case "Min", "DecimalMin", "PositiveOrZero", "Positive" ->
                Fault.of(
                        pointer,
                        "range",
                        "不得小于 %s".formatted(with.getOrDefault("value", 0)),
                        "must be at least %s".formatted(with.getOrDefault("value", 0)));
            case "Max", "DecimalMax" ->
                Fault.of(pointer, "range", "不得大于 " + with.get("value"), "must be at most " + with.get("value"));
            default ->
                Fault.of(
                        pointer,
                        rule.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                        messagePart(violation, 0),
                        messagePart(violation, 1));
        };
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Our own constraints write both languages into one message, parted by a bar. */
    private static String messagePart(ConstraintViolation<?> violation, int part) {
        String[] parts = violation.getMessage().split("\\|", 2);
        return parts[Math.min(part, parts.length - 1)];
    }

    static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                pointer.append('/').append(name);
            }
        }
        return pointer.toString();
    }
}
