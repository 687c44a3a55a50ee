package org.gridcase.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * The beans visible to expressions, looked up when the first expression runs: they depend on the
 * engine themselves.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private volatile Map<Object, Object> beans;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beans().entrySet();
    }

    @Override
    public Object get(Object name) {
        return beans().get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return beans().containsKey(name);
    }

    private Map<Object, Object> beans() {
        if (beans == null) {
            beans = Map.copyOf(context.getBeansOfType(ModelBean.class));
        }
        return beans;
    }
}
