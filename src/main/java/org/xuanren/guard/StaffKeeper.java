package org.xuanren.guard;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.xuanren.guard.CommandTable.Row;
import org.xuanren.staff.Names;
import org.xuanren.statute.Group;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Changes of accounts, memberships and offices: each is recorded with what it changes, nobody changes his own, the three administrators stay three
 * people, and no login ever means two (R-SUP-INTERNAL, R-ACC-MATRIX).
 */
final class StaffKeeper {

    private static final RuleId INTERNAL = RuleId.of("R-SUP-INTERNAL");
    private static final RuleId MATRIX = RuleId.of("R-ACC-MATRIX");
    private static final String OFFICE_TYPE = "WORKFLOW";
    /** Of the name of an office. */
    private static final int MOST_CHARACTERS = 50;
    /** As the engine takes them; {@code system} is what the record calls the program itself. */
    private static final Pattern LOGIN = Pattern.compile("(?i)(?!system$)[a-z0-9]{1,64}");

    private final Supplier<Attempts> attempts;
    private final Supplier<OneOffice> oneOffice;
    private final Supplier<Names> names;

    StaffKeeper(Supplier<Attempts> attempts, Supplier<OneOffice> oneOffice, Supplier<Names> names) {
        this.attempts = attempts;
        this.oneOffice = oneOffice;
        this.names = names;
    }

    /**
     * A command that also records what it changes, or makes no change at all.
     *
     * @throws Refusal where it is known before it begins that it may not be made
     */
    <T> Command<T> kept(Row row, Command<T> command, String login) {
        return command instanceof SaveGroupCmd ? office(row, command, login) : staffing(row, command, login);
    }

    private <T> Command<T> staffing(Row row, Command<T> command, String login) {
        var change = StaffChange.read(command);
        if (change.user() == null) {
            throw Refusal.of("『" + row.what() + "』没有写明登录名", INTERNAL, "请写明登录名");
        }
        if (change.concerns(login) || change.concernsOwners() || oneOffice.get().holds(change.user(), Groups.CAMUNDA_ADMIN)) {
            throw attempts.get().refuse(login, row, command, "『" + row.what() + "』不得对本人或引擎所有者使用", "请由另一名管理员办理");
        }
        if (command instanceof SaveUserCmd && login.equals(change.user()) && !names.get().of(login).equals(change.name().isBlank() ? login : change.name())) {
            throw attempts.get().refuse(login, row, command, "姓名不得由本人改动", "请由" + Group.SECURITY_ADMINISTRATOR.label() + "改动");
        }
        if (command instanceof SaveUserCmd && !LOGIN.matcher(change.user()).matches()) {
            throw Refusal.of("登录名“" + change.user() + "”不可用", INTERNAL, "请用 1 至 64 个英文字母或数字，system 留给系统自身");
        }
        return context -> {
            var another = command instanceof SaveUserCmd ? loginOfAnother(change.user()) : Optional.<Refusal>empty(); // before the record knows it
            attempts.get().staffed(login, row, change); // holds the chain: of two changes at once the second sees what the first one did
            var objection = another.or(() -> objection(command, change));
            var done = command.execute(context); // asks whether he may: who may not does not learn who there is
            if (objection.isPresent()) {
                throw objection.get();
            }
            return done;
        };
    }

    /** What there is already and keeps it from being done. */
    private Optional<Refusal> objection(Command<?> command, StaffChange change) {
        if (command instanceof CreateMembershipCmd) {
            return oneOfficeTooMany(change);
        }
        if (command instanceof DeleteMembershipCmd || command instanceof DeleteUserCmd) {
            return lastOfRole(change).or(() -> command instanceof DeleteMembershipCmd ? officeWithin(change) : Optional.empty());
        }
        return StaffChange.creates(command) && !oneOffice.get().accounts(change.user()).isEmpty() ? Optional.of(Refusal.of(
            "登录名“" + change.user() + "”已有账号", INTERNAL, "请另取一个从未用过的登录名；要修改已有账号的，请打开该账号")) : Optional.empty();
    }

    /** The three administrators watch each other: none of the roles is left empty by another. */
    private Optional<Refusal> lastOfRole(StaffChange change) {
        return oneOffice.get().alone(change.user(), change.group()).map(role -> Refusal.of(
            names.get().withLogin(change.user()) + "是" + role.label() + "的唯一人员", INTERNAL, "请先在其中增加另一人，再删除或移出"));
    }

    /** No groups are added but offices, whose members take steps of their role. */
    private <T> Command<T> office(Row row, Command<T> command, String login) {
        var change = StaffChange.read(command);
        var added = (GroupEntity) Fields.read(command, "group").orElseThrow();
        if (added.getRevision() > 0 || Group.roleOf(added.getId()).filter(role -> role.hasOffice(added.getId())).isEmpty()) {
            throw attempts.get().refuse(login, row, command, "『" + row.what() + "』只用于在角色下新建处室，已有的用户组不得改动",
                "请新建编号为角色编号加“-”和小写英文字母、数字的组，例如 organization-department-office-2");
        }
        if (!OFFICE_TYPE.equals(added.getType())) {
            throw Refusal.of("处室 " + added.getId() + " 的类型不是 " + OFFICE_TYPE, MATRIX, "请在类型中填写 " + OFFICE_TYPE);
        }
        var name = Objects.toString(added.getName(), "");
        if (name.isBlank() || name.length() > MOST_CHARACTERS || !Legible.plain(name)) {
            throw Refusal.of("处室 " + added.getId() + " 的名称为空、过长或含有不可用的字符", MATRIX, "请填写不超过 " + MOST_CHARACTERS + " 个字的名称，例如 干部二处");
        }
        return context -> {
            attempts.get().staffed(login, row, change);
            var known = oneOffice.get().known(added.getId(), name);
            var done = command.execute(context);
            if (known) {
                throw Refusal.of("已有编号为 " + added.getId() + " 或名称为『" + name + "』的用户组", MATRIX, "请另取编号和名称");
            }
            return done;
        };
    }

    /** Records would take one for the other. */
    private Optional<Refusal> loginOfAnother(String login) {
        var accounts = oneOffice.get().accounts(login);
        return accounts.contains(login) || accounts.isEmpty() && !attempts.get().knows(login) ? Optional.empty()
            : Optional.of(Refusal.of(accounts.isEmpty() ? "登录名“" + login + "”曾有人使用（不分大小写），记录中的名字会被当作新人的"
                : "登录名“" + login + "”与现有的“" + accounts.get(0) + "”只差大小写，记录中的名字会被混淆", INTERNAL, "请另取一个从未用过的登录名"));
    }

    private Optional<Refusal> oneOfficeTooMany(StaffChange change) {
        var user = names.get().of(change.user());
        var group = names.get().ofGroup(change.group());
        if (oneOffice.get().holds(change.user(), change.group())) {
            return Optional.of(Refusal.of(user + "已在用户组『" + group + "』中", INTERNAL, "无须再次加入"));
        }
        return oneOffice.get().lacking(change.user(), change.group())
            .map(role -> Refusal.of(user + "不在『" + role.label() + "』中，『" + group + "』是其处室", MATRIX, "请先加入『" + role.label() + "』"))
            .or(() -> oneOffice.get().opposed(change.user(), change.group()).map(held -> Refusal.forbidden(
                user + "已属『" + held.label() + "』，系统、安全、审计管理员须各由专人担任，不得兼任其他", INTERNAL, "请先移出原用户组，或另选人员")));
    }

    private Optional<Refusal> officeWithin(StaffChange change) {
        var offices = oneOffice.get().within(change.user(), change.group());
        var named = offices.stream().map(office -> "『" + names.get().ofGroup(office) + "』").collect(Collectors.joining("、"));
        return offices.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(
            names.get().of(change.user()) + "还在『" + names.get().ofGroup(change.group()) + "』的处室中", MATRIX, "请先移出" + named));
    }
}
