package org.xuanren.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The web apps look for an engine of any name that stands in the address, and stumble where there is none: here there is one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OtherEngines extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("/camunda/app/[a-z]+/(?!default(/|$))[^/.]+/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (ADDRESS.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
