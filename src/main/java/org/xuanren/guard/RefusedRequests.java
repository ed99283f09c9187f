package org.xuanren.guard;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The REST API looks things up, and reads what was sent, before it asks the engine to change anything: who ends there has tried as well.
 * What the engine was asked for the {@link CommandGuard} has judged already, be it an attempt or an honest mistake. Nobody asks an engine anything without a login.
 */
@PreMatching
final class RefusedRequests implements ContainerRequestFilter, ReaderInterceptor, ContainerResponseFilter {

    private static final Set<String> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Asked with a POST, since there is much to say. */
    private static final Pattern QUESTION = Pattern.compile("(history/)?(?!(message|signal|condition|cleanup)$)[a-z-]+(/count)?"
        + "|filter/[^/]+/(count|list|singleResult)|schema/log|identity/(verify|password-policy)|migration/(generate|validate)");
    private static final Pattern ENGINE = Pattern.compile("^engine/[^/]+/");
    /** Asked by the page of the login. */
    private static final String PUBLIC = "identity/password-policy/?";
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]{1,64})\"");
    private static final String HEARD = RefusedRequests.class.getName();
    private static final int MOST_HEARD = 1 << 16;
    private static final int MOST_CHARACTERS = 300;

    @Context
    private ServletContext server;

    @Override
    public void filter(ContainerRequestContext request) {
        CommandGuard.judgesAnew();
        var way = request.getUriInfo().getPath();
        if (login() == null && way.matches(ENGINE.pattern() + ".*") && !way.matches(ENGINE.pattern() + PUBLIC)) {
            request.abortWith(Response.status(Status.UNAUTHORIZED).type(MediaType.APPLICATION_JSON_TYPE).entity("{\"message\":\"登录已失效。请重新登录。\"}").build());
        }
    }

    private static String login() {
        return Asker.login(EngineUtil.lookupProcessEngine(null).getIdentityService());
    }

    /** Keeps the beginning of JSON that is read: it may name what the request is about. */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext content) throws IOException {
        if (content.getMediaType() != null && content.getMediaType().getSubtype().endsWith("json")) {
            var heard = new ByteArrayOutputStream();
            content.setProperty(HEARD, heard);
            content.setInputStream(new Hearing(content.getInputStream(), heard));
        }
        return content.proceed();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatusInfo();
        if (status.getFamily() != Status.Family.CLIENT_ERROR || CommandGuard.hasJudged()) {
            return;
        }
        var path = request.getUriInfo().getPathSegments().stream().map(PathSegment::getPath).filter(name -> !name.isEmpty()).toList();
        var way = ENGINE.matcher(String.join("/", path)).replaceFirst("");
        var login = login();
        if (login == null || !changes(request.getMethod(), way)) {
            return;
        }
        var ids = new LinkedHashSet<>(path);
        request.getUriInfo().getQueryParameters().values().forEach(ids::addAll);
        if (request.getProperty(HEARD) instanceof ByteArrayOutputStream heard) {
            TEXT.matcher(heard.toString(StandardCharsets.UTF_8)).results().map(MatchResult::group).map(text -> text.substring(1, text.length() - 1)).forEach(ids::add);
        }
        var names = way.split("/");
        var user = names[0].equals("user") && names.length > 1 ? names[1] : null;
        var why = response.getEntity() instanceof Map<?, ?> told && told.get("message") instanceof String message ? message : StatusSentence.of(status.getStatusCode());
        var refused = new RefusedRequest(Targets.legible(request.getMethod() + " /" + way, MOST_CHARACTERS), user, List.copyOf(ids), why);
        WebApplicationContextUtils.getRequiredWebApplicationContext(server).getBeanProvider(Attempts.class)
            .ifAvailable(attempts -> attempts.refused(login, refused));
    }

    /** @param way the path without slashes before and behind */
    static boolean changes(String method, String way) {
        return !LOOKING.contains(method) && !(method.equals(HttpMethod.POST) && QUESTION.matcher(way).matches());
    }

    /** Hands on what is read and keeps its beginning. */
    private static final class Hearing extends FilterInputStream {

        private final ByteArrayOutputStream heard;

        Hearing(InputStream content, ByteArrayOutputStream heard) {
            super(content);
            this.heard = heard;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0 && heard.size() < MOST_HEARD) {
                heard.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var count = super.read(bytes, from, most);
            if (count > 0) {
                heard.write(bytes, from, Math.min(count, MOST_HEARD - heard.size()));
            }
            return count;
        }
    }
}
