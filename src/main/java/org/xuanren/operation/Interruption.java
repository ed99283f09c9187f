package org.xuanren.operation;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.record.CaseRecord;

/** A case stands still: no task is completed and no period ends, while everything stays readable. */
@Component
class Interruption implements Deed {

    private final ProcessesOfCase processes;
    private final RuntimeService runtime;
    private final CaseRecord record;

    Interruption(ProcessesOfCase processes, RuntimeService runtime, CaseRecord record) {
        this.processes = processes;
        this.runtime = runtime;
        this.record = record;
    }

    @Override
    public Set<Act> acts() {
        return Set.of(Act.SUSPEND, Act.RESUME);
    }

    @Override
    public void perform(Request request, CaseFile file) {
        var suspend = request.act() == Act.SUSPEND;
        if (processes.selection(request.caseNumber()).orElseThrow().isSuspended() == suspend) {
            throw Deed.refusal(suspend ? "本案已暂停办理" : "本案没有暂停", suspend ? "无须重复操作；须继续的，请恢复办理" : "无须恢复，请照常办理");
        }
        processes.all(request.caseNumber()).forEach(one -> {
            if (suspend) {
                runtime.suspendProcessInstanceById(one.getId());
            } else {
                runtime.activateProcessInstanceById(one.getId());
            }
        });
        record.append(request.caseNumber(), request.entry(request.act().kind(), Map.of()));
    }
}
