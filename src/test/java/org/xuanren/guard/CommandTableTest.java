package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CommandTableTest {

    private static final Path PAGE = Path.of("docs", "commands.md");

    private final CommandTable table = CommandTable.load();

    @Test
    void every_command_of_the_engine_and_its_web_apps_has_a_verdict_and_there_is_no_other() throws IOException {
        var commands = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:org/camunda/bpm/**/*.class")) {
            var path = file.getURL().getPath();
            var name = path.substring(path.lastIndexOf("org/camunda/bpm/"), path.length() - ".class".length()).replace('/', '.');
            if (!name.contains(".impl.test.") && isCommand(name)) {
                commands.add(name.substring("org.camunda.bpm.".length()));
            }
        }
        assertThat(table.rows().keySet()).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void what_is_not_in_the_table_is_refused_and_the_programs_own_goes_on() {
        Command<?> foreign = new org.camunda.bpm.engine.impl.cmd.GetTableNameCmd(UserEntity.class) { };
        assertThat(table.of(foreign.getClass()).verdict()).as("our own subclass").isEqualTo(Verdict.WORK);
        assertThat(table.of(java.util.ArrayList.class).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(table.of(org.camunda.bpm.engine.ProcessEngine.class).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(table.of(ClaimTaskCmd.class).verdict()).isEqualTo(Verdict.WORK);
    }

    @Test
    void every_change_of_staff_tells_whom_it_concerns() {
        var user = new UserEntity("zhang");
        user.setFirstName("张");
        user.setLastName("文清");
        assertThat(StaffChange.read(new SaveUserCmd(user))).isEqualTo(new StaffChange("zhang", "张文清", null, true));
        assertThat(StaffChange.read(new DeleteUserCmd("zhang"))).isEqualTo(new StaffChange("zhang", null, null, false));
        assertThat(StaffChange.read(new UnlockUserCmd("zhang"))).isEqualTo(new StaffChange("zhang", null, null, false));
        assertThat(StaffChange.read(new CreateMembershipCmd("zhang", "archivist"))).isEqualTo(new StaffChange("zhang", null, "archivist", false));
        assertThat(StaffChange.read(new DeleteMembershipCmd("zhang", "archivist"))).isEqualTo(new StaffChange("zhang", null, "archivist", false));
        var office = new GroupEntity("archivist-office-1");
        office.setName("库房");
        assertThat(StaffChange.read(new SaveGroupCmd(office))).isEqualTo(new StaffChange(null, "库房", "archivist-office-1", true));
        assertThat(table.rows().values().stream().filter(row -> row.verdict() == Verdict.STAFFING)).hasSize(6);
    }

    @Test
    void what_only_an_operation_does_is_written_with_its_name() {
        assertThat(table.rows().values().stream().filter(row -> row.verdict() == Verdict.OPERATION)
            .map(row -> row.command().substring(row.command().lastIndexOf('.') + 1) + row.why().substring(row.why().lastIndexOf(' '))))
            .containsExactly("ActivateProcessInstanceCmd RESUME", "DeleteProcessInstanceCmd CONSENT_END", "SuspendProcessInstanceCmd SUSPEND",
                "MigrateProcessInstanceCmd MIGRATE");
    }

    @Test
    void every_verdict_is_explained_at_the_head_of_the_page() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(Verdict.values()).allSatisfy(verdict -> assertThat(page.substring(0, page.indexOf('|'))).containsPattern("[:;]\\s" + verdict + " "));
    }

    @Test
    void whatever_is_refused_is_named_in_chinese() {
        assertThat(table.rows().values()).allSatisfy(row -> assertThat(row.what().isEmpty()).as(row.command())
            .isEqualTo(row.verdict() == Verdict.READ));
    }

    @Test // -Dxuanren.write=true writes the page anew
    void the_page_in_docs_is_the_table() throws IOException {
        var page = """
            # What the guard says to each command of Camunda 7.24

            Made from `src/main/resources/guard/commands.csv` by `CommandTableTest` (`-Dxuanren.write=true`). Verdicts: READ changes
            nothing, the authorizations decide who may; WORK is honest work, the authorizations and the intake decide who may; RETRY is one failed job
            again, as soon as it is due by its own date: never all of a kind at once, never with another date; STAFFING never for oneself and always recorded;
            HOUSE only the program itself, nobody who is logged in; OPERATION nobody directly, only inside the operation of the program that
            the reason names (`org.xuanren.operation.Act`, docs/adr/0010); REFUSED nobody, with status 403, a Chinese sentence and an entry in
            the record. A command that is not in the table is refused. What only reads stands at the end.

            | command | verdict | operation | why |
            |---|---|---|---|
            """ + table.rows().values().stream().sorted(Comparator.comparing(row -> row.verdict() == Verdict.READ))
            .map(row -> "| `%s` | %s | %s | %s |\n".formatted(row.command(), row.verdict(), row.what(), row.why())).collect(Collectors.joining());
        if (Boolean.getBoolean("xuanren.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static boolean isCommand(String name) {
        try {
            var type = Class.forName(name, false, CommandTableTest.class.getClassLoader());
            return Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // needs a library that is not here, so nobody can call it either
        }
    }
}
