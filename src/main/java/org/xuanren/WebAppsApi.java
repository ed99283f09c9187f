package org.xuanren;

import jakarta.servlet.ServletRegistration;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The engine's API behind the web apps lets a worker wait for external tasks, as the REST API does, but the starter registers its
 * servlet as one that can't wait: who asks would get an error of the server instead of the guard's refusal.
 */
@Component
class WebAppsApi {

    private static final String SERVLET = "Engine Api";

    @EventListener
    void letWait(ServletWebServerInitializedEvent started) {
        var servlet = started.getApplicationContext().getServletContext().getServletRegistration(SERVLET);
        if (servlet instanceof ServletRegistration.Dynamic registered) {
            registered.setAsyncSupported(true);
        }
    }
}
