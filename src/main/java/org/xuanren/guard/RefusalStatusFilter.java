package org.xuanren.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A refusal is no failure of the server: where the engine's REST API would answer 500 for it, it answers 422, or 403 where nobody may. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalStatusFilter extends OncePerRequestFilter {

    static final int UNPROCESSABLE = 422;
    private static final ThreadLocal<Integer> REFUSED = new ThreadLocal<>();

    /** Says once, for this request, what it is answered with if the engine's API makes a failure of it. */
    static void mark(int status) {
        if (REFUSED.get() == null) {
            REFUSED.set(status);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        REFUSED.remove();
        try {
            chain.doFilter(request, new Answer(response));
        } finally {
            REFUSED.remove();
        }
    }

    private static final class Answer extends HttpServletResponseWrapper {

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            var refused = status == SC_INTERNAL_SERVER_ERROR && REFUSED.get() != null;
            super.setStatus(refused ? REFUSED.get() : status);
        }
    }
}
