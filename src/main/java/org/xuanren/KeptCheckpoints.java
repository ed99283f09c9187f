package org.xuanren;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xuanren.casefile.BrokenPlace;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.CheckpointFile;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Entry;

/**
 * Checkpoints that somebody else has kept, beside those of the house: what they saw has to be there still.
 *
 * @param faults of the file, and what of it the house has no longer
 */
record KeptCheckpoints(CheckpointChain chain, int lines, List<String> faults) {

    static KeptCheckpoints of(Path file, Checkpoints checkpoints) {
        var lines = Files.isRegularFile(file) && Files.isReadable(file) ? CheckpointFile.lines(file) : List.<String>of();
        var chain = checkpoints.kept(lines);
        var faults = new ArrayList<String>();
        if (lines.isEmpty()) {
            faults.add("检查点文件 " + file + " 不存在、不可读或是空的");
        }
        chain.faults().forEach(fault -> faults.add("另行保管的检查点：" + fault));
        var lacking = checkpoints.lacking(lines);
        if (lacking > 0) {
            faults.add("另行保管的检查点有 %d 个不在数据库中：检查点被删、被换，或数据库被恢复为较早的备份".formatted(lacking));
        }
        return new KeptCheckpoints(chain, lines.size(), List.copyOf(faults));
    }

    /** All chains that they saw. */
    List<String> chains() {
        return chain.chains();
    }

    /** What of a chain is not as they saw it; nothing where the house has the same checkpoints and tells it by itself. */
    List<String> against(String name, List<Entry> entries) {
        if (faults.isEmpty()) {
            return List.of();
        }
        var place = new BrokenPlace(entries, seq -> chain.vouching(name, seq));
        return Stream.concat(chain.against(name, entries).stream(), chain.ahead(name, entries, Instant.MAX).stream())
            .map(one -> place.sentence(one) + "（据另行保管的检查点）").toList();
    }

    String note() {
        return "✓ 另行保管的 %d 个检查点均在库中，所见均在记实之中".formatted(lines);
    }
}
