package org.xuanren.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xuanren.ShiftedClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.XuanrenApplication;
import org.xuanren.casefile.HolderChanges;
import org.xuanren.intake.PaperDesk;
import org.xuanren.record.CaseRecord;
import org.xuanren.roster.Roster;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.UsualAnswers;

/**
 * The program as it is, on a given database. A case is driven by the story teller; only the calls of the engine are measured. Each
 * case begins on the same day, since the facts of the roster would become too old.
 */
final class OurHouse implements AutoCloseable {

    private static final List<String> WATCHED = List.of("submitStartForm", "submitTaskForm", "getTaskFormVariables", "claim", "executeJob");

    private final ConfigurableApplicationContext context;
    private final Measured measured;
    private final CaseStory story;
    private final IdentityService identity;
    private final TaskService tasks;
    private final ShiftedClock clock;
    private final JdbcTemplate roster;
    private final FirstDay firstDay = new FirstDay();
    private List<Deed> deeds = new ArrayList<>();
    private String post = "yunchuan-civil-affairs-deputy";

    OurHouse(DataSource database, Measured measured) {
        this.measured = measured;
        clock = new ShiftedClock(firstDay);
        context = new SpringApplicationBuilder(XuanrenApplication.class, UsualAnswers.class).profiles("story")
            .initializers(starting -> {
                starting.getBeanFactory().registerSingleton("dataSource", database);
                starting.getBeanFactory().registerSingleton("clock", clock);
            })
            .properties("server.port=0", "xuanren.checkpoint.scheduled=false").run("--xuanren.calendar=");
        roster = context.getBean(JdbcTemplate.class);
        identity = context.getBean(IdentityService.class);
        tasks = context.getBean(TaskService.class);
        story = new CaseStory(context.getBean(RuntimeService.class), context.getBean(RepositoryService.class),
            watched(TaskService.class), watched(FormService.class), identity, watched(ManagementService.class),
            context.getBean(CaseRecord.class), context.getBean(PaperDesk.class), clock,
            context.getBean(UsualAnswers.class), context.getBean(ProcessEngineConfigurationImpl.class), context.getBean(Roster.class),
            context.getBean(HolderChanges.class), roster);
    }

    /** A whole case, from the vacancy to the archive. */
    void runCase() {
        deeds = new ArrayList<>();
        firstDay.before(clock.ahead());
        newPost();
        story.ends(story.opens("PROMOTION_LEADING", "E2002", post));
        measured.caseDone();
    }

    /** Else the places would be filled after the first case, and each case would have to look through all those before. */
    private void newPost() {
        var former = post;
        post = "deputy-" + clock.ahead().toSeconds();
        roster.update("update post set code = ? where code = ?", post, former);
        roster.update("update holding set post = ? where post = ?", post, former);
    }

    /** What was done in the last case. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @SuppressWarnings("unchecked")
    private <T> T watched(Class<T> service) {
        var real = context.getBean(service);
        return (T) Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
            try {
                if (!WATCHED.contains(method.getName())) {
                    return method.invoke(real, arguments);
                }
                note(method.getName(), arguments);
                return measured.call(method.getName(), () -> method.invoke(real, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void note(String method, Object[] arguments) {
        var login = identity.getCurrentAuthentication() == null ? null : identity.getCurrentAuthentication().getUserId();
        switch (method) {
            case "submitStartForm" -> deeds.add(new Deed(null, login, (VariableMap) arguments[1]));
            case "submitTaskForm" -> deeds.add(new Deed(tasks.createTaskQuery().taskId((String) arguments[0]).singleResult().getTaskDefinitionKey(),
                login, (VariableMap) arguments[1]));
            case "executeJob" -> deeds.add(new Deed(null, null, null));
            default -> { }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** The time that passes is that of the shifted clock; this one makes up for what has passed in earlier cases. */
    private static final class FirstDay extends Clock {

        private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");

        private volatile Duration passed = Duration.ZERO;

        void before(Duration earlier) {
            passed = earlier;
        }

        @Override
        public Instant instant() {
            return MORNING.minus(passed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the house has one zone");
        }
    }
}
