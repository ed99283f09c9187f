package org.xuanren;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xuanren.statute.Refusal;

/** The REST API of the engine is open by default; here it asks for a login, for the names of its engines as well. */
@Configuration
class RestLogin {

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restLoginFilter() {
        var registration = new FilterRegistrationBean<ProcessEngineAuthenticationFilter>(new ProcessEngineAuthenticationFilter() {
            @Override
            protected boolean requiresEngineAuthentication(String url) {
                return true;
            }

            /** Who names one that does not exist is asked for his login first; that there is none, the API tells in its own way. */
            @Override
            protected ProcessEngine getAddressedEngine(String name) {
                return Objects.requireNonNullElseGet(super.getAddressedEngine(name), () -> super.getAddressedEngine(DEFAULT_ENGINE_NAME));
            }
        });
        registration.addUrlPatterns("/engine-rest/*");
        registration.addInitParameter("authentication-provider", Asking.class.getName());
        registration.setName("rest-login");
        registration.setOrder(10);
        return registration;
    }

    /** Asks for the login with a sentence as well. */
    public static final class Asking extends HttpBasicAuthenticationProvider {

        /** Who has sent too many wrong passwords is asked for his login like who has sent one; the sentence says how long it takes. */
        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            try {
                return super.extractAuthenticatedUser(request, engine);
            } catch (Refusal tooMany) {
                return AuthenticationResult.unsuccessful();
            }
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            super.augmentResponseByAuthenticationChallenge(response, engine);
            try {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
