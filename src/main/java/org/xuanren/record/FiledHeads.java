package org.xuanren.record;

import java.util.SortedMap;
import java.util.TreeMap;
import org.xuanren.record.Checkpoint.Head;

/**
 * What the newest checkpoint in the file saw each chain end in. The file is read only when it has changed.
 *
 * @param stamp of the file as it was read
 */
record FiledHeads(CheckpointFile.Stamp stamp, SortedMap<String, Head> heads) {

    static final FiledHeads NONE = new FiledHeads(CheckpointFile.Stamp.OF_NONE, new TreeMap<>());

    /** The stamp is taken first: of a line that comes meanwhile, the next one tells. */
    FiledHeads renewed(CheckpointFile file) {
        var now = file.stamp();
        if (now.equals(stamp)) {
            return this;
        }
        var known = new KnownHeads();
        known.read(file.lines());
        return new FiledHeads(now, known.heads());
    }
}
