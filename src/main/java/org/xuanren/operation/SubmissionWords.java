package org.xuanren.operation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Components;
import org.xuanren.evidence.Choice;
import org.xuanren.evidence.Evidence;
import org.xuanren.operation.EntryWords.Line;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.Roster;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Edition;
import org.xuanren.statute.Stage;

/** What was submitted at a step, in the words of its form: a line for each answer. */
@Component
class SubmissionWords {

    private static final Pattern CODE = Pattern.compile("[\\w-]{3,64}"); // what stands for a person, a post or an item of the edition

    private final Roster roster;

    SubmissionWords(Roster roster) {
        this.roster = roster;
    }

    List<Line> lines(Evidence evidence, Edition edition, CaseKind kind) {
        var lines = new ArrayList<Line>();
        var appointing = Evidence.stepOf(evidence.getClass()).stage().equals(Optional.of(Stage.APPOINTMENT));
        lines((Record) evidence, "", edition, appointing ? kind::inWords : UnaryOperator.identity(), lines);
        return lines;
    }

    private void lines(Record record, String before, Edition edition, UnaryOperator<String> said, List<Line> lines) {
        for (var component : Components.of(record.getClass())) {
            var asked = component.getAnnotation(Asked.class);
            var value = Components.value(component, record);
            if (asked == null || value == null || value.equals("")) {
                continue;
            }
            var label = before + said.apply(asked.label());
            if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
                for (int i = 0; i < list.size(); i++) {
                    var row = (Record) list.get(i);
                    lines(row, label + "·" + name(row).orElse("第 " + (i + 1) + " 行") + "·", edition, said, lines);
                }
            } else if (value instanceof List<?> list) {
                list.forEach(one -> lines.add(new Line(label, word(one, edition, said), null)));
            } else {
                lines.add(new Line(label, word(value, edition, said) + (asked.unit().isEmpty() ? "" : " " + asked.unit()), null));
            }
        }
    }

    /** Whom or what a prepared row is about: rows that staff add have no name of their own. */
    private static Optional<String> name(Record row) {
        return components(row).filter(one -> one.getName().equals("name") && !one.isAnnotationPresent(Asked.class)).findFirst()
            .map(one -> (String) Components.value(one, row)).filter(name -> !name.isBlank());
    }

    private String word(Object value, Edition edition, UnaryOperator<String> said) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof Choice choice) {
            return said.apply(choice.label());
        }
        var text = value.toString();
        return value instanceof String && CODE.matcher(text).matches() ? edition.labelOf(text).or(() -> roster.cadre(text).map(Cadre::name))
            .or(() -> roster.post(text).map(roster::titleOf)).orElse(text) : text;
    }

    private static Stream<RecordComponent> components(Record record) {
        return Components.of(record.getClass()).stream();
    }
}
