package org.xuanren.guard;

import java.util.AbstractMap;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that expressions of diagrams see: those of the room {@code gate}, and no other of the hundreds there are. */
final class DiagramBeans extends AbstractMap<Object, Object> {

    private static final String ROOM = "org.xuanren.gate.";

    private final ListableBeanFactory beans;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        if (!(key instanceof String name) || !beans.containsBean(name)) {
            return false;
        }
        var type = beans.getType(name);
        return type != null && type.getName().startsWith(ROOM) && !type.getSimpleName().startsWith("Gatekeeper");
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        var visible = new java.util.LinkedHashMap<Object, Object>();
        new TreeSet<>(Set.of(beans.getBeanDefinitionNames())).stream().filter(this::containsKey)
            .forEach(name -> visible.put(name, beans.getBean(name)));
        return visible.entrySet();
    }
}
