package org.gridcase.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/**
 * All pages of the application with their layouts and error pages, as the real server finds them:
 * the discovery that comes with the test library overlooks package-private views and layouts.
 */
public final class Pages extends MockSpringServlet {
    private static final Set<Class<? extends Component>> VIEWS =
            found(new AnnotationTypeFilter(Route.class));
    private static final Set<Class<? extends HasErrorParameter<?>>> ERRORS =
            found(new AssignableTypeFilter(HasErrorParameter.class));
    private static final Set<Class<? extends RouterLayout>> LAYOUTS =
            found(new AnnotationTypeFilter(Layout.class));

    public Pages(ApplicationContext application) {
        super(new Routes(VIEWS, ERRORS, true), application, MockedUI::new);
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        VaadinServletService service = super.createServletService(configuration);
        LAYOUTS.forEach(ApplicationRouteRegistry.getInstance(service.getContext())::setLayout);
        return service;
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        Set<Class<? extends T>> classes = new HashSet<>();
        for (BeanDefinition bean : scanner.findCandidateComponents("org.gridcase")) {
            classes.add(
                    (Class<? extends T>)
                            ClassUtils.resolveClassName(bean.getBeanClassName(), null));
        }
        return classes;
    }
}
