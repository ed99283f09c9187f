package org.xuanren.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the server itself does not understand (an address with a NUL, an unknown method) reaches no API: it is answered in the same shape. */
@Component
class ServerSentences implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Told.class.getName()));
    }

    /** Made by the server, by its name. */
    public static final class Told extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var answer = new LinkedHashMap<String, Object>();
            answer.put("type", String.valueOf(HttpStatus.resolve(status)));
            answer.put("message", StatusSentence.of(status));
            answer.put("code", 0);
            try {
                response.setContentType("application/json;charset=UTF-8");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(JSON.writeValueAsString(answer));
                    response.finishResponse();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
