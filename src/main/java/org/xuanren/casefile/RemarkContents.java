package org.xuanren.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.record.Digest;
import org.xuanren.record.RemarkDetails;

/** Comments and attachments as the engine stores them. */
@Component
class RemarkContents {

    private static final String COMMENTS = "select ID_, FULL_MSG_, TASK_ID_, USER_ID_, MESSAGE_ from ACT_HI_COMMENT where ID_ in (:ids)";
    private static final String ATTACHMENTS = "select a.ID_, b.BYTES_, a.TASK_ID_, a.NAME_, a.TYPE_, a.DESCRIPTION_, a.URL_, a.CONTENT_ID_ from ACT_HI_ATTACHMENT a "
        + "left join ACT_GE_BYTEARRAY b on b.ID_ = a.CONTENT_ID_ where a.ID_ in (:ids)";

    private final NamedParameterJdbcTemplate database;

    RemarkContents(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** The hashes of texts, files and addresses, each with that of what is said besides, of those of these ids that are there. */
    Map<String, String> hashes(Collection<String> ids) {
        var hashes = new HashMap<String, String>();
        var named = Map.of("ids", ids);
        database.query(COMMENTS, named, row -> {
            hashes.put(row.getString(1), RecordPayload.remark(Digest.of(bytes(row.getBytes(2))).hex(),
                RemarkDetails.ofComment(row.getString(3), row.getString(4), row.getString(5)).hash().hex()));
        });
        database.query(ATTACHMENTS, named, row -> {
            var content = row.getString(8) == null ? Objects.toString(row.getString(7), "").getBytes(StandardCharsets.UTF_8) : bytes(row.getBytes(2));
            hashes.put(row.getString(1), RecordPayload.remark(Digest.of(content).hex(),
                RemarkDetails.ofAttachment(row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7)).hash().hex()));
        });
        return hashes;
    }

    private static byte[] bytes(byte[] stored) {
        return Objects.requireNonNullElse(stored, new byte[0]);
    }
}
