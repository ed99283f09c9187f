package org.xuanren.roster;

/**
 * A person who by office belongs to a body or to the scope of a recommendation.
 *
 * @param cadre      id
 * @param post       present post, as staff write it
 * @param groupKey   which of the prescribed groups he stands for, for example {@code department-leader}
 * @param groupLabel the same in Chinese
 * @param voterLevel the level under which his vote is counted: 领导班子成员, 内设机构负责人 …
 */
public record ScopeMember(String cadre, String name, String post, String groupKey, String groupLabel, String voterLevel) {
}
