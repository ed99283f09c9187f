package org.xuanren.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.PaperRow;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.Moments;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** What the entries of submissions, papers and gates say, read back from the record. */
public final class RecordPayload {

    private static final String ID = "{\"id\":\"";
    private static final String SHA256 = "\",\"sha256\":\"";
    private static final int HASH = 64;
    private static final RuleId CONTENT = RuleId.of("R-LOG-CONTENT");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Cache<Digest, Judgement> JUDGEMENTS = Caffeine.newBuilder().maximumSize(5_000).build();

    /** The stored thing that an entry vouches for. */
    record Vouched(String id, String sha256) { }

    private RecordPayload() { }

    /** The payload of a submission: which stored evidence or paper, with which hash. */
    public static Map<String, Object> vouching(String id, String sha256) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("id", id);
        payload.put("sha256", sha256);
        return payload;
    }

    /** The hash that the record keeps of a filed paper: of everything that is stored about it but the content itself. */
    public static String hashOf(PaperRow row) {
        return Digest.of(CanonicalJson.of(row.columns())).hex();
    }

    /** The hash that the record keeps of evidence: of its content and of when it was received. */
    public static String hashOf(EvidenceRow row) {
        return Digest.of(row.sha256() + "\n" + Moments.text(row.at())).hex();
    }

    /** Which stored evidence or paper an entry is about. */
    public static String idOf(Entry entry) {
        return read(entry).id();
    }

    /** What an entry says of a comment or an attachment: the hashes of its text or file and of what is said besides. */
    static String remark(Entry entry) {
        var payload = parse(entry.payload());
        return remark(payload.path("sha256").asText(), payload.path("details").asText());
    }

    static String remark(String sha256, String details) {
        return sha256 + " " + details;
    }

    static Vouched read(Entry entry) {
        return Optional.ofNullable(asWritten(entry.payload())).orElseGet(() -> parsedVouched(entry));
    }

    /** Of what {@link #vouching} makes, and nothing else; null if it is any other JSON, or none. */
    private static Vouched asWritten(String payload) {
        if (payload == null || !payload.startsWith(ID)) {
            return null;
        }
        var end = payload.indexOf('"', ID.length());
        if (end < 0 || !payload.startsWith(SHA256, end) || payload.length() != end + SHA256.length() + HASH + 2 || !payload.endsWith("\"}")) {
            return null;
        }
        var id = payload.substring(ID.length(), end);
        var hash = payload.substring(end + SHA256.length(), payload.length() - 2);
        return isPlain(id) && isPlain(hash) ? new Vouched(id, hash) : null;
    }

    /** Whether a text stands in JSON as it is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\\' || text.charAt(i) == '"') {
                return false;
            }
        }
        return true;
    }

    private static Vouched parsedVouched(Entry entry) {
        var payload = parse(entry.payload());
        return new Vouched(payload.path("id").asText(), payload.path("sha256").asText());
    }

    /** Only of an entry whose hash was verified: by it the judgement is found again. @throws Refusal if it is none */
    static Judgement judgement(Entry entry) {
        try {
            return JUDGEMENTS.get(entry.hash(), hash -> parsed(entry));
        } catch (IllegalArgumentException | DateTimeException e) { // its hash holds, but no gate has written it
            throw Refusal.of("第 %d 条%s不可读，不是核验时写入的".formatted(entry.seq(), BrokenPlace.said(entry)), CONTENT, "请停止办理，保全数据库，报干部监督机构");
        }
    }

    /** Why somebody did something to the case; nothing if the entry does not say. */
    public static String reasonOf(Entry entry) {
        return parse(entry.payload()).path("reason").asText();
    }

    /** On whose diagrams a case was begun, or to whose it was moved. */
    static String deploymentOf(Entry entry) {
        return parse(entry.payload()).path("deployment").asText();
    }

    /** What a gate found to be as it must, with the numbers. */
    public static List<String> met(Entry entry) {
        return found("MET", parse(entry.payload()));
    }

    private static List<String> found(String verdict, JsonNode payload) {
        return StreamSupport.stream(payload.path("findings").spliterator(), false).filter(finding -> verdict.equals(finding.path("verdict").asText()))
            .map(finding -> finding.path("sentence").asText()).toList();
    }

    private static Judgement parsed(Entry entry) {
        var payload = parse(entry.payload());
        var sentences = String.join("\n", found("NOT_MET", payload));
        return new Judgement(Stage.ofId(entry.step()), entry.candidate(),
            Judgement.Outcome.valueOf(payload.path("outcome").asText()),
            payload.path("redoFrom").isTextual() ? payload.path("redoFrom").asText() : null,
            sentences, LocalDate.parse(payload.path("asOf").asText()), local(payload), payload.path("calendar"), entry.seq());
    }

    private static Map<String, String> local(JsonNode payload) {
        var local = new TreeMap<String, String>();
        payload.path("local").properties().forEach(one -> local.put(one.getKey(), one.getValue().asText()));
        return local;
    }

    private static JsonNode parse(String payload) {
        try {
            return payload == null ? MissingNode.getInstance() : MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // somebody has edited it: the audit, which reports that, goes on
        }
    }
}
