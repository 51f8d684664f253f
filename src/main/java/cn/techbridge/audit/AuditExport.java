package cn.techbridge.audit;

import cn.techbridge.platform.Csv;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entries as a stream, a thousand in memory at a time, the newest first. */
final class AuditExport {
    private static final int PAGE = 1_000;
    private static final List<String> HEAD = List.of(
            "id",
            "at",
            "actor",
            "subject",
            "roles",
            "organisationId",
            "operation",
            "traceId",
            "action",
            "kind",
            "recordId",
            "version",
            "before",
            "after",
            "changes",
            "why");

    private AuditExport() {}

    static StreamingOutput ndjson(AuditService service, AuditFilter filter, ObjectMapper json) {
        return out -> write(service, filter, new OutputStreamWriter(out, StandardCharsets.UTF_8), (entry, writer) -> {
            writer.write(json.writeValueAsString(entry));
            writer.write('\n');
        });
    }

    static StreamingOutput csv(AuditService service, AuditFilter filter) {
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(Csv.line(HEAD));
            write(service, filter, writer, (entry, to) -> to.write(Csv.line(cells(entry))));
        };
    }

    private interface Line {
        void write(AuditView entry, Writer to) throws IOException;
    }

    private static void write(AuditService service, AuditFilter filter, Writer to, Line line) throws IOException {
        try (Writer writer = new BufferedWriter(to)) {
            long before = Long.MAX_VALUE;
            List<AuditView> page;
            do {
                page = service.exported(filter, before, PAGE);
                for (AuditView entry : page) {
                    line.write(entry, writer);
                    before = entry.id();
                }
            } while (page.size() == PAGE);
        }
    }

    private static List<Object> cells(AuditView e) {
        return java.util.Arrays.asList(
                e.id(),
                e.at(),
                e.actor(),
                e.subject(),
                String.join(" ", e.roles()),
                e.organisationId(),
                e.operation(),
                e.traceId(),
                e.action(),
                e.kind(),
                e.recordId(),
                e.version(),
                e.before(),
                e.after(),
                e.changes(),
                e.why());
    }
}
