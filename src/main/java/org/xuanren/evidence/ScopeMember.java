package org.xuanren.evidence;

/**
 * Somebody who by office takes part in a recommendation (推荐范围).
 *
 * @param person id in the roster
 * @param group  key of the group to which he belongs, as in the edition
 * @param level  of voters by which his votes are counted
 */
public record ScopeMember(String person, String name, String group, String groupLabel, String level) {
}
