package org.xuanren.conformance;

import java.util.function.Consumer;

/** One change to one of our diagrams or to one of its forms. */
record Mutation(String what, String process, Consumer<Draft> change) {

    /** @return the changed diagram; the template stays as it is */
    Draft of(Draft template) {
        var draft = template.copy();
        change.accept(draft);
        return draft;
    }

    /** @return the changed diagram, or the template if there is nothing to change in it any more */
    Draft tried(Draft template) {
        try {
            return of(template);
        } catch (RuntimeException e) {
            return template;
        }
    }

    boolean single() {
        return !what.contains(" + ");
    }

    /** Both, one after the other. It changes nothing, and says so, where the second one finds nothing to change after the first. */
    Mutation and(Mutation other) {
        return new Mutation(what + " + " + other.what, process, draft -> {
            change.accept(draft);
            var before = draft.toString();
            other.change.accept(draft);
            if (draft.toString().equals(before)) {
                throw new IllegalArgumentException(other.what + " changes nothing");
            }
        });
    }

    @Override
    public String toString() {
        return process + ": " + what;
    }
}
