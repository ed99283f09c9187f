package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GroupTest {

    @Test // R-SUP-INTERNAL
    void three_groups_administer_and_no_other_does() {
        assertThat(Arrays.stream(Group.values()).filter(Group::administers))
            .containsExactly(Group.ADMINISTRATOR, Group.SECURITY_ADMINISTRATOR, Group.AUDIT_ADMINISTRATOR);
    }

    @Test
    void a_group_is_found_by_its_id_and_nothing_else() {
        assertThat(Group.find("organization-department")).contains(Group.ORGANIZATION_DEPARTMENT);
        assertThat(Group.find("ORGANIZATION_DEPARTMENT")).isEmpty();
    }

    @Test // R-ACC-MATRIX
    void an_office_is_of_the_role_before_its_name() {
        assertThat(Group.roleOf("organization-department")).contains(Group.ORGANIZATION_DEPARTMENT);
        assertThat(Group.roleOf("organization-department-office-2")).contains(Group.ORGANIZATION_DEPARTMENT);
        assertThat(Group.roleOf("organization-department-" + "x".repeat(64 - "organization-department-".length()))).contains(Group.ORGANIZATION_DEPARTMENT);
        for (var none : new String[] {null, "", "office-2", "organization-departments", "organization-department-", "organization-department-处",
                "organization-department-A", " organization-department-2", "organization-department-" + "x".repeat(64)}) {
            assertThat(Group.roleOf(none)).as(none).isEmpty();
        }
    }
}
