package org.xuanren.evidence;

/**
 * A member of the deciding body, as known when the meeting was called: one of those due (应到会).
 *
 * @param id         in the roster
 * @param mainLeader the main leader of the body
 * @param concern    why the matter touches him: himself a candidate, or a close relative of one; empty if it does not
 */
public record BodyMember(String id, String name, String post, boolean mainLeader, String concern) {
}
