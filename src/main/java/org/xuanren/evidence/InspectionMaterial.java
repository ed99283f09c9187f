package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The material of the inspection (考察材料): merits, shortcomings, results of recommendation and appraisal, a finding on every
 * point of attention, signed by the whole team (R-INSP-MATERIAL, R-INSP-FOCUS, R-INSP-RESP).
 *
 * @param recommendation result of the democratic recommendation, from its evidence
 * @param appraisal      result of the appraisal, from its evidence
 * @param originalNotes  signed original notes of talks that lie beside the material
 */
public record InspectionMaterial(
        @Frozen String recommendation,
        @Frozen String appraisal,
        @Asked(label = "德", rule = "R-INSP-MATERIAL", max = 1000) String virtue,
        @Asked(label = "能", rule = "R-INSP-MATERIAL", max = 1000) String ability,
        @Asked(label = "勤", rule = "R-INSP-MATERIAL", max = 1000) String diligence,
        @Asked(label = "绩", rule = "R-INSP-MATERIAL", max = 1000) String results,
        @Asked(label = "廉", rule = "R-INSP-MATERIAL", max = 1000) String integrity,
        @Asked(label = "主要特长", rule = "R-INSP-MATERIAL", max = 500) String strengths,
        @Asked(label = "主要缺点和不足", rule = "R-INSP-MATERIAL", max = 1000) String shortcomings,
        @Asked(label = "考察重点", rule = "R-INSP-FOCUS") List<Focus> focus,
        @Asked(label = "随附签名的原始谈话记录", rule = "R-STAFF-TRUTH", unit = "份", max = 1000) int originalNotes,
        @Asked(label = "交换意见的所在单位主要领导", rule = "R-INSP-STEPS", max = 50) String exchangedWith,
        @Asked(label = "交换意见日期", rule = "R-INSP-STEPS") LocalDate exchangedOn,
        @Asked(label = "材料形成日期", rule = "R-INSP-MATERIAL") LocalDate writtenOn,
        @Asked(label = "考察组成员签名", rule = "R-INSP-RESP") List<Signature> signatures) implements Evidence {

    /** What was found on one point of attention. */
    public record Focus(@Frozen String key, @Frozen String name,
            @Asked(label = "考察情况", rule = "R-INSP-FOCUS", max = 500) String finding) {
    }

    /** Whether one member of the team answers for the material. */
    public record Signature(@Frozen String key, @Frozen String name,
            @Asked(label = "已签名", rule = "R-INSP-RESP", optional = true) boolean signed,
            @Asked(label = "签名日期", rule = "R-INSP-RESP", optional = true) LocalDate on) {
    }

    public InspectionMaterial {
        var faults = Faults.under("R-INSP-RESP");
        for (var signature : signatures) {
            faults.unless(signature.signed() == (signature.on() != null), "%s%s".formatted(signature.name(),
                signature.signed() ? "已签名，未填签名日期" : "填了签名日期，未勾选已签名"), "请核对考察材料上的签名");
        }
        faults.refuseIfAny();
        focus = List.copyOf(focus);
        signatures = List.copyOf(signatures);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Stream.of(exchangedOn, writtenOn).min(LocalDate::compareTo);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return Stream.concat(Stream.of(exchangedOn, writtenOn), signatures.stream().map(Signature::on).filter(Objects::nonNull)).max(LocalDate::compareTo);
    }
}
