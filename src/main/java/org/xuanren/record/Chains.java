package org.xuanren.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which chains are meant: one, or a part of all. Parts that follow each other leave nothing out, whatever somebody has inserted. */
public record Chains(List<Bound> bounds) {

    /** @param operator as in SQL: the names of chains are compared by the database, in its own order */
    record Bound(String operator, String name) { }

    public static Chains one(String name) {
        return new Chains(List.of(new Bound("=", name)));
    }

    /** All chains, cut into parts at some of these names, which come in the order of the database. */
    public static List<Chains> all(List<String> names, int together) {
        var parts = new ArrayList<Chains>();
        for (int i = 0; i == 0 || i < names.size(); i += together) {
            var bounds = new ArrayList<Bound>();
            if (i > 0) {
                bounds.add(new Bound(">=", names.get(i)));
            }
            if (i + together < names.size()) {
                bounds.add(new Bound("<", names.get(i + together)));
            }
            parts.add(new Chains(List.copyOf(bounds)));
        }
        return parts;
    }

    /** The condition of a statement; its parameters are {@link #names}. */
    public String where(String column) {
        return bounds.isEmpty() ? " " : bounds.stream().map(bound -> column + " " + bound.operator() + " ?").collect(Collectors.joining(" and ", " where ", " "));
    }

    public Object[] names() {
        return bounds.stream().map(Bound::name).toArray();
    }
}
