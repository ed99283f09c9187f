package org.xuanren.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Group;

/** The staff of the demo organisation, password = login + "-demo". They exist in the profile {@code demo} only. */
@Component
@Profile("demo")
class DemoStaff {

    private record Person(String login, String surname, String given, Group group) { }

    private static final List<Person> STAFF = List.of(
        new Person("zhang", "张", "文清", Group.ORGANIZATION_DEPARTMENT),
        new Person("li", "李", "建平", Group.ORGANIZATION_DEPARTMENT),
        new Person("chen", "陈", "思远", Group.ORGANIZATION_DEPARTMENT),
        new Person("wu", "吴", "正言", Group.DISCIPLINE_COMMISSION),
        new Person("zhao", "赵", "同心", Group.UNITED_FRONT_DEPARTMENT),
        new Person("qian", "钱", "秉录", Group.PARTY_COMMITTEE),
        new Person("sun", "孙", "立言", Group.PARTY_COMMITTEE),
        new Person("zhou", "周", "明察", Group.INSPECTION_TEAM),
        new Person("zheng", "郑", "实", Group.INSPECTION_TEAM),
        new Person("wang", "王", "访", Group.INSPECTION_TEAM),
        new Person("feng", "冯", "协", Group.CO_MANAGING_PARTY),
        new Person("han", "韩", "上清", Group.SUPERIOR_ORGANIZATION),
        new Person("yang", "杨", "督", Group.CADRE_SUPERVISION),
        new Person("zhu", "朱", "存档", Group.ARCHIVIST),
        new Person("qin", "秦", "图", Group.MODELER),
        new Person("admin", "管", "理员", Group.ADMINISTRATOR),
        new Person("lv", "吕", "安", Group.SECURITY_ADMINISTRATOR),
        new Person("shi", "施", "审", Group.AUDIT_ADMINISTRATOR));

    private final IdentityService identity;

    DemoStaff(IdentityService identity) {
        this.identity = identity;
    }

    /** Once their groups are there. */
    void join() {
        for (var person : STAFF) {
            if (identity.createUserQuery().userId(person.login()).count() == 0) {
                var user = identity.newUser(person.login());
                user.setFirstName(person.surname()); // the web apps write the first name before the last
                user.setLastName(person.given());
                user.setPassword(person.login() + "-demo");
                identity.saveUser(user);
                identity.createMembership(person.login(), person.group().id());
            }
        }
    }
}
