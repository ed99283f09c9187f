package org.xuanren.statute;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something is not accepted. The sentences are for the person who tried: what is the case, by which rule, what to do now.
 * Several faults are told at once, one sentence a line, so that nobody corrects them one by one.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> sentences;
    private final boolean forbids;

    private Refusal(List<String> sentences, boolean forbids) {
        super(String.join("\n", sentences));
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a sentence helps nobody");
        }
        this.sentences = List.copyOf(sentences);
        this.forbids = forbids;
    }

    /** One fault: {@code fact（R-…）。remedy。} */
    public static Refusal of(String fact, RuleId rule, String remedy) {
        return new Refusal(List.of(sentence(fact, rule, remedy)), false);
    }

    /** Not what was said is wrong, but that it was tried at all: nobody may, or not this person. */
    public static Refusal forbidden(String fact, RuleId rule, String remedy) {
        return new Refusal(List.of(sentence(fact, rule, remedy)), true);
    }

    /** Several faults, each sentence already made with {@link #sentence}. */
    public static Refusal of(List<String> sentences) {
        return new Refusal(sentences, false);
    }

    /** The same, and more that is at fault. */
    public Refusal with(List<String> more) {
        return new Refusal(Stream.concat(sentences.stream(), more.stream()).toList(), forbids);
    }

    /**
     * How a sentence looks: fact, rule, remedy; neither part brings its own full stop, and the remedy may be empty. What an audit lists without
     * a way out quotes its rule in its own text, and so does the room {@code record}, which may import nothing.
     */
    public static String sentence(String fact, RuleId rule, String remedy) {
        return fact + "（" + rule + "）。" + (remedy.isEmpty() ? "" : remedy + "。");
    }

    public List<String> sentences() {
        return sentences;
    }

    public boolean forbids() {
        return forbids;
    }
}
