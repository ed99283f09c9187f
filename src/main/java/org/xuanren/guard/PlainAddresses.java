package org.xuanren.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address is written in one way only. The web apps ask for a login by the address as it was sent, the server finds the servlet by what it
 * means, and Jersey cuts the first one to the length of the second: parameters, empty and dotted segments or needless escapes
 * would lead to the engine past the login (R-STAFF-LEAK). And some addresses are none: the server's page of errors by itself, and a web app
 * with an engine of another name, over which it would stumble.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainAddresses extends OncePerRequestFilter {

    /** Beside the segments: escapes of a slash, a backslash, NUL and of what needs none. */
    private static final Pattern BENT = Pattern.compile(
        ";|//|\\\\|/\\.\\.?(?:/|$)|%(?:00|2[dDeEfF]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[cCfF]|7[eE])");
    private static final Pattern NONE = Pattern.compile("/error|/camunda/app/[a-z]+/(?!default(/|$))[^/.]+/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (BENT.matcher(request.getRequestURI()).find()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
            response.getWriter().write("{\"message\":\"地址的写法不规范。请从任务列表等应用的首页进入。\"}");
        } else if (NONE.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
