package org.xuanren.record;

/** The record refuses. The message is the sentence that staff read. */
public abstract class RecordRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordRefusal(String sentence) {
        super(sentence);
    }
}
