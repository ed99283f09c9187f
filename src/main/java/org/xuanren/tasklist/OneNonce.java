package org.xuanren.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page of the web apps the nonce of its own header. Camunda 7.24 keeps the nonce of a response in the servlet context,
 * where the next request of anybody overwrites it before the page is written: then the browser runs no script and the page stays blank.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    /** Only pages: what has a name with a point is a script, a style or a picture. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(request.getContextPath() + "/camunda/app/") || path.substring(path.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = page.getHeader(POLICY);
        var nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        if (nonce.find() && page.getContentSize() > 0) {
            var text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            var mended = IN_PAGE.matcher(text).replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\"")).getBytes(StandardCharsets.UTF_8);
            page.resetBuffer();
            page.setContentLength(mended.length);
            page.getOutputStream().write(mended);
        }
        page.copyBodyToResponse();
    }
}
