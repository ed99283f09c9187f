package org.xuanren.guard;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;

/**
 * What the engine's REST API answers, with a login of its own and behind the web apps, when something is refused or fails: in the
 * engine's shape {@code {type, message, code}} a message in Chinese, and the engine's own as {@code detail}. What was asked wrongly
 * is 4xx; 5xx is left for what the engine could not do. The service file of {@link Feature} puts it before Camunda's own mappers.
 */
public final class RestAnswers implements Feature {

    private static final Logger LOG = LoggerFactory.getLogger(RestAnswers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() { };
    private static final String ENGINE = "org.camunda.bpm.engine.impl.interceptor.";
    private static final int BEFORE_ALL = 1;
    private static final int NOTHING = 204;
    private static final int UNPROCESSABLE = 422;

    @Override
    public boolean configure(FeatureContext api) {
        Stream.of(OfEngine.class, OfApi.class, OfFields.class, OfJson.class, OfAnything.class, OfNothing.class).forEach(mapper -> api.register(mapper, BEFORE_ALL));
        api.register(RefusedRequests.class);
        GoneBrowser.watch();
        return true;
    }

    /** JAX-RS takes the mapper of the nearest type: one for each that Camunda has one for. */
    private abstract static class Answer<F extends Throwable> implements ExceptionMapper<F> {

        @Override
        public Response toResponse(F failure) {
            return answer(failure);
        }
    }

    static final class OfEngine extends Answer<ProcessEngineException> { }

    static final class OfApi extends Answer<RestException> { }

    static final class OfFields extends Answer<JsonMappingException> { }

    static final class OfJson extends Answer<JsonParseException> { }

    static final class OfAnything extends Answer<Throwable> { }

    /** The API says 204 to a modification without instructions and asks no engine; it is answered, and recorded, like any other. */
    static final class OfNothing implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() != NOTHING || !isModification(request.getUriInfo())) {
                return;
            }
            try {
                EngineUtil.lookupProcessEngine(null).getRuntimeService().createProcessInstanceModification(request.getUriInfo().getPathParameters().getFirst("id")).execute();
            } catch (Refusal refusal) {
                var answer = answer(refusal);
                response.setStatus(answer.getStatus());
                response.setEntity(answer.getEntity(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
            }
        }
    }

    /** Whatever parameters or slashes the path has beside its names. */
    private static boolean isModification(UriInfo asked) {
        return asked.getPathSegments().stream().map(PathSegment::getPath).filter(name -> !name.isEmpty()).reduce((former, latter) -> latter)
            .filter("modification"::equals).isPresent();
    }

    /** Whether the engine could not do what it was rightly asked for. */
    static boolean fails(Throwable failure) {
        return status(failure) >= 500;
    }

    /** What is answered to that failure. The program's own resources answer what the engine refuses in the same words. */
    public static Response answer(Throwable failure) {
        var cause = cause(failure);
        if (cause instanceof Refusal refusal) {
            return response(refusal.forbids() ? 403 : UNPROCESSABLE, body(refusal));
        }
        if (cause instanceof RecordRefusal) {
            return response(UNPROCESSABLE, body(cause));
        }
        var status = status(failure);
        if (status >= 500 && !inEngine(failure)) {
            LOG.error("the REST API failed", failure); // what failed in the engine is logged there
        } else {
            LOG.debug("answered with {}", status, failure);
        }
        var told = status == 400 && unreadable(failure) ? new InvalidRequestException(Response.Status.BAD_REQUEST, "The request can't be read.") : failure;
        var body = body(told);
        body.put("message", cause instanceof AuthorizationException denied ? StatusSentence.of(denied) : StatusSentence.of(status));
        body.put("detail", told.getMessage());
        return response(status, body);
    }

    private static Map<String, Object> body(Throwable failure) {
        return JSON.convertValue(ExceptionHandlerHelper.getInstance().fromException(failure), FIELDS);
    }

    private static Response response(int status, Map<String, Object> body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static int status(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        var stock = ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
        if (stock < 500) {
            return stock;
        }
        if (causes(failure).anyMatch(RestAnswers::takesNoSuchValue)) {
            return 400;
        }
        var cause = cause(failure);
        if (cause instanceof AuthorizationException) {
            return 403;
        }
        if (cause instanceof NotFoundException) {
            return 404;
        }
        if (cause instanceof TaskAlreadyClaimedException || cause instanceof OptimisticLockingException) {
            return 409;
        }
        return cause instanceof BadUserRequestException || cause instanceof NullValueException || !inEngine(failure) ? 400 : stock;
    }

    /** A text with NUL, or too long for its column: class 22 of the SQL standard. */
    private static boolean takesNoSuchValue(Throwable cause) {
        return cause instanceof SQLException database && Objects.toString(database.getSQLState(), "").startsWith("22");
    }

    /** Over what else the REST API stumbles before it asks the engine: its own text is about our insides. */
    private static boolean unreadable(Throwable failure) {
        return !(failure instanceof WebApplicationException) && ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode() >= 500
            && cause(failure) == failure && !(failure instanceof ProcessEngineException);
    }

    /** What the REST API has wrapped. */
    private static Throwable cause(Throwable failure) {
        var lost = RefusalInterceptor.behind(failure.getMessage());
        return causes(failure).filter(cause -> cause instanceof Refusal || cause instanceof RecordRefusal || cause instanceof ProcessEngineException)
            .findFirst().or(() -> lost).orElse(failure);
    }

    /** Whether the engine was asked at all, or the request was such that it could not even be read. */
    private static boolean inEngine(Throwable failure) {
        return causes(failure).flatMap(cause -> Arrays.stream(cause.getStackTrace())).anyMatch(at -> at.getClassName().startsWith(ENGINE));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
