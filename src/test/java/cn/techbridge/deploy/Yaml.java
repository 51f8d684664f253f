package cn.techbridge.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the YAML files of deploy/. */
final class Yaml {
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    private Yaml() {}

    static JsonNode one(Path file) throws IOException {
        return MAPPER.readTree(file.toFile());
    }

    static List<ObjectNode> all(Path file) throws IOException {
        return MAPPER.readerFor(ObjectNode.class)
                .<ObjectNode>readValues(file.toFile())
                .readAll();
    }

    static List<ObjectNode> all(byte[] text) throws IOException {
        return MAPPER.readerFor(ObjectNode.class).<ObjectNode>readValues(text).readAll();
    }
}
