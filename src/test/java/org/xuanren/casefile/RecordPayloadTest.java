package org.xuanren.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

class RecordPayloadTest {

    private static final String[] PIECES = {"\"", "\\", "\\\"", "\\u0041", ",", ":", "{", "}", "id", "\"id\":\"", "\",\"sha256\":\"", "同", " ", "\n", "0"};

    @Test // R-LOG-CONTENT
    void what_an_entry_vouches_for_is_read_as_a_parser_reads_it_also_where_somebody_has_edited_it() throws Exception {
        var random = new Random(20140114);
        for (int round = 0; round < 20_000; round++) {
            var payload = new StringBuilder(CanonicalJson.of(RecordPayload.vouching("task-" + random.nextInt(99) + (round % 3 == 0 ? "同\"" : ""),
                Digest.of("" + round).hex())));
            for (int i = random.nextInt(4); i > 0; i--) {
                var from = random.nextInt(payload.length() + 1);
                payload.replace(from, Math.min(payload.length(), from + random.nextInt(3)), PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(RecordPayload.read(entry(payload.toString()))).as(payload.toString()).isEqualTo(parsed(payload.toString()));
        }
    }

    private static RecordPayload.Vouched parsed(String payload) {
        try {
            var read = new ObjectMapper().readTree(payload);
            return new RecordPayload.Vouched(read.path("id").asText(), read.path("sha256").asText());
        } catch (JsonProcessingException e) {
            return new RecordPayload.Vouched("", "");
        }
    }

    private static Entry entry(String payload) {
        return new Entry("2026-0001", 1, null, "zhang", null, EntryKind.SUBMITTED, "s", null, payload, null, null);
    }
}
