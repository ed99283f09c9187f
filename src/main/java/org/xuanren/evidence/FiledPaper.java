package org.xuanren.evidence;

import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Step;

/**
 * A paper in the file of a case, or the signed statement that there was no occasion for it.
 *
 * @param candidate whom it is about, or null
 * @param sha256    hash of the content; null for a statement
 * @param pages     number of pages; 0 for a statement, null if the file does not tell
 * @param statement the words of the statement; null for a paper
 * @param seq       of its entry in the record; 0 before it is filed
 */
public record FiledPaper(PaperKind kind, Step step, String candidate, String sha256, Integer pages, String statement, long seq) {
}
