package org.xuanren.statute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The three editions, proven to speak of the same keys in the same types. */
public final class Editions {

    private static final Pattern FOR_ONE_EDITION = Pattern.compile("(2002|2014|2019)\\.(.+)");

    private final Map<EditionId, Edition> editions = new EnumMap<>(EditionId.class);

    private Editions(Collection<Edition> editions) {
        editions.forEach(edition -> this.editions.put(edition.id(), edition));
    }

    /** @throws IllegalStateException if the files of the house contradict each other */
    public static Editions load() {
        var editions = new ArrayList<Edition>();
        for (var id : EditionId.values()) {
            editions.add(Edition.parse(id, Yaml.resource("edition-" + id.year() + ".yaml")));
        }
        return of(editions);
    }

    static Editions of(List<Edition> editions) {
        editions.forEach(one -> editions.forEach(other -> requireAlike(one, other)));
        return new Editions(editions);
    }

    public Edition of(EditionId id) {
        return editions.get(id);
    }

    public List<Edition> all() {
        return List.copyOf(editions.values());
    }

    /**
     * All editions with local settings. A key such as {@code publicity.days.min} is set in every edition,
     * {@code 2019.publicity.days.min} in one, where it takes precedence.
     *
     * @throws Refusal with all faults of all editions, each told once
     */
    public Editions withLocal(Map<String, String> settings) {
        var faults = new LinkedHashSet<String>();
        for (var edition : editions.values()) {
            faults.addAll(LocalSettings.check(edition, settingsOf(edition.id(), settings)).faults());
        }
        LocalSettings.refuseIfAny(faults);
        return new Editions(editions.values().stream()
            .map(edition -> edition.withLocal(settingsOf(edition.id(), settings))).toList());
    }

    private static Map<String, String> settingsOf(EditionId id, Map<String, String> settings) {
        var own = new TreeMap<String, String>();
        var everywhere = new TreeMap<String, String>();
        settings.forEach((key, value) -> {
            var match = FOR_ONE_EDITION.matcher(key);
            if (!match.matches()) {
                everywhere.put(key, value);
            } else if (match.group(1).equals(String.valueOf(id.year()))) {
                own.put(match.group(2), value);
            }
        });
        everywhere.putAll(own);
        return everywhere;
    }

    private static void requireAlike(Edition one, Edition other) {
        var missing = new TreeSet<>(one.keys());
        missing.addAll(other.keys());
        missing.removeIf(key -> one.has(key) && other.has(key));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not in both " + one.label() + " and " + other.label() + ": " + missing);
        }
        for (var key : one.keys()) {
            var left = one.figure(key);
            var right = other.figure(key);
            if (left.stricter() != right.stricter() || !sameType(left, right) || !left.notAbove().equals(right.notAbove())
                || !left.notAbove().stream().allMatch(one::has)) {
                throw new IllegalStateException(key + " is declared differently in " + one.label() + " and " + other.label());
            }
        }
    }

    private static boolean sameType(Figure left, Figure right) {
        return left.value() == null || right.value() == null || type(left) == type(right);
    }

    /** Lists come in several classes of the JDK. */
    private static Class<?> type(Figure figure) {
        return figure.value() instanceof List ? List.class : figure.value().getClass();
    }
}
