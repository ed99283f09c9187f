package org.xuanren.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * In which command of the engine an operation ends, and our verdict on that. Which command it is stands in {@code
 * attack/rest-operations.csv}, the rest in {@code guard/commands.csv}.
 *
 * @param command its class; empty where there is nothing that it could be done to
 * @param what    the operation in the words of staff
 * @param why     the reason for the verdict, or what is missing
 * @param body    JSON to send in place of the example of the documentation, where that reaches nothing; or empty
 */
record RestVerdict(String command, String verdict, String what, String why, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, RestVerdict> COMMANDS = rows("guard/commands.csv").collect(Collectors.toMap(cells -> simple(cells[0]),
        cells -> new RestVerdict(simple(cells[0]), cells[1], cells[2], cells[3], ""), (first, second) -> first));
    private static final Map<String, RestVerdict> ALL = load();

    static Map<String, RestVerdict> all() {
        return ALL;
    }

    static RestVerdict of(RestOperation operation) {
        return ALL.getOrDefault(operation.toString(), new RestVerdict("", "", "", "not in the table", ""));
    }

    private static Map<String, RestVerdict> load() {
        var all = new LinkedHashMap<String, RestVerdict>();
        rows("attack/rest-operations.csv").forEach(cells -> {
            var known = COMMANDS.get(cells[1]);
            if (known == null && !cells[1].isEmpty()) {
                throw new IllegalStateException("there is no command " + cells[1]);
            }
            var note = cells.length > 2 ? cells[2] : "";
            var body = cells.length > 3 ? cells[3] : "";
            all.put(cells[0], known == null ? new RestVerdict("", "–", "", note, body)
                : new RestVerdict(known.command(), known.verdict(), known.what(), note.isEmpty() ? known.why() : known.why() + "; " + note, body));
        });
        return all;
    }

    /** What is sent: the example of the documentation, or what stands in for it. */
    Optional<JsonNode> example(RestOperation operation) {
        try {
            return Optional.ofNullable(body.isEmpty() ? operation.body() : JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(operation.toString(), e);
        }
    }

    /** Whether nobody who is logged in may do it in this way. */
    boolean forbids() {
        return verdict.equals("REFUSED") || verdict.equals("HOUSE") || verdict.equals("OPERATION");
    }

    /** Whether a status and a sentence are what the verdict calls for. */
    boolean fits(String answer) {
        if (forbids()) {
            return answer.startsWith("403 | 『" + what + "』");
        }
        if (verdict.equals("RETRY")) {
            return answer.startsWith("403 | 『" + what + "』不得");
        }
        if (command.equals("SaveGroupCmd")) {
            return answer.startsWith("403 | 『" + what + "』只用于");
        }
        return command.isEmpty() ? answer.startsWith("40") : !answer.startsWith("403") || answer.contains("somebody不在其中");
    }

    private static Stream<String[]> rows(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simple(String command) {
        return command.substring(command.lastIndexOf('.') + 1);
    }
}
