package org.xuanren.attack;

import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The filter that asks for the login of the REST API, out of the way for a while. */
public final class OpenDoor implements AutoCloseable {

    private static final String FILTER = "rest-login";

    private final Context context;
    private final List<FilterMap> taken;

    public OpenDoor(ServletWebServerApplicationContext house) {
        context = (Context) ((TomcatWebServer) house.getWebServer()).getTomcat().getHost().findChildren()[0];
        taken = Stream.of(context.findFilterMaps()).filter(one -> one.getFilterName().equals(FILTER)).toList();
        if (taken.isEmpty()) {
            throw new IllegalStateException("there is no filter " + FILTER);
        }
        taken.forEach(context::removeFilterMap);
    }

    @Override
    public void close() {
        taken.forEach(context::addFilterMapBefore);
    }
}
