package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.usual;

import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.statute.Step;

class OriginalNotesKeptTest {

    @Test // R-STAFF-TRUTH
    void a_signed_note_of_every_talk_lies_beside_the_material() {
        Judged.met(new OriginalNotesKept(), usual().file(), "谈话 28 人，随附签名的原始记录 28 份（R-STAFF-TRUTH）。");
    }

    @Test // R-STAFF-TRUTH
    void one_note_too_few_returns_the_material() {
        Judged.again(new OriginalNotesKept(), usual().with(InspectionMaterial.class, "originalNotes", 27).file(), Step.INSPECTION_MATERIAL,
            "谈话 28 人，随附签名的原始记录 27 份，缺 1 份（R-STAFF-TRUTH）。材料退回，请补齐原始记录后重新提交。");
    }

    @Test // R-STAFF-TRUTH
    void a_previous_unit_counts_if_it_was_visited_in_this_round() {
        var enough = usual().with(InspectionMaterial.class, "originalNotes", 20);
        Judged.met(new OriginalNotesKept(), enough.without(InspectionPreviousUnit.class).file(), "谈话 20 人，随附签名的原始记录 20 份（R-STAFF-TRUTH）。");
        Judged.met(new OriginalNotesKept(), usual().then(InspectionStory.plan(), InspectionStory.talks(), InspectionStory.material()).file(),
            "谈话 20 人，随附签名的原始记录 28 份（R-STAFF-TRUTH）。");
    }
}
