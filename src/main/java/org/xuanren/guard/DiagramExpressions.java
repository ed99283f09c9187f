package org.xuanren.guard;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What an expression can do, whatever proof of diagrams has let it in: ask the beans of the room {@code gate}, name the case.
 * Nothing else has methods or properties, so that no expression comes by a class, the engine's services or the database (R-GEN-ORDER).
 */
final class DiagramExpressions extends JuelExpressionManager {

    private static final String CASE = "processBusinessKey";

    DiagramExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ReadOnlyMapELResolver(beans));
        resolvers.add(new Execution());
        resolvers.add(new Gates());
        return resolvers;
    }

    /** No variable: one of the name of a gate would stand in its place. */
    private static final class Execution extends VariableScopeElResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return base == null && EXECUTION_KEY.equals(property) ? super.getValue(context, base, property) : null;
        }
    }

    private static final class Gates extends BeanELResolver {

        Gates() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return base instanceof DelegateExecution && CASE.equals(property) ? super.getValue(context, base, property) : null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            return base != null && DiagramBeans.holds(base.getClass()) ? super.invoke(context, base, method, types, arguments) : null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // nothing is set
        }
    }
}
