package org.gridcase.shared.news;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second application context on the same database: only what carries and hears news, which is all
 * that nodes have in common here beside the database.
 */
public final class SecondNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    /**
     * @param first the context of the first node, whose database and clock it shares
     * @param hearers beans of the second node that hear news
     */
    public SecondNode(ApplicationContext first, Class<?>... hearers) {
        // its rounds are walked by the test
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("gridcase.inbox.news-every", "0s")));
        context.getBeanFactory()
                .setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(JdbcClient.class, () -> first.getBean(JdbcClient.class));
        context.registerBean(ObjectMapper.class, () -> first.getBean(ObjectMapper.class));
        context.registerBean(Clock.class, () -> first.getBean(Clock.class));
        context.register(NewsAbroad.class);
        context.register(hearers);
        context.refresh();
        news().round();
    }

    public NewsAbroad news() {
        return context.getBean(NewsAbroad.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
