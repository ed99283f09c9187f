package org.xuanren.guard;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;

/** Hands out diagrams and forms as they were deployed, or not at all: what is opened at a task is read anew each time. */
final class WitnessedResources extends ResourceManager {

    private final Supplier<DiagramRecord> record;

    private WitnessedResources(Supplier<DiagramRecord> record) {
        this.record = record;
    }

    static SessionFactory factory(Supplier<DiagramRecord> record) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ResourceManager.class;
            }

            @Override
            public Session openSession() {
                return new WitnessedResources(record);
            }
        };
    }

    @Override
    public ResourceEntity findResourceByDeploymentIdAndResourceName(String deployment, String name) {
        return witnessed(super.findResourceByDeploymentIdAndResourceName(deployment, name));
    }

    @Override
    public List<ResourceEntity> findResourceByDeploymentIdAndResourceNames(String deployment, String... names) {
        return witnessed(super.findResourceByDeploymentIdAndResourceNames(deployment, names));
    }

    @Override
    public ResourceEntity findResourceByDeploymentIdAndResourceId(String deployment, String id) {
        return witnessed(super.findResourceByDeploymentIdAndResourceId(deployment, id));
    }

    @Override
    public List<ResourceEntity> findResourceByDeploymentIdAndResourceIds(String deployment, String... ids) {
        return witnessed(super.findResourceByDeploymentIdAndResourceIds(deployment, ids));
    }

    /** What a deployment that does not bring everything takes over from another one. */
    @Override
    public List<ResourceEntity> findResourcesByDeploymentId(String deployment) {
        return witnessed(super.findResourcesByDeploymentId(deployment));
    }

    private List<ResourceEntity> witnessed(List<ResourceEntity> found) {
        found.forEach(this::witnessed);
        return found;
    }

    private ResourceEntity witnessed(ResourceEntity found) {
        if (found != null) {
            record.get().requireAsDeployed(found.getDeploymentId(), Collections.singletonMap(found.getName(), found.getBytes()));
        }
        return found;
    }
}
