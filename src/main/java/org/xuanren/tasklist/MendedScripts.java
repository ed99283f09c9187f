package org.xuanren.tasklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves the two mended scripts in place of those of the webjar; everything else is served by Camunda as before. */
@Configuration
class MendedScripts implements WebMvcConfigurer {

    static final String WEBJAR = "META-INF/resources/webjars/camunda/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, TasklistMends.SCRIPT, TasklistMends.ALL);
        serve(registry, FormMends.SCRIPT, FormMends.ALL);
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
            var mends = new ClassPathResource("FormMends.class", FormMends.class);
            lastModified = Math.max(original.lastModified(), mends.lastModified());
        }

        @Override
        public long lastModified() {
            return lastModified;
        }
    }
}
