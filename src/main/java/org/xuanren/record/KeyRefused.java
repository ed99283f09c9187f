package org.xuanren.record;

import java.nio.file.Path;

/** The key that is there is of other algorithms than those that are configured. */
public final class KeyRefused extends RecordRefusal {

    private static final long serialVersionUID = 1L;

    KeyRefused(Path key, Suite suite) {
        super("密钥 %s 不可读，或不是 %s 的密钥，与配置项 xuanren.checkpoint.suite 不符（R-LOG-FILE）。检查点启用后不得更换算法和密钥，请改回原来的设置，或找回原来的密钥文件。"
            .formatted(key, suite));
    }
}
