package org.xuanren.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.record.Checkpoint.Head;

/**
 * Writes down from time to time what all chains end in, signs it, and keeps it in the database and outside: then a chain that
 * is cut off or computed anew, or an older back-up that is restored, shows (R-LOG-FILE).
 */
@Service
public class Checkpoints {

    /** Goes through the entries once; asked for the newest of each chain by a subquery, H2 goes through a long chain once per entry. */
    static final String HEADS = "select e.chain, e.seq, e.hash from record_entry e "
        + "join (select chain, max(seq) as seq from record_entry group by chain) newest on newest.chain = e.chain and newest.seq = e.seq";

    private static final String AT = "select hash from record_entry where chain = ? and seq = ?";

    private final JdbcTemplate database;
    private final Clock clock;
    private final CheckpointFile file;
    private final Path folder;
    private final Suite suite;
    private CheckpointKey signing;
    private volatile SortedMap<String, Head> seen;
    private volatile FiledHeads filed = FiledHeads.NONE;
    private long made;
    private KnownHeads known = new KnownHeads();

    Checkpoints(DataSource database, Clock clock, @Value("${xuanren.checkpoint.folder}") Path folder,
            @Value("${xuanren.checkpoint.suite}") Suite suite) {
        this.database = new JdbcTemplate(database);
        this.clock = clock;
        this.folder = folder;
        this.file = new CheckpointFile(folder);
        this.suite = suite;
    }

    /**
     * Makes a checkpoint of all that is committed now, if something was added since the one before. No transaction spans it: the
     * file must never be ahead of the database, wherever the process is killed.
     *
     * @throws CheckpointRefused if the checkpoints or what they saw were edited: nothing may cover that up
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public synchronized Optional<Checkpoint> make() {
        try (var alone = file.lock()) {
            return makeAlone();
        }
    }

    private Optional<Checkpoint> makeAlone() {
        var chain = chain();
        var faults = new ArrayList<>(chain.faults());
        faults.addAll(missing());
        if (chain.last() == null ? made > 0 : chain.last().number() < made) {
            faults.add("已做过第 %d 号检查点，现已不在：检查点被删".formatted(made));
        }
        if (!faults.isEmpty()) {
            throw new CheckpointRefused(faults);
        }
        file.mend();
        complete();
        var all = current();
        var grown = grown(chain, all);
        if (grown.isEmpty()) {
            return Optional.empty();
        }
        var last = chain.last();
        var checkpoint = Checkpoint.over(last == null ? 1 : last.number() + 1, now(), all, grown, last == null ? "" : last.hash(), suite)
            .signed(signing());
        try {
            database.update("insert into record_checkpoint (number, at, line) values (?, ?, ?)", checkpoint.number(),
                checkpoint.at().atOffset(ZoneOffset.UTC), checkpoint.line());
        } catch (DuplicateKeyException e) {
            return Optional.empty(); // another node was faster
        }
        file.append(checkpoint.line());
        seen = all;
        made = checkpoint.number();
        return Optional.of(checkpoint);
    }

    /** The checkpoints, checked with the public key of this house. */
    @Transactional(readOnly = true)
    public CheckpointChain chain() {
        return CheckpointChain.of(stored(), verifying());
    }

    /** What is wrong with the checkpoints, those in the database and those in the file. */
    @Transactional(readOnly = true)
    public List<String> faults() {
        return faults(chain());
    }

    /** The same. @param chain as {@link #chain} has just read it */
    @Transactional(readOnly = true)
    public List<String> faults(CheckpointChain chain) {
        var faults = new ArrayList<>(chain.faults());
        faults.addAll(missing());
        faults.addAll(misplaced());
        if (!stored().isEmpty() && verifying() == null) {
            faults.add("找不到公钥 " + CheckpointKey.PUBLIC + "，检查点的签名无从核对");
        }
        return faults;
    }

    /** Checkpoints that somebody else has kept, checked with the public key of this house. */
    public CheckpointChain kept(List<String> lines) {
        return CheckpointChain.of(lines, verifying());
    }

    /** How many of the checkpoints that somebody else has kept are not stored here, or not as they were kept. */
    @Transactional(readOnly = true)
    public long lacking(List<String> kept) {
        var stored = new HashSet<>(stored());
        return kept.stream().filter(line -> !stored.contains(line)).count();
    }

    /** Where the keys and the file of checkpoints lie. */
    public Path folder() {
        return folder;
    }

    /** The proof that a chain is in the newest checkpoint; empty if no checkpoint has seen it yet. */
    @Transactional(readOnly = true)
    public Optional<InclusionProof> proofOf(String chain) {
        var seen = chain();
        return seen.heads().containsKey(chain) ? Optional.of(InclusionProof.of(seen, chain)) : Optional.empty();
    }

    /**
     * Where checkpoints saw a chain end: the newest that this node knows, and the newest in the file, which an older back-up of the database
     * does not know. To be asked before the entries are read: then none of these heads is newer than they are.
     */
    List<Head> ends(String chain) {
        if (seen == null) {
            seen = chain().heads();
        }
        filed = filed.renewed(file);
        return Stream.of(seen, filed.heads()).map(heads -> heads.get(chain)).filter(Objects::nonNull).distinct().toList();
    }

    /** Whether a chain still goes through the places where checkpoints saw it end. */
    static Optional<Break> broken(List<Head> ends, List<Entry> entries) {
        return ends.stream().filter(head -> entries.stream().noneMatch(entry -> entry.seq() == head.seq() && entry.hash() != null
            && entry.hash().hex().equals(head.hash()))).findFirst().map(head -> Break.notAsSeen(head.seq()));
    }

    /** Takes note of the newest checkpoint, so that {@link #make} misses it if it goes. */
    synchronized void remember() {
        var last = chain().last();
        made = last == null ? made : Math.max(made, last.number());
    }

    /** How many entries no checkpoint has seen yet, and since when. What is gone counts as well, so that nobody holds checkpoints off by taking away. */
    synchronized Growth growth() {
        if (database.queryForObject("select coalesce(max(number), 0) from record_checkpoint", Long.class) < known.number()) {
            known = new KnownHeads(); // the newest is gone
        }
        known.read(database.queryForList("select line from record_checkpoint where number > ? order by number", String.class, known.number()));
        var now = current();
        var all = new TreeSet<>(known.heads().keySet());
        all.addAll(now.keySet());
        var entries = all.stream().mapToLong(name -> Math.abs(length(now.get(name)) - length(known.heads().get(name)))).sum();
        return new Growth(entries, known.at());
    }

    private static long length(Head head) {
        return head == null ? 0 : head.seq();
    }

    /** Entries by which the chains differ from the newest checkpoint, and its moment. */
    record Growth(long entries, Instant since) { }

    private List<String> stored() {
        return database.queryForList("select line from record_checkpoint order by number", String.class);
    }

    /** The other columns only repeat what the line says. */
    private List<String> misplaced() {
        return database.query("select number, at, line from record_checkpoint order by number", (row, i) -> Checkpoint.says(row.getString("line"),
            row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant()) ? null
            : "第 %d 行检查点的编号或时间栏与其内容不符".formatted(i + 1)).stream().filter(Objects::nonNull).toList();
    }

    private SortedMap<String, Head> current() {
        var heads = new TreeMap<String, Head>();
        database.query(HEADS, row -> {
            heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3)));
        });
        return heads;
    }

    /** @throws CheckpointRefused if a chain does not go through the place where a checkpoint saw it end: one that has grown since no less than any other */
    private SortedMap<String, Head> grown(CheckpointChain chain, SortedMap<String, Head> all) {
        var grown = new TreeMap<>(all);
        var faults = new ArrayList<String>();
        chain.heads().forEach((name, head) -> {
            var now = all.get(name);
            if (now == null || now.seq() < head.seq() || now.seq() == head.seq() && !now.hash().equals(head.hash())) {
                faults.add("%s 的记实在第 %d 号检查点时到第 %d 条，现已不是".formatted(name, chain.last().number(), head.seq()));
            } else if (now.seq() == head.seq()) {
                grown.remove(name);
            } else if (!List.of(head.hash()).equals(database.queryForList(AT, String.class, name, head.seq()))) {
                faults.add("%s 的记实第 %d 条或其之前已被重写，与第 %d 号检查点所见不同".formatted(name, head.seq(), chain.last().number()));
            }
        });
        if (!faults.isEmpty()) {
            throw new CheckpointRefused(faults);
        }
        return grown;
    }

    /** A crash between database and file leaves the file one line behind; the database never is. */
    private void complete() {
        var stored = stored();
        stored.subList(Math.min(file.lines().size(), stored.size()), stored.size()).forEach(file::append);
    }

    /** What database and file do not have in common. The file is read first: a line that comes meanwhile is in the database before. */
    private List<String> missing() {
        var filed = file.lines();
        var torn = file.torn();
        var stored = stored();
        var faults = new ArrayList<String>();
        if (torn.isPresent() && (filed.size() >= stored.size() || !begins(stored.get(filed.size()), torn.get()))) {
            faults.add("检查点文件的末行残缺，又不是第 %d 号检查点的开头：文件被改动".formatted(filed.size() + 1));
        }
        if (filed.size() > stored.size()) {
            faults.add("检查点文件记到第 %d 号，数据库只到第 %d 号：数据库被恢复为较早的备份，或检查点被删".formatted(filed.size(), stored.size()));
        }
        if (filed.size() + 1 < stored.size()) {
            faults.add("检查点文件只到第 %d 号，数据库已到第 %d 号：文件被截去或换过".formatted(filed.size(), stored.size()));
        }
        for (int i = 0; i < Math.min(filed.size(), stored.size()); i++) {
            if (!filed.get(i).equals(stored.get(i))) {
                faults.add("第 %d 号检查点在文件与数据库中不一致".formatted(i + 1));
            }
        }
        return faults;
    }

    private static boolean begins(String line, byte[] torn) {
        var whole = line.getBytes(StandardCharsets.UTF_8);
        return torn.length <= whole.length && Arrays.equals(whole, 0, torn.length, torn, 0, torn.length);
    }

    private CheckpointKey signing() {
        if (signing == null) {
            signing = CheckpointKey.in(folder, suite);
        }
        return signing;
    }

    /** Null where there is no key yet. */
    private CheckpointKey verifying() {
        var key = folder.resolve(CheckpointKey.PUBLIC);
        try {
            return Files.exists(key) ? CheckpointKey.read(key, suite) : null;
        } catch (IllegalArgumentException e) {
            throw new KeyRefused(key, suite);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
