package org.xuanren;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;

/** Of a start that is refused (a lax setting, a diagram that is not proven) the operator reads the sentences last, and no stack trace. */
class RefusedStart implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return sentences(failure).map(sentences -> new FailureAnalysis("未能启动：\n\n" + sentences, null, failure)).orElse(null);
    }

    /** What stands at the bottom of a failure, one sentence a line; empty if it is no refusal. */
    static Optional<String> sentences(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
            .filter(one -> one instanceof Refusal || one instanceof RecordRefusal).map(Throwable::getMessage).findFirst();
    }
}
