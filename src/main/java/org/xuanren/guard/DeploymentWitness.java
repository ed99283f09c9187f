package org.xuanren.guard;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Writes down what is deployed, and holds what the engine loads again against it. */
final class DeploymentWitness implements Deployer {

    private final Supplier<DiagramRecord> record;

    DeploymentWitness(Supplier<DiagramRecord> record) {
        this.record = record;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().values().forEach(resource -> files.put(resource.getName(), resource.getBytes()));
        if (deployment.isNew()) {
            record.get().deployed(Context.getCommandContext().getAuthenticatedUserId(), deployment.getId(), files);
        } else {
            record.get().requireAsDeployed(deployment.getId(), files);
        }
    }
}
