package cn.techbridge.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** deploy/kubernetes as it would be applied. */
class ManifestTest {
    private static final Path KUBERNETES = Path.of("deploy/kubernetes");
    /** Kinds of operators, whose schemas are theirs. */
    private static final Set<String> OPERATORS = Set.of(
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 Database",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "elasticsearch.k8s.elastic.co/v1 Elasticsearch",
            "k8s.keycloak.org/v2alpha1 Keycloak");

    @ParameterizedTest
    @ValueSource(strings = {"city", "province", "nation"})
    void everyManifestKeepsToItsSchema(String size) throws IOException {
        for (ObjectNode resource : Kustomization.render(KUBERNETES.resolve(size))) {
            String what = size + ": " + Schemas.name(resource) + " " + name(resource);
            if (Schemas.knows(resource)) {
                assertDoesNotThrow(() -> Schemas.check(resource), what);
            } else {
                assertTrue(OPERATORS.contains(Schemas.name(resource)), what);
            }
        }
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsRefusedAtAnyDepth() throws IOException {
        for (String place :
                List.of("/spec", "/spec/template/spec", "/spec/template/spec/containers/0/readinessProbe")) {
            ObjectNode deployment = application("city");
            ((ObjectNode) deployment.at(place)).put("replicaz", 3);
            assertThrows(IllegalArgumentException.class, () -> Schemas.check(deployment), place);
        }
        ObjectNode deployment = application("city");
        ((ObjectNode) deployment.at("/spec/template/spec")).put("terminationGracePeriodSeconds", "soon");
        assertThrows(RuntimeException.class, () -> Schemas.check(deployment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "province", "nation"})
    void kubectlRendersTheSame(String size) throws IOException, InterruptedException {
        assumeTrue(answers("kubectl", "version", "--client"), "no kubectl here");
        Process kubectl = new ProcessBuilder(
                        "kubectl", "kustomize", KUBERNETES.resolve(size).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ObjectNode> theirs = Yaml.all(kubectl.getInputStream().readAllBytes());
        assertEquals(0, kubectl.waitFor());
        assertEquals(byName(theirs), byName(Kustomization.render(KUBERNETES.resolve(size))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "province", "nation"})
    void podsAskForLittle(String size) throws IOException {
        JsonNode pod = application(size).at("/spec/template/spec");
        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertTrue(pod.at("/securityContext/runAsUser").asInt() > 0);
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        assertFalse(pod.path("automountServiceAccountToken").asBoolean(true));
        List<JsonNode> containers = new ArrayList<>();
        pod.path("containers").forEach(containers::add);
        pod.path("initContainers").forEach(containers::add);
        for (JsonNode container : containers) {
            JsonNode security = container.path("securityContext");
            assertAll(
                    container.path("name").asText(),
                    () -> assertTrue(security.path("readOnlyRootFilesystem").asBoolean()),
                    () -> assertFalse(security.path("allowPrivilegeEscalation").asBoolean(true)),
                    () -> assertEquals(
                            "ALL", security.at("/capabilities/drop/0").asText()),
                    () -> assertTrue(container.at("/resources/limits/memory").isTextual()),
                    () -> assertTrue(container.at("/resources/requests/cpu").isValueNode()));
        }
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertTrue(
                    pod.at("/containers/0/" + probe + "/httpGet/path").asText().startsWith("/q/health/"), probe);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "province", "nation"})
    void secretsAreReferencesAndSettingsAreKnown(String size) throws IOException {
        Settings settings = Settings.read();
        for (JsonNode entry : application(size).at("/spec/template/spec/containers/0/env")) {
            String name = entry.path("name").asText();
            assertTrue(name.equals("JAVA_TOOL_OPTIONS") || settings.knows(name), name);
            boolean secret = name.matches(".*(PASSWORD|SECRET|_KEY)$");
            assertEquals(secret, entry.at("/valueFrom/secretKeyRef").isObject(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "province", "nation"})
    void whatBelongsTogetherFitsTogether(String size) throws IOException {
        Map<String, JsonNode> all = byName(Kustomization.render(KUBERNETES.resolve(size)));
        JsonNode labels = application(size).at("/spec/template/metadata/labels");
        for (String selector : List.of(
                "Service techbridge /spec/selector",
                "PodDisruptionBudget techbridge /spec/selector/matchLabels",
                "NetworkPolicy techbridge /spec/podSelector/matchLabels",
                "Deployment techbridge /spec/selector/matchLabels")) {
            String[] words = selector.split(" ");
            JsonNode wanted = all.get(words[0] + " " + words[1]).at(words[2]);
            assertTrue(wanted.size() > 0, selector);
            wanted.properties().forEach(e -> assertEquals(e.getValue(), labels.get(e.getKey()), selector));
        }
        JsonNode scaling = all.get("HorizontalPodAutoscaler techbridge");
        assertEquals("techbridge", scaling.at("/spec/scaleTargetRef/name").asText());
        int least = scaling.at("/spec/minReplicas").asInt();
        assertTrue(least >= 2 && least <= scaling.at("/spec/maxReplicas").asInt());
        assertTrue(all.containsKey("NetworkPolicy default-deny"));
        // every replica's pool, one more during a rollout, both Keycloaks and 20 for people and operators
        int pool = 20;
        int connections = (scaling.at("/spec/maxReplicas").asInt() + 1) * pool
                + all.get("Keycloak techbridge-keycloak").at("/spec/instances").asInt()
                        * all.get("Keycloak techbridge-keycloak")
                                .at("/spec/db/poolMaxSize")
                                .asInt()
                + 20;
        assertTrue(connections
                <= all.get("Cluster techbridge-postgres")
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt());
    }

    @Test
    void theDataTierHasTheVersionsOfTheRest() throws IOException {
        Map<String, JsonNode> all = byName(Kustomization.render(KUBERNETES.resolve("city")));
        Map<String, String> versions = Settings.properties(Path.of("deploy/versions.env"));
        assertEquals(
                versions.get("ELASTICSEARCH_VERSION"),
                all.get("Elasticsearch techbridge").at("/spec/version").asText());
        assertTrue(all.get("Cluster techbridge-postgres")
                .at("/spec/imageName")
                .asText()
                .endsWith(":" + versions.get("POSTGRES_VERSION")));
        assertEquals(
                3, all.get("Cluster techbridge-postgres").at("/spec/instances").asInt());
        assertEquals(
                "required",
                all.get("Cluster techbridge-postgres")
                        .at("/spec/postgresql/synchronous/dataDurability")
                        .asText());
    }

    @Test
    void everySecretThatIsNamedIsDescribed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (ObjectNode resource : Kustomization.render(KUBERNETES.resolve("city"))) {
            secrets(resource, named);
        }
        String readme = Files.readString(KUBERNETES.resolve("README.md"));
        named.removeIf(secret -> readme.contains("`" + secret + "`"));
        assertEquals(Set.of(), named);
    }

    private static void secrets(JsonNode node, Set<String> into) {
        for (String holder : List.of(
                "secretKeyRef", "secret", "passwordSecret", "usernameSecret", "accessKeyId", "secretAccessKey")) {
            JsonNode name = node.path(holder).path("name");
            if (name.isTextual()) {
                into.add(name.asText());
            }
        }
        if (node.path("secretName").isTextual()) {
            into.add(node.path("secretName").asText());
        }
        node.forEach(child -> secrets(child, into));
    }

    private static ObjectNode application(String size) throws IOException {
        return (ObjectNode)
                byName(Kustomization.render(KUBERNETES.resolve(size))).get("Deployment techbridge");
    }

    /** By kind and name; lists that are merged by name in the order of their names. */
    private static Map<String, JsonNode> byName(List<ObjectNode> resources) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (ObjectNode resource : resources) {
            JsonNode env = resource.at("/spec/template/spec/containers/0/env");
            if (env instanceof com.fasterxml.jackson.databind.node.ArrayNode list) {
                List<JsonNode> sorted = new ArrayList<>();
                list.forEach(sorted::add);
                sorted.sort(java.util.Comparator.comparing(e -> e.path("name").asText()));
                list.removeAll().addAll(sorted);
            }
            assertEquals(null, all.put(resource.path("kind").asText() + " " + name(resource), resource));
        }
        return all;
    }

    private static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
