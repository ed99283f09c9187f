package org.xuanren.casefile;

import java.util.List;
import java.util.Set;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

/**
 * What the engine's own tables say of a case.
 *
 * @param remarks     comments and attachments that are there
 * @param deployments ids of those on whose diagrams its processes run; empty if it is over
 */
public record Besides(List<Remark> remarks, Set<String> deployments) {

    public static final Besides NOTHING = new Besides(List.of(), Set.of());

    /** A running case stays on the diagram on which it was opened, or to which it was moved by record. */
    List<String> exchangedDiagrams(List<Entry> entries, BrokenPlace place) {
        return entries.stream().filter(entry -> entry.kind() == EntryKind.OPENED || entry.kind() == EntryKind.MIGRATED).reduce((former, latter) -> latter).stream()
            .flatMap(on -> deployments.stream().filter(one -> !one.equals(RecordPayload.deploymentOf(on)))
                .map(other -> "本案的流程在部署 %s 的流程图上运行，未经迁移；第 %d 条记实的是部署 %s；%s".formatted(other, on.seq(), RecordPayload.deploymentOf(on), place.around(on))))
            .toList();
    }
}
