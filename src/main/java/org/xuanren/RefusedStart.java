package org.xuanren;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xuanren.statute.Refusal;

/** Of a start that is refused (a lax setting, a diagram that is not proven) the operator reads the sentences last, without a stack trace. */
class RefusedStart extends AbstractFailureAnalyzer<Refusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, Refusal refusal) {
        return new FailureAnalysis("未能启动：\n\n" + refusal.getMessage(), null, failure);
    }
}
