package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.List;

/** The way that gets round something, as the modeler reads it on the diagram: from the last named thing of the statute on. */
final class Trail {

    private Trail() { }

    /** For example {@code 公示期满 → 进行任免谈话}, or {@code 公示通过？（继续核查） → 拟制任免通知}. */
    static String of(List<Flow> path, Prescription prescription) {
        var from = 0;
        for (int i = 1; i < path.size(); i++) {
            if (prescription.names(path.get(i).source().id())) {
                from = i;
            }
        }
        var words = new ArrayList<String>();
        for (var flow : path.subList(from, path.size())) {
            if (flow.source().labelled() || words.isEmpty()) {
                words.add(flow.source().label() + (flow.name().isEmpty() ? "" : "（" + flow.name() + "）"));
            }
        }
        words.add(path.isEmpty() ? "开始" : path.get(path.size() - 1).target().label());
        return String.join(" → ", words.stream().distinct().toList());
    }
}
