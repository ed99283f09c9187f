package org.xuanren.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.statute.Group;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * The staff of the demo organisation, password = login + "-demo". They come with the first start in the profile {@code demo}; a house whose data come from
 * there starts in no other profile while one of the published passwords is good.
 */
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

    /** Once their groups are there, and only where there is nobody yet: who was deleted since does not come back. */
    @Transactional
    public void join() {
        if (identity.createUserQuery().count() > 1) { // the owner of the engine, whom nobody is
            return;
        }
        for (var person : STAFF) {
            var user = identity.newUser(person.login());
            user.setFirstName(person.surname()); // the web apps write the first name before the last
            user.setLastName(person.given());
            user.setPassword(password(person.login()));
            identity.saveUser(user);
            identity.createMembership(person.login(), person.group().id());
        }
    }

    /** @throws Refusal if somebody of them still has the password that everybody knows */
    static void requireGone(IdentityService identity) {
        var open = STAFF.stream().map(Person::login).filter(login -> identity.checkPassword(login, password(login))).toList();
        if (!open.isEmpty()) {
            throw Refusal.of("账号%s仍是演示用的公开密码".formatted(String.join("、", open)), RuleId.of("R-ACC-MATRIX"),
                "请换用新的数据目录，或以演示模式启动，由安全管理员删除这些账号、改掉密码后再启动");
        }
    }

    private static String password(String login) {
        return login + "-demo";
    }
}
