package org.xuanren.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.record.Digest;
import org.xuanren.record.RemarkDetails;

/** Comments and attachments as the engine stores them. */
@Component
class RemarkContents {

    private static final String COMMENTS = "select ID_, FULL_MSG_, TASK_ID_, TIME_, USER_ID_, TYPE_, MESSAGE_ from ACT_HI_COMMENT where ID_ in (:ids)";
    private static final String ATTACHMENTS = "select a.ID_, b.BYTES_, a.TASK_ID_, a.NAME_, a.TYPE_, a.DESCRIPTION_, a.URL_, a.CONTENT_ID_, a.CREATE_TIME_ from ACT_HI_ATTACHMENT a "
        + "left join ACT_GE_BYTEARRAY b on b.ID_ = a.CONTENT_ID_ where a.ID_ in (:ids)";

    private static final String LEFT = """
        select p.BUSINESS_KEY_, r.ID_, t.TASK_DEF_KEY_, r.USER_ID_, r.%s from %s r left join ACT_HI_TASKINST t on t.ID_ = r.TASK_ID_
        join ACT_HI_PROCINST p on p.PROC_INST_ID_ = coalesce(t.PROC_INST_ID_, r.PROC_INST_ID_)""";
    private static final List<String> TABLES = List.of(LEFT.formatted("TIME_", "ACT_HI_COMMENT"), LEFT.formatted("CREATE_TIME_", "ACT_HI_ATTACHMENT"));

    private final NamedParameterJdbcTemplate database;

    RemarkContents(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** The hashes of texts, files and addresses, each with that of what is said besides, of those of these ids that are there. */
    Map<String, String> hashes(Collection<String> ids) {
        var hashes = new HashMap<String, String>();
        var named = Map.of("ids", ids);
        database.query(COMMENTS, named, row -> {
            hashes.put(row.getString(1), hashed(bytes(row.getBytes(2)),
                RemarkDetails.ofComment(row.getString(3), row.getTimestamp(4), row.getString(5), row.getString(6), row.getString(7))));
        });
        database.query(ATTACHMENTS, named, row -> {
            var content = row.getString(8) == null ? Objects.toString(row.getString(7), "").getBytes(StandardCharsets.UTF_8) : bytes(row.getBytes(2));
            hashes.put(row.getString(1), hashed(content,
                RemarkDetails.ofAttachment(row.getString(3), row.getTimestamp(9), row.getString(4), row.getString(5), row.getString(6), row.getString(7))));
        });
        return hashes;
    }

    private static String hashed(byte[] content, RemarkDetails details) {
        try {
            return RecordPayload.remark(Digest.of(content).hex(), details.hash().hex());
        } catch (IllegalArgumentException halfOfACharacter) {
            return "";
        }
    }

    /** All that there are, by case. */
    Map<String, List<Remark>> left() {
        return left(" where p.BUSINESS_KEY_ is not null", Map.of());
    }

    List<Remark> left(String number) {
        return left(" where p.BUSINESS_KEY_ = :number", Map.of("number", number)).getOrDefault(number, List.of());
    }

    private Map<String, List<Remark>> left(String where, Map<String, String> named) {
        var left = new TreeMap<String, List<Remark>>();
        TABLES.forEach(table -> database.query(table + where + " order by r.ID_", named, row -> {
            left.computeIfAbsent(row.getString(1), number -> new ArrayList<>()).add(new Remark(row.getString(2), row.getString(3), row.getString(4),
                Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant).orElse(null)));
        }));
        return left;
    }

    private static byte[] bytes(byte[] stored) {
        return Objects.requireNonNullElse(stored, new byte[0]);
    }
}
