package org.xuanren.statute;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The processes that the statute prescribes; nothing else is deployed. */
public enum StatutoryProcess {

    CADRE_SELECTION(Step.OPENING_CASE),
    CANDIDATE_INSPECTION(null),
    REPORT_VERIFICATION(Step.REPORT_REGISTRATION);

    /** The only variable of a called process: whom it is about. */
    public static final String CANDIDATE = "candidateId";

    /** Of a candidate's process the end at which his candidacy is over before he was inspected, or while he is. */
    public static final String NOT_INSPECTED = "end-not-inspected";

    private final Step start;

    StatutoryProcess(Step start) {
        this.start = start;
    }

    /** Key of the process definition and name of its file. */
    public String id() {
        return name().toLowerCase().replace('_', '-');
    }

    /** The step whose form starts it; empty if it is only ever called. */
    public Optional<Step> start() {
        return Optional.ofNullable(start);
    }

    /** The process that calls it, in one deployment with it; empty if it runs by itself. */
    public Optional<StatutoryProcess> calledBy() {
        return this == CANDIDATE_INSPECTION ? Optional.of(CADRE_SELECTION) : Optional.empty();
    }

    /** All ids, in words. */
    public static String ids() {
        return Arrays.stream(values()).map(StatutoryProcess::id).collect(Collectors.joining("、"));
    }

    public static Optional<StatutoryProcess> find(String id) {
        return Arrays.stream(values()).filter(process -> process.id().equals(id)).findFirst();
    }
}
