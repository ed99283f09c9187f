package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One edition of the Regulations as figures with rule and source, {@code statute/edition-<year>.yaml}. Immutable.
 * Asking for a key that no edition has, or for a value of another type, is a fault of the program and throws
 * {@link IllegalArgumentException}.
 */
public final class Edition {

    private final EditionId id;
    private final SortedMap<String, Figure> figures;
    private final SortedMap<String, String> local;
    private final Edition written;

    private Edition(EditionId id, SortedMap<String, Figure> figures, SortedMap<String, String> local, Edition written) {
        this.id = id;
        this.figures = figures;
        this.local = local;
        this.written = written == null ? this : written;
    }

    static Edition parse(EditionId id, JsonNode root) {
        var figures = new TreeMap<String, Figure>();
        root.fields().forEachRemaining(entry -> figures.put(entry.getKey(), Figure.parse(entry.getKey(), entry.getValue())));
        return new Edition(id, figures, new TreeMap<>(), null);
    }

    /**
     * This edition with local settings, which may be stricter and never laxer.
     *
     * @param settings key to value as written by the operator
     * @throws Refusal with one sentence for every setting that is laxer, fixed, unknown or unreadable
     */
    public Edition withLocal(Map<String, String> settings) {
        if (settings.isEmpty()) {
            return this;
        }
        var checked = LocalSettings.check(this, settings);
        checked.refuseIfAny();
        var changed = new TreeMap<>(figures);
        changed.putAll(checked.figures());
        var told = new TreeMap<>(local);
        told.putAll(settings);
        return new Edition(id, changed, told, written);
    }

    public EditionId id() {
        return id;
    }

    /** As it stands in a sentence: {@code 2002 版}. */
    public String label() {
        return id.label();
    }

    public SortedSet<String> keys() {
        return new TreeSet<>(figures.keySet());
    }

    /** The edition without local settings. */
    public Edition written() {
        return written;
    }

    /** The local settings in force, as written; whoever replays a case later needs them beside the edition. */
    public SortedMap<String, String> local() {
        return new TreeMap<>(local);
    }

    /** False where the edition sets nothing, for example no upper bound. */
    public boolean isSet(String key) {
        return figure(key).value() != null;
    }

    public Share share(String key) {
        return value(key, Share.class, "share");
    }

    public int number(String key) {
        return value(key, Integer.class, "number");
    }

    /** For figures that an edition may leave open. */
    public OptionalInt optionalNumber(String key) {
        return isSet(key) ? OptionalInt.of(number(key)) : OptionalInt.empty();
    }

    public boolean flag(String key) {
        return value(key, Boolean.class, "flag");
    }

    public String text(String key) {
        return value(key, String.class, "text");
    }

    /** In the order of the edition; may be empty. */
    @SuppressWarnings("unchecked") // a figure's list holds items only, see Figure
    public List<Item> list(String key) {
        return (List<Item>) value(key, List.class, "list");
    }

    /** What one of its lists calls an item; empty if none has it. */
    public Optional<String> labelOf(String item) {
        return figures.values().stream().map(Figure::value).filter(List.class::isInstance).flatMap(list -> ((List<?>) list).stream())
            .filter(Item.class::isInstance).map(Item.class::cast).filter(one -> one.id().equals(item)).map(Item::label).findFirst();
    }

    public String source(String key) {
        return figure(key).source();
    }

    public RuleId rule(String key) {
        return figure(key).rule();
    }

    /** What the file remarks on the figure; empty if nothing. */
    public String comment(String key) {
        return figure(key).comment();
    }

    boolean has(String key) {
        return figures.containsKey(key);
    }

    Figure figure(String key) {
        var figure = figures.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("edition " + id.year() + " has no key " + key);
        }
        return figure;
    }

    private <T> T value(String key, Class<T> type, String what) {
        var value = figure(key).value();
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("edition " + id.year() + ": " + key + " is no " + what + " but " + value);
        }
        return type.cast(value);
    }
}
