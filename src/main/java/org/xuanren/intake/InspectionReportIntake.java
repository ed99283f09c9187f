package org.xuanren.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Item;
import org.xuanren.statute.Step;

/** Whose views, which checks and which channels the edition wants to see in the report. */
@Component
final class InspectionReportIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.INSPECTION_REPORT;
    }

    @Override
    public FormContext context(Asking asking) {
        var edition = asking.file().edition();
        return FormContext.empty()
            .prepares("views", rows(edition.list("inspection.unit-views")))
            .prepares("musts", rows(edition.list("inspection.four-musts").stream()
                .filter(must -> !must.id().equals("discipline-opinion")).toList())) // that one is evidence of its own stage
            .prepares("daily", rows(edition.list("inspection.daily-channels")))
            .shows("twoSignatures", edition.flag("inspection.two-signatures"));
    }

    private static List<Map<String, Object>> rows(List<Item> items) {
        return items.stream().map(item -> Map.<String, Object>of("key", item.id(), "name", item.label())).toList();
    }
}
