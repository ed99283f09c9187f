package org.xuanren.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * What other cases have changed about who holds a post (R-QUOTA-LIMIT). A place is taken from the moment at which the decision
 * passes its gate, and free again if the case ends without an appointment; a removal counts when it has taken effect.
 */
@Component
public class HolderChanges {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DECIDED = "select c.number, c.kind, e.kind, e.payload from selection_case c join record_entry e on e.chain = c.number "
        + "where c.post_code = ? and c.number <> ? and (e.kind = 'APPOINTED' or e.kind = 'ENDED' and e.candidate is null "
        + "or e.kind = 'GATE_PASSED' and e.step = 'decision') order by e.chain, e.seq";

    private final JdbcTemplate database;
    private final CaseFiles files;

    private record Decided(String number, boolean removal, EntryKind how, String payload) { }

    HolderChanges(JdbcTemplate database, CaseFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Oldest first. @param besides the case that asks @throws Refusal if the record of another case can't be read or does not match */
    public List<HolderChange> of(String post, String besides) {
        var newest = new LinkedHashMap<String, Decided>();
        database.query(DECIDED, row -> {
            newest.put(row.getString(1), new Decided(row.getString(1), CaseKind.REMOVAL.name().equals(row.getString(2)), EntryKind.valueOf(row.getString(3)),
                row.getString(4)));
        }, post, besides);
        return newest.values().stream().flatMap(this::change).sorted(Comparator.comparing(HolderChange::on)).toList();
    }

    private Stream<HolderChange> change(Decided decided) {
        return switch (decided.how()) {
            case APPOINTED -> Stream.of(appointed(decided));
            case GATE_PASSED -> decided.removal() ? Stream.empty() : Stream.of(underWay(decided.number()));
            default -> Stream.empty();
        };
    }

    private static HolderChange appointed(Decided decided) {
        try {
            var effect = MAPPER.readTree(decided.payload());
            var on = LocalDate.parse(effect.path("countsFrom").asText());
            var person = effect.path("person").asText();
            if (decided.removal()) {
                return new HolderChange(on, Optional.empty(), List.of(person));
            }
            var leaving = StreamSupport.stream(effect.path("leaving").spliterator(), false).map(JsonNode::asText).toList();
            return new HolderChange(on, Optional.of(comes(person, effect.path("name").asText())), leaving);
        } catch (JsonProcessingException | DateTimeParseException edited) {
            throw Refusal.of("选任案 " + decided.number() + " 的任职记实不可读，无法计算职数", RuleId.of("R-LOG-CONTENT"), "请停止办理，保全数据库，报干部监督机构");
        }
    }

    private HolderChange underWay(String number) {
        var file = files.open(number);
        var meeting = file.require(DecisionMeeting.class);
        return new HolderChange(meeting.heldOn(), meeting.appointee().map(one -> comes(one.id(), one.name())), file.require(OpeningVacancy.class).leaving());
    }

    private static PersonRef comes(String id, String name) {
        return new PersonRef(id, name, "已决定任用，名册尚未载明");
    }
}
