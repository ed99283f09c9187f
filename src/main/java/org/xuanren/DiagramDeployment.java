package org.xuanren;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys diagrams and forms under their bare file names. By itself the engine would take the path on the disk, which differs
 * from machine to machine and would deploy the same diagram again on each.
 */
@Component
class DiagramDeployment extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        var named = new LinkedHashSet<Resource>();
        super.getDeploymentResources().stream().sorted(Comparator.comparing(Resource::getFilename))
            .forEach(resource -> named.add(new Named(resource)));
        return named;
    }

    private static final class Named extends AbstractResource implements ContextResource {

        private final Resource resource;

        Named(Resource resource) {
            this.resource = resource;
        }

        @Override
        public String getPathWithinContext() {
            return resource.getFilename();
        }

        @Override
        public String getFilename() {
            return resource.getFilename();
        }

        @Override
        public String getDescription() {
            return resource.getDescription();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return resource.getInputStream();
        }
    }
}
