package org.xuanren.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;

/** Narrows each {@link TaskList} to who asks. A stored filter can't say that by itself: expressions in filters are off. */
final class TaskLists extends FilterServiceImpl {

    private final Supplier<Authentication> caller;
    private final Supplier<BarredTasks> barred;

    TaskLists(Supplier<Authentication> caller, Supplier<BarredTasks> barred) {
        this.caller = caller;
        this.barred = barred;
    }

    @Override
    public <T> List<T> list(String filter) {
        return super.list(filter, narrowed(filter, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filter, Q more) {
        return super.list(filter, narrowed(filter, more));
    }

    @Override
    public <T> List<T> listPage(String filter, int first, int most) {
        return super.listPage(filter, narrowed(filter, null), first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filter, Q more, int first, int most) {
        return super.listPage(filter, narrowed(filter, more), first, most);
    }

    @Override
    public <T> T singleResult(String filter) {
        return super.singleResult(filter, narrowed(filter, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filter, Q more) {
        return super.singleResult(filter, narrowed(filter, more));
    }

    @Override
    public Long count(String filter) {
        return super.count(filter, narrowed(filter, null));
    }

    @Override
    public Long count(String filter, Query<?, ?> more) {
        return super.count(filter, narrowed(filter, more));
    }

    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> Q narrowed(String filter, Query<?, ?> more) {
        var login = Optional.ofNullable(caller.get()).map(Authentication::getUserId);
        var list = Optional.ofNullable(getFilter(filter)).flatMap(one -> TaskList.find(one.getName()));
        if (login.isEmpty() || list.isEmpty()) {
            return (Q) more;
        }
        var narrow = new TaskQueryImpl();
        list.get().narrow(narrow, login.get(), barred.get().to(login.get()));
        return (Q) (more == null ? narrow : both(narrow, (TaskQueryImpl) more));
    }

    /** The engine takes its alternatives away from a query that extends another one, and asks with the same one again for the count. */
    private static TaskQuery both(TaskQueryImpl narrow, TaskQueryImpl more) {
        var alternatives = new ArrayList<>(more.getQueries());
        var both = narrow.extend(more);
        more.getQueries().clear();
        more.getQueries().addAll(alternatives);
        return both;
    }
}
