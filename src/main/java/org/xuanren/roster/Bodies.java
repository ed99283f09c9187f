package org.xuanren.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xuanren.statute.Editions;

/** How bodies and their members are written in tables: the ending of a code tells what a body is, and rules go by it. */
final class Bodies {

    private static final Pattern DECIDES = Pattern.compile("[a-z0-9-]+-(plenum|standing-committee|party-group)");
    private static final Pattern MEETS = Pattern.compile(DECIDES.pattern() + "|[a-z0-9-]+-department-meeting");
    private static final List<String> SCOPES = List.of("recommendation.scope.turnover", "recommendation.scope.parties", "recommendation.scope.department");
    private static final String ENDINGS = "-plenum（全委会）、-standing-committee（常委会）、-party-group（部门党组）";
    private static final Map<String, String> GROUPS = groups();

    private Bodies() { }

    /** @throws IllegalArgumentException if no body of that code can decide on a post */
    static String deciding(String code, String called) {
        if (!DECIDES.matcher(code).matches()) {
            throw new IllegalArgumentException("%s“%s”看不出是哪一种机构，须以 %s 结尾".formatted(called, code, ENDINGS));
        }
        return code;
    }

    /** Whether it is written as one that meets. */
    static boolean meets(String code) {
        return MEETS.matcher(code).matches();
    }

    static IllegalArgumentException unknown(String code, String called) {
        return new IllegalArgumentException("%s“%s”既不在名册的机构中，也不以 %s、-department-meeting（部务会）结尾".formatted(called, code, ENDINGS));
    }

    /** @throws IllegalArgumentException if no edition knows such a group */
    static String group(String code, String called) {
        if (!GROUPS.containsKey(code)) {
            throw TableRow.unknown(called, code, GROUPS.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
        }
        return code;
    }

    private static Map<String, String> groups() {
        var groups = new LinkedHashMap<>(Map.of("main-leader", "主要负责人"));
        groups.put("member", "成员");
        Editions.load().all().forEach(edition -> SCOPES.forEach(scope -> edition.list(scope).forEach(item -> groups.putIfAbsent(item.id(), item.label()))));
        return groups;
    }
}
