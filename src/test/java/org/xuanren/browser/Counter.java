package org.xuanren.browser;

import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.xuanren.statute.Refusal;

/** Behind the task of the fixture {@code errand}: refuses what asks for it, in several sentences. */
public class Counter implements JavaDelegate {

    static final String REFUSAL = "到会推荐 37 人，应到 60 人，不足三分之二（R-REC-ATTEND）。\n得票 12 张，未过半数。\n请重新组织会议推荐。";

    @Override
    public void execute(DelegateExecution execution) {
        var note = execution.getVariable("note");
        if ("不行".equals(note)) {
            throw Refusal.of(List.of(REFUSAL));
        }
        if ("全不行".equals(note)) {
            throw Refusal.of(Collections.nCopies(20, REFUSAL));
        }
    }
}
