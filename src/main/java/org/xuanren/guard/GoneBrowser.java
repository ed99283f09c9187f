package org.xuanren.guard;

import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.LoggerFactory;

/** A browser that leaves while it is answered is no failure of ours: Jersey would have an error with a stack trace, or two. */
final class GoneBrowser implements Filter {

    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder"); // whoever does not hold it loses its filter
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(GoneBrowser.class);

    static void watch() {
        JERSEY.setFilter(new GoneBrowser());
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        var gone = Stream.iterate(line.getThrown(), Objects::nonNull, Throwable::getCause).anyMatch(ClientAbortException.class::isInstance);
        if (gone) {
            LOG.debug("a browser left before it was answered");
        }
        return !gone;
    }
}
