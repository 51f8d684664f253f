package cn.techbridge.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/**
 * The schemas of Kubernetes as its own Java client has them, generated from the API server's OpenAPI: unknown fields, missing required
 * ones and wrong types are refused at every depth.
 */
final class Schemas {
    private static final Map<String, Schema> KINDS = Map.of(
            "v1 ServiceAccount", new Schema(V1ServiceAccount::validateJsonElement, V1ServiceAccount.class),
            "v1 Service", new Schema(V1Service::validateJsonElement, V1Service.class),
            "apps/v1 Deployment", new Schema(V1Deployment::validateJsonElement, V1Deployment.class),
            "policy/v1 PodDisruptionBudget",
                    new Schema(V1PodDisruptionBudget::validateJsonElement, V1PodDisruptionBudget.class),
            "autoscaling/v2 HorizontalPodAutoscaler",
                    new Schema(V2HorizontalPodAutoscaler::validateJsonElement, V2HorizontalPodAutoscaler.class),
            "networking.k8s.io/v1 Ingress", new Schema(V1Ingress::validateJsonElement, V1Ingress.class),
            "networking.k8s.io/v1 NetworkPolicy",
                    new Schema(V1NetworkPolicy::validateJsonElement, V1NetworkPolicy.class));

    private Schemas() {}

    /** One kind: what its client class refuses, and the class that its fields must fit. */
    private record Schema(Check check, Class<?> type) {}

    private interface Check {
        void validate(JsonElement resource) throws IOException;
    }

    static boolean knows(JsonNode resource) {
        return KINDS.containsKey(name(resource));
    }

    static String name(JsonNode resource) {
        return resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
    }

    /** @throws IllegalArgumentException (or another runtime exception of the parser) that names the field */
    static void check(JsonNode resource) throws IOException {
        Schema schema = KINDS.get(name(resource));
        new JSON(); // its constructor is what registers the types
        schema.check().validate(JsonParser.parseString(resource.toString()));
        JSON.deserialize(resource.toString(), schema.type());
    }
}
