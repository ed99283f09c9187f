package org.xuanren.statute;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The stages of a case in their order. Discipline opinion and first deliberation may come in either order;
 * every other order is fixed (R-GEN-ORDER).
 */
public enum Stage {

    OPENING("opening", "动议", Scope.CASE, "核验动议职数"),
    RECOMMENDATION("recommendation", "民主推荐", Scope.CASE, "核验民主推荐"),
    CANDIDATES("candidates", "确定考察对象", Scope.CASE, "核验考察对象"),
    ELIGIBILITY("eligibility", "任职资格", Scope.CANDIDATE, "核验任职资格"),
    DISCIPLINE("discipline", "征求纪检机关意见", Scope.CANDIDATE, "核验纪检意见"),
    FIRST_DELIBERATION("first-deliberation", "考察前酝酿", Scope.CANDIDATE, "核验考前酝酿"),
    INSPECTION("inspection", "考察", Scope.CANDIDATE, "核验考察情况"),
    DELIBERATION("deliberation", "酝酿", Scope.CASE, "核验酝酿情况"),
    DECISION("decision", "讨论决定", Scope.CASE, "核验讨论决定"),
    PUBLICITY("publicity", "任前公示", Scope.CASE, "核验公示结论"),
    APPOINTMENT("appointment", "任职", Scope.CASE, "核验并任职"),
    ARCHIVE("archive", "归档", Scope.CASE, "核验归档材料");

    /** Whether a gate judges the case as a whole or every candidate for himself. */
    public enum Scope { CASE, CANDIDATE }

    private static final Map<String, Stage> BY_ID = Arrays.stream(values()).collect(Collectors.toMap(Stage::id, Function.identity()));

    private static final Map<Stage, List<Stage>> BEFORE = Arrays.stream(values()).collect(Collectors.toMap(Function.identity(),
        stage -> Arrays.stream(values()).filter(one -> one.precedes(stage)).toList(), (one, same) -> one, () -> new EnumMap<>(Stage.class)));

    private final String id;
    private final String label;
    private final Scope scope;
    private final String gateLabel;

    Stage(String id, String label, Scope scope, String gateLabel) {
        this.id = id;
        this.label = label;
        this.scope = scope;
        this.gateLabel = gateLabel;
    }

    public static Optional<Stage> find(String id) {
        return Optional.ofNullable(id).map(BY_ID::get);
    }

    /** @throws IllegalArgumentException if no stage has this id */
    public static Stage ofId(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no stage has the id " + id));
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public Scope scope() {
        return scope;
    }

    /** The gate of the opening asks for the approved number of posts and is named after it. */
    private String gateName() {
        return this == OPENING ? "quota" : id;
    }

    /** Whether the gate judges every candidate for himself. */
    public boolean perCandidate() {
        return scope == Scope.CANDIDATE;
    }

    /** Id of the service task in the diagram. */
    public String gate() {
        return "gate-" + gateName();
    }

    /** What the diagram calls the service task. */
    public String gateLabel() {
        return gateLabel;
    }

    /** Name of the bean that the service task calls. */
    public String gateBean() {
        var words = gateName().split("-");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.append("Gate").toString();
    }

    /** True if this stage must have passed before the other one may. */
    public boolean precedes(Stage other) {
        var free = this == DISCIPLINE && other == FIRST_DELIBERATION;
        return compareTo(other) < 0 && !free;
    }

    /** All stages that must have passed before this one, in order. */
    public List<Stage> gatesBefore() {
        return BEFORE.get(this);
    }
}
