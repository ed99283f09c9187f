package org.xuanren.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * An operation of Camunda's REST API that can change something, as the OpenAPI document that ships with it tells.
 *
 * @param body the first example of its body, or null if it has none
 * @param form whether the body is a multipart form
 */
public record RestOperation(String method, String path, JsonNode body, boolean form) {

    private static final Set<String> CHANGING = Set.of("post", "put", "delete");

    /** Reads with a POST, though no GET of the same path, which names nothing, says so. */
    private static final Set<String> READING = Set.of("/filter/{id}/count", "/filter/{id}/list", "/filter/{id}/singleResult", "/schema/log",
        "/identity/password-policy", "/identity/verify", "/migration/generate", "/migration/validate");

    private static final String SWITCH = "/telemetry/configuration";

    static List<RestOperation> all() {
        return all(true);
    }

    /** @param changing false for those that only read though they are asked with a POST */
    public static List<RestOperation> all(boolean changing) {
        var operations = new ArrayList<RestOperation>();
        for (var path : document().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var query = operation.getKey().equals("post") && path.getValue().has("get") && !path.getKey().contains("{") && !path.getKey().equals(SWITCH)
                    || READING.contains(path.getKey());
                if (CHANGING.contains(operation.getKey()) && query != changing) {
                    operations.add(of(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    private static RestOperation of(String method, String path, JsonNode operation) {
        var content = operation.path("requestBody").path("content");
        var json = content.path("application/json");
        var example = json.has("example") ? json.path("example") : json.path("examples").path(first(json.path("examples"))).path("value");
        return new RestOperation(method.toUpperCase(Locale.ROOT), path, example.isMissingNode() ? null : example,
            content.has("multipart/form-data"));
    }

    private static String first(JsonNode examples) {
        return examples.isEmpty() ? "" : examples.fieldNames().next();
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(new ClassPathResource("openapi.json").getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
