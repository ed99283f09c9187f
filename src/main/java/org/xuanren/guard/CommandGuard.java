package org.xuanren.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.xuanren.guard.CommandTable.Row;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Lets through what is known to be harmless and refuses everything else, for everybody and for whatever it is meant: one
 * engine runs the statutory procedure and nothing besides. What is refused is recorded (R-GEN-ORDER, R-LOG-CONTENT). Who comes without a login
 * is stopped before he gets here; should a door stand open, he changes nothing all the same.
 */
final class CommandGuard extends CommandInterceptor {

    private static final RuleId ORDER = RuleId.of("R-GEN-ORDER");
    private static final RuleId MATRIX = RuleId.of("R-ACC-MATRIX");
    private static final int MOST_SENTENCES = 10;

    private static final ThreadLocal<Boolean> JUDGED = ThreadLocal.withInitial(() -> false);

    private final CommandTable table;
    private final Supplier<IdentityService> identity;
    private final Supplier<Attempts> attempts;
    private final StaffKeeper staff;
    private final Remarks remarks;
    private final ThreadLocal<Operation> permit = new ThreadLocal<>();

    CommandGuard(CommandTable table, Supplier<IdentityService> identity, Supplier<Attempts> attempts, StaffKeeper staff, Remarks remarks) {
        this.table = table;
        this.identity = identity;
        this.attempts = attempts;
        this.staff = staff;
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
                return watched(row, command, login() == null ? command : staff.kept(row, command, login())); // the program sets up its groups
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

    private Refusal refuse(Row row, Command<?> command, String fact, String remedy) {
        return attempts.get().refuse(login(), row, command, fact, remedy);
    }

    private static Refusal refusal(Row row) {
        return Refusal.forbidden("『" + row.what() + "』会越过、打乱或抹去选任程序，任何人不得使用", ORDER, "请在任务列表中按步骤办理；本次操作已记入记录");
    }

    private String login() {
        return Asker.login(identity.get());
    }
}
