package org.xuanren.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.record.Digest;

/** Comments and attachments as the engine stores them. */
@Component
class RemarkContents {

    private static final String COMMENTS = "select ID_, FULL_MSG_ from ACT_HI_COMMENT where ID_ in (:ids)";
    private static final String ADDRESSES = "select ID_, URL_ from ACT_HI_ATTACHMENT where CONTENT_ID_ is null and ID_ in (:ids)";
    private static final String FILES = "select a.ID_, b.BYTES_ from ACT_HI_ATTACHMENT a join ACT_GE_BYTEARRAY b on b.ID_ = a.CONTENT_ID_ where a.ID_ in (:ids)";

    private final NamedParameterJdbcTemplate database;

    RemarkContents(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** The hashes of texts, files and addresses, of those of these ids that are there. */
    Map<String, String> hashes(Collection<String> ids) {
        var hashes = new HashMap<String, String>();
        var named = Map.of("ids", ids);
        for (var bytes : new String[] {COMMENTS, FILES}) {
            database.query(bytes, named, row -> {
                hashes.put(row.getString(1), Digest.of(Objects.requireNonNullElse(row.getBytes(2), new byte[0])).hex());
            });
        }
        database.query(ADDRESSES, named, row -> {
            hashes.put(row.getString(1), Digest.of(Objects.toString(row.getString(2), "").getBytes(StandardCharsets.UTF_8)).hex());
        });
        return hashes;
    }
}
