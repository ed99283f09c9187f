package org.xuanren.roster;

import java.util.Map;

/** The columns of the tables as staff call them; the window 名册导入 explains them with the same words ({@code tables.js}). */
final class Headings {

    private static final Map<String, String> PERSON = Map.of("name", "姓名", "identityNumber", "身份证号");
    static final Map<String, Map<String, String>> OF = Map.of(
        "organisations", Map.of("code", "机构代码", "name", "机构名称", "kind", "类别", "level", "层级", "parent", "上级机构的代码"),
        "posts", Map.of("code", "职位代码", "title", "职位名称", "organisation", "所属机构的代码", "level", "层级", "traits", "特征", "approved", "核定职数",
            "coManagingParty", "协管方", "legalDemand", "法律规定的条件", "body", "讨论决定该职位的机构代码"),
        "cadre-details", Map.of("account", "登录名", "positions", "各段任职的层级", "trainings", "培训", "sanctions", "处分", "assessments", "年度考核",
            "kin", "在名册中的亲属", "exceptional", "破格提拔的年月", "enterprisePosts", "企业任职"),
        "holdings", Map.of("post", "职位代码", "since", "任职日期", "until", "免职日期"),
        "memberships", Map.of("body", "讨论决定机构代码", "group", "类别代码", "label", "身份", "voters", "投票层次", "since", "起于", "until", "止于"));

    private Headings() { }

    /** In Chinese, with the heading that stands in the file: 机构名称（name）. */
    static String called(String table, String column) {
        var known = OF.get(table).getOrDefault(column, PERSON.get(column));
        return known + "（" + column + "）";
    }
}
