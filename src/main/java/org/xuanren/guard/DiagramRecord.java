package org.xuanren.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Who deployed which files when, in a chain of its own: a diagram or form that was proven and is then edited in the database is
 * neither loaded nor shown any more, and an audit names it (R-GEN-ORDER, R-LOG-FILE).
 */
@Component
public class DiagramRecord {

    private static final String CHAIN = HouseChain.DIAGRAMS.id();
    private static final String STORED = "select DEPLOYMENT_ID_, NAME_, BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is not null";
    /** Which file the engine takes for which form. */
    private static final String FORMS = "select d.KEY_, d.RESOURCE_NAME_, b.BYTES_ from ACT_RE_CAMFORMDEF d left join ACT_GE_BYTEARRAY b "
        + "on b.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and b.NAME_ = d.RESOURCE_NAME_";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CaseRecord record;
    private final JdbcTemplate database;
    /** By deployment and name; read from the chain once, since a form is asked for at every task. */
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    DiagramRecord(CaseRecord record, JdbcTemplate database) {
        this.record = record;
        this.database = database;
    }

    /** In the transaction of the deployment. @param login null for the program itself */
    void deployed(String login, String deployment, Map<String, byte[]> files) {
        var hashes = new TreeMap<String, String>();
        files.forEach((name, content) -> hashes.put(name, Digest.of(content).hex()));
        record.append(HouseChain.DIAGRAMS, NewEntry.by(Objects.requireNonNullElse(login, NewEntry.SYSTEM), EntryKind.DEPLOYED, "guard",
            Map.of("deployment", deployment, "files", hashes)));
    }

    /**
     * @throws Refusal if a file is not the one that was deployed
     * @throws org.xuanren.record.ChainBroken if the chain that would say so was edited
     */
    void requireAsDeployed(String deployment, Map<String, byte[]> files) {
        var hashes = Objects.requireNonNullElse(known.computeIfAbsent(deployment, this::recorded), Map.<String, String>of());
        files.forEach((name, content) -> {
            if (content == null || !Digest.of(content).hex().equals(hashes.get(name))) {
                throw Refusal.of("流程图或表单 " + name + " 在数据库中被改动，与部署时的记实不同", RuleId.of("R-GEN-ORDER"),
                    "请停止办理，保全数据库，报干部监督机构");
            }
        });
    }

    /** Null, and so not remembered, of a deployment that the chain does not know. */
    private Map<String, String> recorded(String deployment) {
        var hashes = new TreeMap<String, String>();
        record.intactEntries(CHAIN).stream().map(DiagramRecord::payload).filter(one -> one.path("deployment").asText().equals(deployment))
            .forEach(one -> one.path("files").properties().forEach(file -> hashes.put(file.getKey(), file.getValue().asText())));
        return hashes.isEmpty() ? null : hashes;
    }

    /** What in the database is no longer as it was deployed, for an auditor. */
    @Transactional(readOnly = true)
    public List<String> faults() {
        var left = new TreeMap<String, String>();
        record.entries(CHAIN).stream().filter(entry -> entry.kind() == EntryKind.DEPLOYED).map(DiagramRecord::payload).forEach(one ->
            one.path("files").properties().forEach(file -> left.put(one.path("deployment").asText() + " " + file.getKey(), file.getValue().asText())));
        var faults = new ArrayList<String>();
        database.query(STORED, row -> {
            var hash = left.remove(row.getString(1) + " " + row.getString(2));
            var content = row.getBytes(3);
            if (content == null || !Digest.of(content).hex().equals(hash)) {
                faults.add("流程图或表单 " + row.getString(2) + (hash == null ? " 不是经部署存入的" : " 在部署之后被改动"));
            }
        });
        database.query(FORMS, row -> {
            if (!row.getString(1).equals(idOf(row.getBytes(3)))) {
                faults.add("表单 " + row.getString(1) + " 在部署之后改指 " + row.getString(2));
            }
        });
        left.keySet().forEach(file -> faults.add("流程图或表单 " + file.substring(file.indexOf(' ') + 1) + " 已不在库中"));
        return faults;
    }

    /** Of a form; empty if it is none. */
    private static String idOf(byte[] form) {
        try {
            return form == null ? "" : MAPPER.readTree(form).path("id").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static JsonNode payload(Entry entry) {
        try {
            return MAPPER.readTree(entry.payload());
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode(); // edited; the audit of the chain tells
        }
    }
}
