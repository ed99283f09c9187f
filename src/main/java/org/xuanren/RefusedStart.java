package org.xuanren;

import java.util.Optional;
import java.util.stream.Stream;
import liquibase.exception.ValidationFailedException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;

/** Of a start that is refused (a lax setting, a diagram that is not proven, a database of another version) the operator reads the sentences last, and no stack trace. */
class RefusedStart implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return sentences(failure).map(sentences -> new FailureAnalysis("未能启动：\n\n" + sentences, null, failure)).orElse(null);
    }

    /** What stands at the bottom of a failure, one sentence a line; empty if it is no refusal. */
    static Optional<String> sentences(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).flatMap(one -> said(one).stream()).findFirst();
    }

    private static Optional<String> said(Throwable failure) {
        if (failure instanceof ValidationFailedException) {
            return Optional.of("数据库由本程序的其他版本建立，表的定义与本版本不一致。请换用新的数据目录，或用建立它的版本启动。");
        }
        return failure instanceof Refusal || failure instanceof RecordRefusal ? Optional.of(failure.getMessage()) : Optional.empty();
    }
}
