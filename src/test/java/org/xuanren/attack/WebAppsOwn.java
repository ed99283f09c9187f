package org.xuanren.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the web apps answer to a POST besides the engine's REST API: there is no PUT and no DELETE. */
enum WebAppsOwn {

    FIRST_USER("/admin/setup/default/user/create", "SetupResource.createInitialUser",
        "{\"profile\": {\"id\": \"newcomer\", \"firstName\": \"N\", \"lastName\": \"N\"}, \"credentials\": {\"password\": \"newcomer-demo\"}}",
        "refused: only while there is no administrator, and this house makes its own at its first start"),
    INCIDENTS("/cockpit/plugin/base/default/incident", "IncidentRestService.queryIncidents"),
    INCIDENT_COUNT("/cockpit/plugin/base/default/incident/count", "IncidentRestService.queryIncidentsCount"),
    INSTANCES("/cockpit/plugin/base/default/process-instance", "ProcessInstanceRestService.queryProcessInstances"),
    INSTANCE_COUNT("/cockpit/plugin/base/default/process-instance/count", "ProcessInstanceRestService.queryProcessInstancesCount"),
    CALLED_INSTANCES("/cockpit/plugin/base/default/process-instance/{id}/called-process-instances", "ProcessInstanceResource.queryCalledProcessInstances"),
    CALLED_DEFINITIONS("/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions",
        "ProcessDefinitionResource.queryCalledProcessDefinitions");

    private static final Set<String> SESSION = Set.of("UserAuthenticationResource.doLogin", "UserAuthenticationResource.doLogout");

    private final String path;
    private final String method;
    private final String body;
    private final String verdict;

    WebAppsOwn(String path, String method) {
        this(path, method, "{}", "reads");
    }

    WebAppsOwn(String path, String method, String body, String verdict) {
        this.path = path;
        this.method = method;
        this.body = body;
        this.verdict = verdict;
    }

    String path() {
        return path;
    }

    String verdict() {
        return verdict;
    }

    boolean reads() {
        return verdict.equals("reads");
    }

    JsonNode body(ObjectMapper json) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that is known, with login and logout. */
    static List<String> methods() {
        return Stream.concat(Arrays.stream(values()).map(one -> one.method), SESSION.stream()).toList();
    }

    /** All that the web apps have. */
    static Set<String> onTheClassPath() throws IOException {
        var found = new TreeSet<String>();
        for (var app : List.of("admin", "cockpit", "tasklist", "welcome", "webapp")) {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:org/camunda/bpm/" + app + "/**/*.class")) {
                var path = file.getURL().getPath();
                found.addAll(changing(path.substring(path.lastIndexOf("org/camunda/bpm/"), path.length() - ".class".length()).replace('/', '.')));
            }
        }
        return found;
    }

    private static List<String> changing(String type) {
        try {
            return Arrays.stream(Class.forName(type, false, WebAppsOwn.class.getClassLoader()).getDeclaredMethods())
                .filter(one -> one.isAnnotationPresent(POST.class) || one.isAnnotationPresent(PUT.class) || one.isAnnotationPresent(DELETE.class))
                .map(one -> one.getDeclaringClass().getSimpleName() + "." + one.getName()).toList();
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of(); // needs a library that is not here, so nobody can call it either
        }
    }
}
