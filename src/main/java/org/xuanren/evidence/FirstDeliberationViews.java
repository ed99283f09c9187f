package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The leaders' views of a candidate before the inspection (edition 2002: deliberation happens twice). */
public record FirstDeliberationViews(
        @Asked(label = "酝酿情况", rule = "R-DLB-TWICE") List<Consulted> consulted) implements Evidence {

    public FirstDeliberationViews {
        consulted = List.copyOf(consulted);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return consulted.stream().map(Consulted::on).min(LocalDate::compareTo);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return consulted.stream().map(Consulted::on).max(LocalDate::compareTo);
    }
}
