package org.xuanren.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.record.TransactionMemory;

/**
 * Remembers what was read of the roster until something in it is changed, by an import or by anybody else: the database itself stamps each change
 * (triggers of change set 0005), and every transaction asks for the stamp before its first answer. An answer is therefore never older than the transaction.
 */
@Component
class RosterMemory {

    private static final String STAMP = "select stamp from roster_import";
    /** No parameters, but some array of them: with one Spring prepares the statement, and the database plans it once. */
    private static final Object[] PREPARED = {};
    private static final int MOST = 10_000;

    private final Cache<Question, Object> answers = Caffeine.newBuilder().maximumSize(MOST).softValues().build();
    private final TransactionMemory<List<Long>> stamps = new TransactionMemory<>();
    private final JdbcTemplate database;
    private volatile List<Long> newest = List.of();

    private record Question(List<Long> stamp, String what, List<?> of) { }

    RosterMemory(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What is known, or else read now.
     *
     * @param what the question, @param of what it is asked of: values that can be compared
     * @return what others get as well: nobody may change it
     */
    @SuppressWarnings("unchecked") // a question has one kind of answer
    <T> T answer(String what, List<?> of, Supplier<T> reading) {
        var stamp = stamps.values().computeIfAbsent(STAMP, none -> stamp());
        if (stamp.isEmpty()) {
            return reading.get();
        }
        var question = new Question(stamp, what, of);
        var known = (T) answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        var read = reading.get(); // it may ask something else in turn
        answers.put(question, read);
        return read;
    }

    /** From here on this transaction answers as of now: it has waited for somebody. */
    void renew() {
        stamps.values().clear();
    }

    /** Empty if somebody has deleted the row: then nothing is remembered. */
    private List<Long> stamp() {
        var stamp = database.queryForList(STAMP, Long.class, PREPARED);
        if (!stamp.equals(newest)) {
            newest = stamp;
            answers.invalidateAll();
        }
        return stamp;
    }
}
