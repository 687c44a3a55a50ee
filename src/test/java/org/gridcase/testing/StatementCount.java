package org.gridcase.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what a piece of work asks of the database: every statement that its thread executes,
 * whoever sends it, Hibernate, the engine or plain JDBC.
 */
public class StatementCount implements BeanPostProcessor {
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();
    private static final ThreadLocal<AtomicInteger> COMMITS = new ThreadLocal<>();

    /** The statements of some work, in order; batches once each. */
    public static List<String> of(Runnable work) {
        List<String> statements = new ArrayList<>();
        HEARD.set(statements);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return statements;
    }

    /** How often some work commits. */
    public static int commits(Runnable work) {
        AtomicInteger commits = new AtomicInteger();
        COMMITS.set(commits);
        try {
            work.run();
        } finally {
            COMMITS.remove();
        }
        return commits.get();
    }

    /** A data source whose statements are counted too, for what is not part of the application. */
    public static DataSource counting(DataSource source) {
        return new Counting(source);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(Connection.class, super.getConnection(), null);
        }
    }

    private static <T> T counted(Class<T> type, T target, String sql) {
        Object proxy =
                Proxy.newProxyInstance(
                        StatementCount.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, args) -> invoke(target, method, args, sql));
        return type.cast(proxy);
    }

    /** Asked once a second at most, whatever is done: whether another node changed something. */
    private static boolean byTheClock(String sql) {
        return sql != null && sql.startsWith("select changes from data_revision");
    }

    private static Object invoke(Object target, Method method, Object[] args, String sql)
            throws Throwable {
        String asked = args != null && args.length > 0 && args[0] instanceof String s ? s : sql;
        List<String> heard = HEARD.get();
        if (heard != null && method.getName().startsWith("execute") && !byTheClock(asked)) {
            heard.add(asked);
        }
        AtomicInteger commits = COMMITS.get();
        if (commits != null && method.getName().equals("commit")) {
            commits.incrementAndGet();
        }
        try {
            Object result = method.invoke(target, args);
            return result instanceof Statement statement
                    ? counted(type(method), statement, asked)
                    : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<Statement> type(Method method) {
        return (Class<Statement>) method.getReturnType();
    }
}
