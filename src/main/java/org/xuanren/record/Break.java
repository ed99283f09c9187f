package org.xuanren.record;

/**
 * A place at which a record does not hold.
 *
 * @param seq      of the entry
 * @param sentence for the auditor, in Chinese
 */
public record Break(long seq, String sentence) {
}
