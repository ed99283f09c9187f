package org.xuanren.record;

import java.util.List;

/** No new checkpoint is put on top of what was edited: it would make the edit look proven. */
public final class CheckpointRefused extends RecordRefusal {

    private static final long serialVersionUID = 1L;

    CheckpointRefused(List<String> faults) {
        super("检查点不成立：" + String.join("；", faults) + "（R-LOG-FILE）。" + ChainBroken.WHAT_TO_DO);
    }
}
