package org.xuanren.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The REST API as somebody with a login and a command line uses it, and the same API behind the web apps. */
public final class Rest {

    private static final String BOUNDARY = "xuanren-attack";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** One of each role, and who has them all. */
    static final List<String> STAFF = List.of(Owner.LOGIN, "admin", "lv", "shi", "zhang", "wu", "zhao", "qian", "zhou", "feng", "han", "yang", "zhu", "qin");

    private final HttpClient client;
    private final String address;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Rest(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** @param login of a user whose password is as in the demo; null for nobody */
    public static Rest api(int port, String login) {
        var rest = new Rest(HttpClient.newHttpClient(), "http://localhost:" + port + "/engine-rest");
        if (login != null) {
            var secret = Base64.getEncoder().encodeToString((login + ":" + login + "-demo").getBytes(StandardCharsets.UTF_8));
            rest.headers.put("Authorization", "Basic " + secret);
        }
        return rest;
    }

    /** Logged in to a web app, with its session and its token. */
    public static Rest web(int port, String login, String app) {
        return web(port, login, app, "/camunda/api/engine/engine/default");
    }

    /** Logged in to the web app that the role may enter. @throws IllegalStateException if it may not */
    static Rest web(int port, String login) {
        var rest = web(port, login, switch (login) {
            case "admin", "qin" -> "cockpit";
            case "lv" -> "admin";
            default -> "tasklist";
        });
        if (rest.send("GET", "/process-definition/count", null, false).statusCode() != 200) {
            throw new IllegalStateException(login + " is not logged in");
        }
        return rest;
    }

    /** Logged in to a web app, at what the web apps have of their own. */
    public static Rest apps(int port, String login, String app) {
        return web(port, login, app, "/camunda/api");
    }

    /** Logged in to Tasklist, at the program's own resources. */
    public static Rest house(int port, String login) {
        return web(port, login, "tasklist", "/camunda/api/xuanren");
    }

    private static Rest web(int port, String login, String app, String path) {
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        var server = "http://localhost:" + port;
        var rest = new Rest(client, server + path);
        rest.sent(HttpRequest.newBuilder(URI.create(server + "/camunda/app/" + app + "/default/")).build());
        rest.token(cookies);
        rest.sent(rest.request(URI.create(server + "/camunda/api/admin/auth/user/default/login/" + app))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + login + "&password=" + login + "-demo")).build());
        rest.sent(rest.request(URI.create(server + "/camunda/app/" + app + "/default/")).build()); // a login makes a new session with a new token
        rest.token(cookies);
        return rest;
    }

    private void token(CookieManager cookies) {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .forEach(cookie -> headers.put("X-XSRF-TOKEN", cookie.getValue()));
    }

    public HttpResponse<String> send(String method, String path, JsonNode body, boolean form) {
        var request = request(URI.create(address + path));
        if (form) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            request.method(method, BodyPublishers.ofString(multipart()));
        } else if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(body.toString()));
        }
        return sent(request.build());
    }

    /** Files as a form of a web page sends them, all of one name. */
    public HttpResponse<String> upload(String path, String field, String name, byte[]... contents) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\n\r\n";
        return sent(request(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.concat(Stream.concat(
                Arrays.stream(contents).flatMap(content -> Stream.of(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n"))),
                Stream.of(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"))).toArray(BodyPublisher[]::new)))
            .build());
    }

    /** As the Modeler's button does. */
    public HttpResponse<String> deploys(String path, String name, String diagram) {
        return deploys(path, Map.of(name, diagram), Map.of("deployment-name", "short cut"));
    }

    /** @param fields of the form besides, by name */
    HttpResponse<String> deploys(String path, Map<String, String> files, Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((field, value) -> form.append(part(field, "text/plain", value)));
        files.forEach((name, content) -> form.append(part(name + "\"; filename=\"" + name, "application/octet-stream", content)));
        form.append("--" + BOUNDARY + "--\r\n");
        return sent(request(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(BodyPublishers.ofString(form.toString())).build());
    }

    /** Whatever is not done is refused, and in Chinese: who has asked wrongly learns what is wrong. */
    static boolean told(HttpResponse<String> answer) {
        return answer.statusCode() < 400 || answer.statusCode() < 500 && !said(answer).endsWith("| ");
    }

    /** The status and, if it is Chinese, the first line of the sentence. */
    static String said(HttpResponse<String> answer) {
        try {
            var message = JSON.readTree(answer.body()).path("message").asText("").split("\n")[0];
            return answer.statusCode() + " | " + (message.matches(".*[\\u4e00-\\u9fff].*") ? message : "");
        } catch (JsonProcessingException e) {
            return answer.statusCode() + " | ";
        }
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String multipart() {
        return part("content\"; filename=\"note.txt", "text/plain", "bytes") + part("data\"; filename=\"note.txt", "application/octet-stream", "bytes")
            + part("attachment-name", "text/plain", "note") + part("valueType", "text/plain", "Bytes") + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String name, String type, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }
}
