package org.xuanren.casefile;

import java.time.Instant;

/**
 * A comment or an attachment that is in the database, at a task of a case or at its process.
 *
 * @param step   of the task; null if it is at none
 * @param author null if nobody is named
 */
public record Remark(String id, String step, String author, Instant at) { }
