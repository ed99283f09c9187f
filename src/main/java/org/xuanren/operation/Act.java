package org.xuanren.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Group;

/** What can be done to a case, or to one of its candidacies, from outside of its procedure, and by whom. */
public enum Act {

    SUSPEND(EntryKind.SUSPENDED, SuspendProcessInstanceCmd.class, Group.ORGANIZATION_DEPARTMENT, Group.PARTY_COMMITTEE),
    RESUME(EntryKind.RESUMED, ActivateProcessInstanceCmd.class, Group.ORGANIZATION_DEPARTMENT, Group.PARTY_COMMITTEE),
    PROPOSE_END(EntryKind.END_PROPOSED, null, Group.ORGANIZATION_DEPARTMENT, Group.PARTY_COMMITTEE),
    CONSENT_END(EntryKind.END_CONSENTED, DeleteProcessInstanceCmd.class, Group.PARTY_COMMITTEE),
    DECLINE_END(EntryKind.END_DECLINED, null, Group.PARTY_COMMITTEE),
    PROPOSE_CANDIDACY_END(EntryKind.CANDIDACY_END_PROPOSED, null, Group.ORGANIZATION_DEPARTMENT, Group.PARTY_COMMITTEE),
    CONSENT_CANDIDACY_END(EntryKind.CANDIDACY_END_CONSENTED, ModifyProcessInstanceCmd.class, Group.PARTY_COMMITTEE),
    DECLINE_CANDIDACY_END(EntryKind.CANDIDACY_END_DECLINED, null, Group.PARTY_COMMITTEE),
    MIGRATE(EntryKind.MIGRATED, MigrateProcessInstanceCmd.class, Group.ORGANIZATION_DEPARTMENT);

    private final EntryKind kind;
    private final Class<?> command;
    private final List<Group> groups;

    Act(EntryKind kind, Class<?> command, Group... groups) {
        this.kind = kind;
        this.command = command;
        this.groups = List.of(groups);
    }

    /** The entry that it leaves in the record. */
    EntryKind kind() {
        return kind;
    }

    public String label() {
        return kind.label();
    }

    /** Whether it is done with this command of the engine. */
    boolean needs(Class<?> some) {
        return some == command;
    }

    boolean permitted(Set<Group> memberships) {
        return groups.stream().anyMatch(memberships::contains);
    }

    /** Whether it is about one candidate of the case, and not about the whole. */
    boolean concernsOne() {
        return switch (this) {
            case PROPOSE_CANDIDACY_END, CONSENT_CANDIDACY_END, DECLINE_CANDIDACY_END -> true;
            case SUSPEND, RESUME, PROPOSE_END, CONSENT_END, DECLINE_END, MIGRATE -> false;
        };
    }

    /** In words: 组织部或党委. */
    String who() {
        return String.join("或", groups.stream().map(Group::label).toList());
    }

    static Optional<Act> find(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }
}
