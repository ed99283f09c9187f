package org.xuanren.conformance;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.StatutoryProcess;

/**
 * The first of the engine's deployers: whichever way a deployment comes in, all its files are proven together before any of
 * them is parsed, and a refusal rolls everything back. What belongs to a diagram and is not brought is taken from what is in force. Old deployments
 * that the engine merely loads again are left alone:
 * a running case stays on the diagram that it was started with.
 */
final class ProvingDeployer implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (deployment.getTenantId() != null) {
            throw Refusal.of("部署带有租户编号 " + deployment.getTenantId() + "，不会有案件使用", Faults.ORDER, "请不带租户编号部署");
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().values().forEach(resource -> files.put(resource.getName(), content(resource)));
        var context = Context.getCommandContext();
        Conformance.lackedBy(files, process -> inForce(process, context)).forEach((name, content) -> {
            files.put(name, content);
            add(name, content, deployment, context);
        });
        Conformance.deployable(files).refuseIfItFails();
        context.runWithoutAuthorization(() -> Conformance.staffed(files, group -> context.getReadOnlyIdentityProvider().findGroupById(group) != null))
            .refuseIfItFails(); // whoever draws need not be able to read groups
    }

    private static Map<String, byte[]> inForce(StatutoryProcess process, CommandContext context) {
        var newest = context.getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(process.id(), null);
        var files = new TreeMap<String, byte[]>();
        if (newest != null) {
            context.getResourceManager().findResourcesByDeploymentId(newest.getDeploymentId()).forEach(resource -> files.put(resource.getName(), content(resource)));
        }
        return files;
    }

    /** The engine has stored what was brought before it asks us. */
    private static void add(String name, byte[] content, DeploymentEntity deployment, CommandContext context) {
        var resource = new ResourceEntity();
        resource.setName(name);
        resource.setBytes(content);
        resource.setDeploymentId(deployment.getId());
        resource.setType(ResourceTypes.REPOSITORY.getValue());
        resource.setCreateTime(ClockUtil.getCurrentTime());
        deployment.addResource(resource);
        context.getResourceManager().insertResource(resource);
    }

    private static byte[] content(ResourceEntity resource) {
        return resource.getBytes() == null ? new byte[0] : resource.getBytes();
    }
}
