package org.xuanren.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.staff.Names;
import org.xuanren.statute.Group;
import org.xuanren.statute.Legible;

/** What a command was aimed at, in the words of staff: 用户组『档案』, 人员『张文清（zhang）』, 任务『登记职位空缺』, 部署『…』. */
@Component
class Targets {

    private static final String NAMED = """
        select '任务『' || NAME_ || '』' from ACT_HI_TASKINST where ID_ in (:ids)
        union select '流程『' || coalesce(NAME_, KEY_) || '』' from ACT_RE_PROCDEF where ID_ in (:ids) or KEY_ in (:ids)
        union select '部署『' || coalesce(NAME_, ID_) || '』' from ACT_RE_DEPLOYMENT where ID_ in (:ids)""";
    private static final int MOST_IDS = 100;
    private static final int MOST = 50;
    private static final int MOST_CHARACTERS = 200;

    private final NamedParameterJdbcTemplate database;
    private final Names names;

    Targets(NamedParameterJdbcTemplate database, Names names) {
        this.database = database;
        this.names = names;
    }

    /** @param ids the short texts in the command */
    List<String> of(Object command, List<String> ids) {
        var targets = new LinkedHashSet<String>();
        for (var field : List.of("userId", "groupId", "user", "group", "authorization", "deploymentBuilder")) {
            Fields.read(command, field).ifPresent(value -> add(field, value, targets));
        }
        targets.addAll(named(ids));
        return shown(targets);
    }

    /** @return empty if there is nothing of the kind */
    List<String> of(RefusedRequest request) {
        var targets = new LinkedHashSet<>(named(request.ids()));
        if (request.user() != null && names.knows(request.user())) {
            add("userId", request.user(), targets);
        }
        return shown(targets);
    }

    private List<String> named(List<String> ids) {
        return ids.isEmpty() ? List.of() : database.queryForList(NAMED, Map.of("ids", ids.subList(0, Math.min(ids.size(), MOST_IDS))), String.class);
    }

    private static List<String> shown(Set<String> targets) {
        return targets.stream().limit(MOST).map(Targets::legible).toList();
    }

    private void add(String field, Object value, Set<String> targets) {
        if (value instanceof UserEntity user) {
            add("userId", user.getId(), targets);
        } else if (value instanceof GroupEntity group) {
            add("groupId", group.getId(), targets);
        } else if (value instanceof AuthorizationEntity grant) {
            StatusSentence.resource(grant.getResourceType()).ifPresent(word -> targets.add("对『" + word + "』的授权"));
            add("userId", grant.getUserId(), targets);
            add("groupId", grant.getGroupId(), targets);
        } else if (value instanceof DeploymentBuilderImpl builder) {
            targets.add("部署『" + builder.getDeployment().getName() + "』");
            builder.getResourceNames().stream().sorted().limit(MOST).forEach(name -> targets.add("文件『" + name + "』"));
        } else if (value instanceof String text && !text.isBlank()) {
            var id = legible(text); // no database is asked for a NUL
            targets.add(field.equals("groupId") ? "用户组『" + Group.find(id).map(Group::label).orElseGet(() -> names.withGroup(id)) + "』" : "人员『" + names.withLogin(id) + "』");
        }
    }

    private static String legible(String text) {
        return legible(text, MOST_CHARACTERS);
    }

    static String legible(String text, int most) {
        var target = Legible.cut(text, most);
        return Legible.is(target) ? target : target.codePoints().mapToObj(Character::toString).filter(Legible::is).reduce("", String::concat);
    }
}
