package cn.techbridge.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code FOLDER FILE}: the demo catalogue's achievements as title, abstract and keywords, one JSON object a line. */
public final class DemoTexts {
    private DemoTexts() {}

    public static void main(String[] args) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (List<ObjectNode> ofField : new DemoCatalogue(Path.of(args[0]), LocalDate.now()).achievements()) {
                for (ObjectNode row : ofField) {
                    ObjectNode text = Api.JSON.createObjectNode();
                    text.set("title", row.path("title"));
                    text.set("abstract", row.path("summary"));
                    text.set("keywords", row.path("keywords"));
                    out.write(text.toString());
                    out.newLine();
                }
            }
        }
    }
}
