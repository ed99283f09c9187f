package org.xuanren;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        });
        registration.addUrlPatterns("/engine-rest/*");
        registration.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        registration.setName("rest-login");
        registration.setOrder(10);
        return registration;
    }
}
