package org.xuanren.conformance;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * The first of the engine's deployers: whichever way a deployment comes in, all its files are proven together before any of
 * them is parsed, and a refusal rolls everything back. Old deployments that the engine merely loads again are left alone: a
 * running case stays on the diagram that it was started with.
 */
final class ProvingDeployer implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().values().forEach(resource -> files.put(resource.getName(), content(resource)));
        Conformance.deployable(files, Map.of()).refuseIfItFails();
    }

    private static byte[] content(ResourceEntity resource) {
        return resource.getBytes() == null ? new byte[0] : resource.getBytes();
    }
}
