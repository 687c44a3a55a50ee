package org.gridcase.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How the database means to answer what a piece of work asks: every query that its thread executes,
 * explained with the same parameters on the same connection, whoever sends it.
 */
public class QueryPlans implements BeanPostProcessor {
    /** As a table: MySQL's own choice is a tree for people. */
    private static final String EXPLAIN =
            TestDatabase.mysql().isPresent() ? "explain format=traditional " : "explain ";

    private static final ThreadLocal<List<Explained>> HEARD = new ThreadLocal<>();

    /**
     * A query with its plan.
     *
     * @param rows as the database's EXPLAIN gives them, by the lower-case name of the column
     */
    public record Explained(String sql, List<Map<String, String>> rows) {}

    private record Bound(Method setter, Object[] values) {}

    /** The queries of some work, in order. */
    public static List<Explained> of(Runnable work) {
        List<Explained> plans = new ArrayList<>();
        HEARD.set(plans);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return plans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private static class Listening extends DelegatingDataSource {
        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            QueryPlans.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (self, method, args) -> prepared(connection, method, args));
        }
    }

    private static Object prepared(Connection connection, Method method, Object[] args)
            throws Throwable {
        Object result = called(connection, method, args);
        if (HEARD.get() == null || !method.getName().equals("prepareStatement")) {
            return result;
        }
        List<Bound> bound = new ArrayList<>();
        return Proxy.newProxyInstance(
                QueryPlans.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, deed, values) -> {
                    if (deed.getName().startsWith("set") && values.length > 1) {
                        bound.add(new Bound(deed, values));
                    }
                    if (deed.getName().equals("executeQuery") && HEARD.get() != null) {
                        HEARD.get().add(explained(connection, (String) args[0], bound));
                    }
                    return called(result, deed, values);
                });
    }

    private static Explained explained(Connection connection, String sql, List<Bound> bound)
            throws Throwable {
        List<Map<String, String>> rows = new ArrayList<>();
        try (PreparedStatement explain = connection.prepareStatement(EXPLAIN + sql)) {
            for (Bound each : bound) {
                called(explain, each.setter(), each.values());
            }
            try (ResultSet plan = explain.executeQuery()) {
                int columns = plan.getMetaData().getColumnCount();
                while (plan.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= columns; i++) {
                        String label = plan.getMetaData().getColumnLabel(i);
                        row.put(label.toLowerCase(Locale.ROOT), plan.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return new Explained(sql, rows);
    }

    private static Object called(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
