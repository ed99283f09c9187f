package org.xuanren.guard;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.xuanren.guard.CommandTable.Row;
import org.xuanren.staff.Names;
import org.xuanren.statute.Group;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Lets through what is known to be harmless and refuses everything else, for everybody and for whatever it is meant: one
 * engine runs the statutory procedure and nothing besides. What is refused is recorded (R-GEN-ORDER, R-LOG-CONTENT). Who comes without a login
 * is stopped before he gets here; should a door stand open, he changes nothing all the same.
 */
final class CommandGuard extends CommandInterceptor {

    private static final RuleId ORDER = RuleId.of("R-GEN-ORDER");
    private static final RuleId INTERNAL = RuleId.of("R-SUP-INTERNAL");
    private static final RuleId MATRIX = RuleId.of("R-ACC-MATRIX");
    private static final String OFFICE_TYPE = "WORKFLOW";
    /** Of the name of an office. */
    private static final int MOST_CHARACTERS = 50;
    /** As the engine takes them; {@code system} is what the record calls the program itself. */
    private static final Pattern LOGIN = Pattern.compile("(?i)(?!system$)[a-z0-9]{1,64}");

    private static final int MOST_SENTENCES = 10;

    private static final ThreadLocal<Boolean> JUDGED = ThreadLocal.withInitial(() -> false);

    private final CommandTable table;
    private final Supplier<IdentityService> identity;
    private final Supplier<Attempts> attempts;
    private final Supplier<OneOffice> oneOffice;
    private final Supplier<Names> names;
    private final Remarks remarks;
    private final ThreadLocal<Operation> permit = new ThreadLocal<>();

    CommandGuard(CommandTable table, Supplier<IdentityService> identity, Supplier<Attempts> attempts, Supplier<OneOffice> oneOffice,
            Supplier<Names> names, Remarks remarks) {
        this.table = table;
        this.identity = identity;
        this.attempts = attempts;
        this.oneOffice = oneOffice;
        this.names = names;
        this.remarks = remarks;
    }

    /** A request begins, which may end before anything is asked of the engine but what it reads. */
    static void judgesAnew() {
        JUDGED.remove();
    }

    /** Whether somebody has asked the engine to change something since then: whatever came of it was judged here. */
    static boolean hasJudged() {
        return JUDGED.get();
    }

    @Override
    public <T> T execute(Command<T> command) {
        var row = table.of(command.getClass());
        if (Context.getCommandContext() != null) {
            requirePermit(row, command);
            return next.execute(command); // a command of the engine itself, inside one that was let in
        }
        if (row.verdict() != Verdict.READ && Asker.isNobody(identity.get())) {
            throw Refusal.forbidden("『" + row.what() + "』未经登录", MATRIX, "请登录后办理");
        }
        if (command instanceof Operation operation && row == CommandTable.OWN) {
            return during(operation, command);
        }
        JUDGED.set(row.verdict() != Verdict.READ || JUDGED.get());
        switch (row.verdict()) {
            case READ -> {
                return next.execute(read(command));
            }
            case WORK -> {
                return watched(row, command, remark(row, command));
            }
            case RETRY -> {
                retry(row, command);
                return watched(row, command, command);
            }
            case STAFFING -> {
                return command instanceof SaveGroupCmd ? office(row, command) : staffing(row, command);
            }
            case HOUSE -> {
                if (login() != null) {
                    throw refuse(row, command, "『" + row.what() + "』由系统自行完成", "请勿手工操作");
                }
            }
            case OPERATION -> throw refuse(row, command, "『" + row.what() + "』须写明理由、由有权人员办理", "请使用任务列表上方的『案件处置』；本次操作已记入记录");
            case REFUSED -> {
                attempts.get().refused(login(), row, command, null);
                throw refusal(row);
            }
        }
        return next.execute(command);
    }

    private <T> T during(Operation operation, Command<T> command) {
        permit.set(operation);
        try {
            return next.execute(command);
        } finally {
            permit.remove();
        }
    }

    /** Whatever has asked for it inside another command: a field of a deployment, an expression. */
    private void requirePermit(Row row, Command<?> command) {
        var operation = permit.get();
        if (operation != null && operation.permits(command.getClass())) {
            return;
        }
        if (row.verdict() == Verdict.OPERATION) {
            throw Refusal.of("『" + row.what() + "』不在案件处置之中", ORDER, "请使用任务列表上方的『案件处置』");
        } else if (row.verdict() == Verdict.REFUSED) {
            throw refusal(row);
        }
    }

    private void retry(Row row, Command<?> command) {
        var dated = (Boolean) Fields.read(command, "isDueDateSet").orElseThrow();
        var retries = (Integer) Fields.read(command, "retries").orElseThrow();
        if (Fields.read(command, "jobDefinitionId").isPresent()) {
            throw refuse(row, command, "『" + row.what() + "』不得一次用于全部案件的同类作业", "请在各案中逐个作业重试");
        }
        if (dated || retries < 1) {
            throw refuse(row, command, "『" + row.what() + "』不得改动到期时间，也不得使作业停止", "请只填写大于零的重试次数");
        }
    }

    /** Who tries to change what he may not stands in the record, whoever of us says no: the authorizations, a listener or the proof of a diagram. */
    private <T> T watched(Row row, Command<?> asked, Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (login() != null) {
                attempt(e, asked).ifPresent(why -> attempts.get().refused(login(), row, asked, why));
            }
            throw e;
        }
    }

    /** Why it was refused; empty if it was not an attempt, but something to be filled in, to be done later, or that has failed. */
    private static Optional<String> attempt(RuntimeException failure, Command<?> command) {
        if (failure instanceof AuthorizationException) {
            return Optional.of("没有权限");
        }
        return RefusalInterceptor.refusalIn(failure) instanceof Refusal refusal && (refusal.forbids() || command instanceof DeployCmd || command instanceof SaveUserCmd)
            ? Optional.of(shortened(refusal)) : Optional.empty();
    }

    private static String shortened(Refusal refusal) {
        var all = refusal.sentences();
        return String.join("\n", all.subList(0, Math.min(all.size(), MOST_SENTENCES))) + (all.size() > MOST_SENTENCES ? "\n共 " + all.size() + " 处" : "");
    }

    /** An authorization that is made and not kept is anybody's: whom it would grant what stands in the attempt to keep it. */
    private <T> Command<T> read(Command<T> command) {
        if (command instanceof CreateAuthorizationCommand) {
            return context -> context.runWithoutAuthorization(() -> command.execute(context));
        }
        return login() == null ? command : remarks.read(command, login());
    }

    private <T> Command<T> remark(Row row, Command<T> command) {
        if (login() == null || !Remarks.adds(command)) {
            return command;
        }
        if (!remarks.sees(command)) {
            throw refuse(row, command, "『" + row.what() + "』只由能办理该任务的人员使用", "请由办理人员在『历史』中添加备注");
        }
        return context -> {
            var added = command.execute(context);
            attempts.get().remarked(login(), row, remarks.of(added, context));
            return added;
        };
    }

    private <T> T staffing(Row row, Command<T> command) {
        var login = login();
        if (login == null) {
            return next.execute(command); // the program sets up its groups
        }
        var change = StaffChange.read(command);
        if (change.user() == null) {
            throw Refusal.of("『" + row.what() + "』没有写明登录名", INTERNAL, "请写明登录名");
        }
        if (change.concerns(login) || change.concernsOwners() || oneOffice.get().holds(change.user(), Groups.CAMUNDA_ADMIN)) {
            throw refuse(row, command, "『" + row.what() + "』不得对本人或引擎所有者使用", "请由另一名管理员办理");
        }
        if (command instanceof SaveUserCmd && login.equals(change.user()) && !names.get().of(login).equals(change.name().isBlank() ? login : change.name())) {
            throw refuse(row, command, "姓名不得由本人改动", "请由" + Group.SECURITY_ADMINISTRATOR.label() + "改动");
        }
        if (command instanceof SaveUserCmd && !LOGIN.matcher(change.user()).matches()) {
            throw Refusal.of("登录名“" + change.user() + "”不可用", INTERNAL, "请用 1 至 64 个英文字母或数字，system 留给系统自身");
        }
        return watched(row, command, context -> {
            var another = command instanceof SaveUserCmd ? loginOfAnother(change.user()) : Optional.<Refusal>empty(); // before the record knows it
            attempts.get().staffed(login, row, change); // holds the chain: of two changes at once the second sees what the first one did
            var objection = another.or(() -> objection(command, change));
            var done = command.execute(context); // asks whether he may: who may not does not learn who there is
            if (objection.isPresent()) {
                throw objection.get();
            }
            return done;
        });
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
    private <T> T office(Row row, Command<T> command) {
        var login = login();
        if (login == null) {
            return next.execute(command);
        }
        var change = StaffChange.read(command);
        var added = (GroupEntity) Fields.read(command, "group").orElseThrow();
        if (added.getRevision() > 0 || Group.roleOf(added.getId()).filter(role -> role.hasOffice(added.getId())).isEmpty()) {
            throw refuse(row, command, "『" + row.what() + "』只用于在角色下新建处室，已有的用户组不得改动",
                "请新建编号为角色编号加“-”和小写英文字母、数字的组，例如 organization-department-office-2");
        }
        if (!OFFICE_TYPE.equals(added.getType())) {
            throw Refusal.of("处室 " + added.getId() + " 的类型不是 " + OFFICE_TYPE, MATRIX, "请在类型中填写 " + OFFICE_TYPE);
        }
        var name = Objects.toString(added.getName(), "");
        if (name.isBlank() || name.length() > MOST_CHARACTERS || !Legible.plain(name)) {
            throw Refusal.of("处室 " + added.getId() + " 的名称为空、过长或含有不可用的字符", MATRIX, "请填写不超过 " + MOST_CHARACTERS + " 个字的名称，例如 干部二处");
        }
        return watched(row, command, context -> {
            attempts.get().staffed(login, row, change);
            var known = oneOffice.get().known(added.getId(), name);
            var done = command.execute(context);
            if (known) {
                throw Refusal.of("已有编号为 " + added.getId() + " 或名称为『" + name + "』的用户组", MATRIX, "请另取编号和名称");
            }
            return done;
        });
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

    private Refusal refuse(Row row, Command<?> command, String fact, String remedy) {
        attempts.get().refused(login(), row, command, null);
        return Refusal.forbidden(fact, ORDER, remedy);
    }

    private static Refusal refusal(Row row) {
        return Refusal.forbidden("『" + row.what() + "』会越过、打乱或抹去选任程序，任何人不得使用", ORDER, "请在任务列表中按步骤办理；本次操作已记入记录");
    }

    private String login() {
        return Asker.login(identity.get());
    }
}
