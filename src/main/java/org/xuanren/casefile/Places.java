package org.xuanren.casefile;

import java.util.Map;
import java.util.Optional;
import org.xuanren.statute.Step;

/** Where entries of a record stand, in the words of staff: a step, a stage, or what is beside the procedure. */
public final class Places {

    private static final Map<String, String> BESIDE = Map.of("operation", "案件处置", "guard", "系统守卫", "roster", "名册导入", "remind-discipline", "催办纪检回复");

    private Places() { }

    public static String label(String place) {
        return Optional.ofNullable(place).map(BESIDE::get).or(() -> Step.labelOf(place)).orElse(place);
    }
}
