package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xuanren.oversight.Reason;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.staff.Names;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Step;

/** How a case came to its end, as the record keeps it. */
final class Ending {

    private Ending() { }

    static Map<String, Object> of(String number, CaseKind kind, CaseRecord record, Names names) {
        var end = new LinkedHashMap<String, Object>();
        end.put("label", "已结束"); // somebody has taken its entry out of the record: the file of the case says so
        record.last(number, EntryKind.APPOINTED, EntryKind.ENDED).ifPresent(entry -> {
            var appointed = entry.kind() == EntryKind.APPOINTED;
            end.put("label", !appointed ? "已终止" : kind == CaseKind.REMOVAL ? "已免职并归档" : "已任职并归档");
            end.put("appointed", appointed);
            if (appointed) {
                end.put("effective", Map.of("seq", entry.seq(), "at", entry.at().toString()));
                archived(number, record).ifPresent(list -> end.put("archived",
                    Map.of("seq", list.seq(), "at", list.at().toString(), "actor", names.of(list.actor()))));
            } else {
                var why = Reason.of(entry);
                var byTwo = record.last(number, EntryKind.END_PROPOSED).filter(proposal -> entry.step().equals(Request.PLACE));
                end.put("seq", why.seq());
                end.put("at", why.at().toString());
                end.put("reason", why.words());
                end.put("actor", byTwo.map(proposal -> names.of(proposal.actor()) + "提议，" + names.of(entry.actor()) + "同意")
                    .orElseGet(() -> "『" + Step.labelOf(entry.step()).orElse(entry.step()) + "』核验未通过"));
            }
        });
        return end;
    }

    private static Optional<Entry> archived(String number, CaseRecord record) {
        return record.entries(number).stream().filter(entry -> entry.kind() == EntryKind.SUBMITTED && Step.ARCHIVE_LIST.id().equals(entry.step()))
            .reduce((former, latter) -> latter);
    }
}
