package org.xuanren.tasklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves the mended scripts in place of those of the webjar; everything else is served by Camunda as before. */
@Configuration
class MendedScripts implements WebMvcConfigurer {

    static final String WEBJAR = "META-INF/resources/webjars/camunda/";

    static final Map<String, List<Mend>> ALL = Map.of(TasklistMends.SCRIPT, TasklistMends.ALL, CockpitMends.SCRIPT, CockpitMends.ALL,
        NameMends.WELCOME_SCRIPT, NameMends.WELCOME, NameMends.ADMIN_SCRIPT, NameMends.ADMIN,
        FormMends.SCRIPT, Stream.of(FormMends.ALL, TimeMends.ALL).flatMap(List::stream).toList());

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        ALL.forEach((script, mends) -> serve(registry, script, mends));
    }

    private static void serve(ResourceHandlerRegistry registry, String script, List<Mend> mends) {
        var folder = script.substring(0, script.lastIndexOf('/') + 1);
        registry.addResourceHandler("/camunda/" + folder + "{file:" + script.substring(folder.length()).replace(".", "\\.") + "}")
            .addResourceLocations("classpath:/" + WEBJAR + folder)
            .setCacheControl(CacheControl.noCache())        // "ask first": a new release of ours may mend more
            .resourceChain(true)
            .addTransformer((request, resource, chain) -> mend(chain.transform(request, resource), mends));
    }

    private static Resource mend(Resource resource, List<Mend> mends) throws IOException {
        var script = resource.getContentAsString(StandardCharsets.UTF_8);
        for (var mend : mends) {
            script = mend.applyTo(script);
        }
        return new Mended(resource, script.getBytes(StandardCharsets.UTF_8));
    }

    /** As new as the newer of script and mends, so that browsers fetch it again after an update. */
    private static final class Mended extends TransformedResource {

        private final long lastModified;

        Mended(Resource original, byte[] content) throws IOException {
            super(original, content);
            var mends = 0L;
            for (var one : new Class<?>[] {TasklistMends.class, CockpitMends.class, DiagramMends.class, FormMends.class}) {
                mends = Math.max(mends, new ClassPathResource(one.getSimpleName() + ".class", one).lastModified());
            }
            lastModified = Math.max(original.lastModified(), mends);
        }

        @Override
        public long lastModified() {
            return lastModified;
        }
    }
}
