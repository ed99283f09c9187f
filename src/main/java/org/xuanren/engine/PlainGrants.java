package org.xuanren.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Reads the grants that concern a caller by one plain statement and decides in memory what the engine lets the database decide: its
 * own question has some two hundred lines that are put together anew each time, which is a quarter of the processor time of a task.
 * It can be plain since nothing is ever revoked ({@link SparingEngine}); a test holds its answers to the engine's.
 *
 * <p>Nor does it ask which groups have rights at all, as the engine does beforehand: here every group has some.
 */
public class PlainGrants extends AuthorizationManager { // public: the engine makes one per command

    private static final String GRANTS = "select RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION where RESOURCE_ID_ in (%s) and "
        + "(TYPE_ = " + Authorization.AUTH_TYPE_GLOBAL + " and USER_ID_ = '*' or TYPE_ = " + Authorization.AUTH_TYPE_GRANT + " and (USER_ID_ = ? or GROUP_ID_ in (%s)))";

    private record Grant(int resource, String id, int permissions) {

        boolean covers(PermissionCheck asked) {
            return resource == asked.getResourceType() && (id.equals(Authorization.ANY) || id.equals(asked.getResourceId()))
                && (permissions & asked.getPerms()) == asked.getPerms();
        }
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck asked) {
        if (user == null || !asked.isDisjunctive() || !asked.getCompositeChecks().isEmpty()
                || !asked.getAtomicChecks().stream().allMatch(one -> one.getResourceId() != null && isResourceValidForPermission(one))) {
            return super.isAuthorized(user, groups, asked);
        }
        var grants = grants(user, filterAuthenticatedGroupIds(groups), asked.getAtomicChecks());
        for (var one : asked.getAtomicChecks()) {
            if (grants.stream().anyMatch(grant -> grant.covers(one))) {
                return true;
            }
            if (one.getAuthorizationNotFoundReturnValue() != null) {
                return one.getAuthorizationNotFoundReturnValue() == 1;
            }
        }
        return false;
    }

    private List<Grant> grants(String user, List<String> groups, List<PermissionCheck> asked) {
        var ids = Stream.concat(asked.stream().map(PermissionCheck::getResourceId), Stream.of(Authorization.ANY)).distinct().toList();
        var sql = GRANTS.formatted(places(ids.size()), places(Math.max(1, groups.size())));
        try (var statement = connection().prepareStatement(sql)) {
            var all = Stream.of(ids.stream(), Stream.of(user), groups.isEmpty() ? Stream.of("") : groups.stream()).flatMap(one -> one).toList();
            for (int i = 0; i < all.size(); i++) {
                statement.setString(i + 1, all.get(i));
            }
            return read(statement);
        } catch (SQLException e) {
            throw new ProcessEngineException("reading the rights of " + user, e);
        }
    }

    private static List<Grant> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var grants = new ArrayList<Grant>();
            while (rows.next()) {
                grants.add(new Grant(rows.getInt(1), rows.getString(2), rows.getInt(3)));
            }
            return grants;
        }
    }

    private Connection connection() {
        return getSession(DbSqlSession.class).getSqlSession().getConnection();
    }

    private static String places(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }
}
