package cn.techbridge.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders the part of Kustomize that deploy/kubernetes uses: resources, namespace, images, strategic merge patches and JSON patches of
 * "replace". Anything else is refused, so that nothing is rendered otherwise than Kustomize would.
 */
final class Kustomization {
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "resources", "images", "patches");
    /** Lists of Kubernetes' own kinds that are merged by a key; lists of custom resources are replaced. */
    private static final Map<String, String> MERGE_KEYS = Map.of(
            "containers",
            "name",
            "initContainers",
            "name",
            "env",
            "name",
            "volumes",
            "name",
            "volumeMounts",
            "mountPath");

    private Kustomization() {}

    static List<ObjectNode> render(Path folder) throws IOException {
        JsonNode file = Yaml.one(folder.resolve("kustomization.yaml"));
        file.fieldNames().forEachRemaining(name -> need(KNOWN.contains(name), "unknown: " + name));
        List<ObjectNode> resources = new ArrayList<>();
        for (JsonNode entry : file.path("resources")) {
            Path path = folder.resolve(entry.asText());
            resources.addAll(Files.isDirectory(path) ? render(path) : Yaml.all(path));
        }
        for (JsonNode patch : file.path("patches")) {
            apply(Yaml.one(folder.resolve(patch.path("path").asText())), patch.path("target"), resources);
        }
        for (ObjectNode resource : resources) {
            if (file.has("namespace")) {
                resource.withObjectProperty("metadata").set("namespace", file.get("namespace"));
            }
            file.path("images").forEach(image -> rename(resource, image));
        }
        return resources;
    }

    private static void apply(JsonNode patch, JsonNode target, List<ObjectNode> resources) {
        boolean merge = patch.isObject();
        String kind = merge ? patch.path("kind").asText() : target.path("kind").asText();
        String name = merge
                ? patch.at("/metadata/name").asText()
                : target.path("name").asText();
        List<ObjectNode> found = resources.stream()
                .filter(r -> r.path("kind").asText().equals(kind)
                        && r.at("/metadata/name").asText().equals(name))
                .toList();
        need(found.size() == 1, "a patch of %s %s finds %d".formatted(kind, name, found.size()));
        if (merge) {
            boolean own =
                    !found.getFirst().path("apiVersion").asText().split("/")[0].contains(".")
                            || found.getFirst().path("apiVersion").asText().contains(".k8s.io/");
            merge(found.getFirst(), (ObjectNode) patch, own);
        } else {
            patch.forEach(step -> replace(found.getFirst(), step));
        }
    }

    private static void merge(ObjectNode base, ObjectNode patch, boolean byKey) {
        patch.properties().forEach(entry -> {
            JsonNode old = base.get(entry.getKey());
            JsonNode value = entry.getValue();
            String key = byKey ? MERGE_KEYS.get(entry.getKey()) : null;
            if (value.isNull()) {
                base.remove(entry.getKey());
            } else if (old instanceof ObjectNode inner && value.isObject()) {
                merge(inner, (ObjectNode) value, byKey);
            } else if (old instanceof ArrayNode list && key != null) {
                value.forEach(item -> mergeItem(list, (ObjectNode) item, key));
            } else {
                base.set(entry.getKey(), value);
            }
        });
    }

    private static void mergeItem(ArrayNode list, ObjectNode item, String key) {
        for (JsonNode old : list) {
            if (old.path(key).equals(item.path(key))) {
                merge((ObjectNode) old, item, true);
                return;
            }
        }
        list.add(item);
    }

    private static void replace(ObjectNode resource, JsonNode step) {
        need(step.path("op").asText().equals("replace"), "only replace is known: " + step);
        String path = step.path("path").asText();
        need(!resource.at(path).isMissingNode(), "nothing to replace at " + path);
        int slash = path.lastIndexOf('/');
        ((ObjectNode) resource.at(path.substring(0, slash))).set(path.substring(slash + 1), step.get("value"));
    }

    private static void rename(JsonNode node, JsonNode image) {
        if (node instanceof ObjectNode object && object.path("image").equals(image.get("name"))) {
            object.put(
                    "image",
                    image.path("newName").asText() + ":" + image.path("newTag").asText());
        }
        node.forEach(child -> rename(child, image));
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
