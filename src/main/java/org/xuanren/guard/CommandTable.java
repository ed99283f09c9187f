package org.xuanren.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The verdict on each command class of the engine; what is not in it is refused. */
final class CommandTable {

    private static final String ENGINE = "org.camunda.bpm.";
    private static final String HOUSE = "org.xuanren.";
    static final Row OWN = new Row("", Verdict.WORK, "本程序的操作", "the program's own code");
    private static final Row UNKNOWN = new Row("", Verdict.REFUSED, "未列入许可的操作", "not in the table");

    /**
     * @param command the class, without {@code org.camunda.bpm.}
     * @param what    the operation, in the words of staff; empty for what is only read
     * @param why     the reason for the verdict
     */
    record Row(String command, Verdict verdict, String what, String why) { }

    private final Map<String, Row> rows;

    private CommandTable(Map<String, Row> rows) {
        this.rows = Collections.unmodifiableMap(rows);
    }

    static CommandTable load() {
        try {
            var rows = new LinkedHashMap<String, Row>();
            new ClassPathResource("guard/commands.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                var cells = line.split(";");
                rows.put(cells[0], new Row(cells[0], Verdict.valueOf(cells[1]), cells[2], cells[3]));
            });
            return new CommandTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Row of(Class<?> command) {
        var name = command.getName();
        if (name.startsWith(HOUSE)) {
            return OWN;
        }
        return name.startsWith(ENGINE) ? rows.getOrDefault(name.substring(ENGINE.length()), UNKNOWN) : UNKNOWN;
    }

    Map<String, Row> rows() {
        return rows;
    }
}
