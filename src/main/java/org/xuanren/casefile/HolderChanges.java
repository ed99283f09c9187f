package org.xuanren.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.casefile.HolderChange.Progress;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.PersonRef;
import org.xuanren.record.EntryKind;
import org.xuanren.record.Moments;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * What other cases have changed about who holds a post (R-QUOTA-LIMIT). Who is appointed is decided on when the decision passes its gate, and no longer
 * if the case ends without an appointment; a removal changes nothing before it has taken effect.
 */
@Component
public class HolderChanges {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DECIDED = "select c.number, c.kind, e.kind, e.payload, e.at from selection_case c join record_entry e on e.chain = c.number "
        + "where c.post_code = ? and c.number <> ? and (e.kind = 'APPOINTED' or e.kind = 'ENDED' and e.candidate is null "
        + "or e.kind = 'GATE_PASSED' and e.step = 'decision' or e.kind = 'SUBMITTED' and e.step = 'appointment-notice' "
        + "or e.kind = 'GATE_REFUSED' and e.step = 'appointment') order by e.chain, e.seq";
    private static final String CANDIDACIES = "select distinct c.post_code from record_entry e join selection_case c on c.number = e.chain "
        + "where e.candidate in (:persons) and e.kind = 'GATE_PASSED' and e.step = 'eligibility'";

    private final JdbcTemplate database;
    private final CaseFiles files;

    private record Decided(String number, boolean removal, EntryKind how, String payload, Instant at) { }

    HolderChanges(JdbcTemplate database, CaseFiles files) {
        this.database = database;
        this.files = files;
    }

    /** In the order of their records. @param besides the case that asks @throws Refusal if the record of another case can't be read or does not match */
    public List<HolderChange> of(String post, String besides) {
        var newest = new LinkedHashMap<String, Decided>();
        database.query(DECIDED, row -> {
            newest.put(row.getString(1), new Decided(row.getString(1), CaseKind.REMOVAL.name().equals(row.getString(2)), EntryKind.valueOf(row.getString(3)),
                row.getString(4), Moments.read(row, 5)));
        }, post, besides);
        return newest.values().stream().sorted(Comparator.comparing(Decided::at)).flatMap(one -> change(one).stream()).toList();
    }

    /** Codes of the posts that some persons may have come to: for which a case has found one of them eligible. */
    public List<String> postsOf(Collection<String> persons) {
        return persons.isEmpty() ? List.of()
            : new NamedParameterJdbcTemplate(database).queryForList(CANDIDACIES, Map.of("persons", persons), String.class);
    }

    private Optional<HolderChange> change(Decided decided) {
        return switch (decided.how()) {
            case APPOINTED -> Optional.of(inForce(decided));
            case SUBMITTED -> notYetInForce(decided, Progress.NOTICED, "任职通知待核验");
            case GATE_PASSED, GATE_REFUSED -> notYetInForce(decided, Progress.DECIDED, "已决定任用");
            default -> Optional.empty();
        };
    }

    private static HolderChange inForce(Decided decided) {
        try {
            var effect = MAPPER.readTree(decided.payload());
            var person = new PersonRef(effect.path("person").asText(), effect.path("name").asText(), "本系统已办理任职，名册尚未载明");
            return new HolderChange(LocalDate.parse(effect.path("countsFrom").asText()), person, !decided.removal(), Progress.IN_FORCE);
        } catch (JsonProcessingException | DateTimeParseException edited) {
            throw Refusal.of("选任案 " + decided.number() + " 的任职记实不可读，无法计算职数", RuleId.of("R-LOG-CONTENT"), "请停止办理，保全数据库，报干部监督机构");
        }
    }

    private Optional<HolderChange> notYetInForce(Decided decided, Progress progress, String how) {
        if (decided.removal()) {
            return Optional.empty();
        }
        var meeting = files.open(decided.number()).require(DecisionMeeting.class);
        return meeting.appointee().map(one -> new HolderChange(meeting.heldOn(), new PersonRef(one.id(), one.name(), "选任案 " + decided.number() + " " + how), true,
            progress));
    }
}
