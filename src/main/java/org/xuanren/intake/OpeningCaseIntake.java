package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

@Component
class OpeningCaseIntake implements StepIntake {
    @Override public Step step() { return Step.OPENING_CASE; }
    @Override public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) { return Map.of("postTitle", "测试局局长"); }
}
