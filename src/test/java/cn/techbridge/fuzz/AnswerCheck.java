package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Reply;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
public final class AnswerCheck {
    private static final String ANY_ID = "00000000-0000-7000-8000-000000000000";
    /** Said before an operation is reached: by the server itself, or to a request that asks for another representation. */
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(405, 406, 414, 431);

    /** Said by the server, in its own way, when it stops reading: the path or a header is too long. */
    private static final Set<Integer> TOO_LONG_TO_READ = Set.of(414, 431);

    /** Names of code, of machinery and of its languages, as stack traces and engines' own messages show them. */
    private static final Pattern INTERNAL =
            Pattern.compile("\\b(?:java|javax|jakarta|sun|jdk|org|com|io|cn)\\.[a-z]+[a-z0-9]*\\.[A-Za-z]|\\bat"
                    + " [\\w.$]+\\([\\w.]+(?::\\d+)?\\)|[A-Za-z]+Exception\\b|\\bSQLSTATE\\b|duplicate key value|violates"
                    + " [a-z-]+ constraint|_exception\\b|\\bhibernate\\b|\\bVert\\.x\\b|<html");

    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createForSpecificationUrl(
                    "api/openapi.yaml")
            .build();

    public List<String> faults(Operation operation, Reply reply) {
        List<String> faults = new ArrayList<>();
        String status = String.valueOf(reply.status());
        if (reply.status() >= 500 && reply.status() != 503) {
            faults.add("failed with " + status);
        }
        if (!operation.statuses().contains(status) && !BEFORE_ANY_OPERATION.contains(reply.status())) {
            faults.add("answers " + status + ", which the contract does not name");
        }
        String type = reply.headers().getOrDefault("content-type", "");
        if (reply.status() >= 400) {
            if (!type.startsWith("application/problem+json") && !TOO_LONG_TO_READ.contains(reply.status())) {
                faults.add(status + " is no problem answer but " + type);
            }
            Matcher internal = INTERNAL.matcher(reply.text());
            if (internal.find()) {
                faults.add("shows an internal name: " + internal.group());
            }
        }
        if (reply.status() != 301) {
            broken(operation, reply, type).forEach(faults::add);
        }
        return faults;
    }

    private List<String> broken(Operation operation, Reply reply, String type) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
        reply.headers().forEach(response::withHeader);
        // a file of lines may have none
        boolean lines = type.startsWith("application/x-ndjson") || type.startsWith("text/");
        if (reply.body().length > 0 || lines) {
            response.withBody(lines || !type.contains("json") ? "-" : reply.text());
        }
        ValidationReport report = contract.validateResponse(
                operation.path().replaceAll("\\{[^}]+}", ANY_ID),
                Request.Method.valueOf(operation.method()),
                response.build());
        return report.getMessages().stream()
                .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
                .map(m -> m.getKey() + ": " + m.getMessage())
                .toList();
    }
}
