package org.xuanren.bench;

import org.camunda.bpm.engine.variable.VariableMap;

/**
 * One thing that was done in a case, to be done again elsewhere.
 *
 * @param step  the task that was completed, null for the start of the case and for a timer that fired
 * @param values what its form submitted, null for a timer
 */
record Deed(String step, String login, VariableMap values) {

    boolean starts() {
        return step == null && values != null;
    }

    boolean fires() {
        return values == null;
    }
}
