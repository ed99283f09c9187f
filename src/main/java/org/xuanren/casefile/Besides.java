package org.xuanren.casefile;

import java.util.List;
import java.util.Set;

/**
 * What the engine's own tables say of a case.
 *
 * @param remarks     comments and attachments that are there
 * @param deployments ids of those on whose diagrams its processes run; empty if it is over
 */
public record Besides(List<Remark> remarks, Set<String> deployments) {

    public static final Besides NOTHING = new Besides(List.of(), Set.of());
}
