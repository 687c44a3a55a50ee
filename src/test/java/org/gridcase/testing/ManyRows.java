package org.gridcase.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridcase.shared.Transactions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a small database large: what is in its tables again and again under other keys, with the
 * same people, units and dates, so that plans of queries are those of a busy town.
 */
@TestComponent
public class ManyRows {
    /** Keys made by the application lie closer together than this. */
    private static final long FAR = 1_000_000_000_000_000L;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    ManyRows(DataSource source, JdbcClient jdbc, Transactions transactions) {
        this.source = source;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Column(String name, int type, int size) {
        /** The same key for a copy: equal texts and numbers stay equal, in whatever table. */
        String copied(int pass) {
            return switch (type) {
                case Types.BIGINT -> name + " + " + FAR * (1L << pass);
                case Types.INTEGER -> name + " + " + 1_000_000 * (1 << pass);
                // digests are as long as their column
                case Types.CHAR ->
                        "concat(left(%1$s, %2$d), 'z', substring(%1$s, %3$d))"
                                .formatted(name, pass, pass + 2);
                default -> "concat('%c', right(%s, %d))".formatted('a' + pass, name, size - 1);
            };
        }

        boolean number() {
            return type == Types.BIGINT || type == Types.INTEGER;
        }
    }

    private record Table(String name, Map<String, Column> columns, Set<String> keys) {}

    /**
     * Doubles every table that is neither empty nor spared until it has at least that many rows.
     *
     * @return how many rows each of them has then
     */
    public Map<String, Long> atLeast(long rows, Predicate<String> grows) throws Exception {
        List<Table> tables = JdbcUtils.extractDatabaseMetaData(source, meta -> tables(meta, grows));
        boolean mySql = TestDatabase.mysql().isPresent();
        Map<String, Long> counts = new TreeMap<>();
        // one connection throughout: MySQL switches the check for the connection only
        transactions.run(
                () -> {
                    String check =
                            mySql ? "set foreign_key_checks = " : "set referential_integrity ";
                    jdbc.sql(check + "false").update();
                    for (Table table : tables) {
                        counts.put(table.name(), grown(table, rows));
                    }
                    jdbc.sql(check + "true").update();
                });
        for (Table table : tables) {
            var analyze = jdbc.sql("analyze table " + table.name());
            if (mySql) {
                analyze.query().listOfRows();
            } else {
                analyze.update();
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private long grown(Table table, long rows) {
        long count = count(table);
        for (int pass = 0; count > 0 && count < rows; pass++) {
            int now = pass;
            String names = String.join(", ", table.columns().keySet());
            String values =
                    table.columns().values().stream()
                            .map(
                                    column ->
                                            table.keys().contains(column.name())
                                                    ? "case when %1$s is null then null else %2$s end"
                                                            .formatted(
                                                                    column.name(),
                                                                    column.copied(now))
                                                    : column.name())
                            .collect(Collectors.joining(", "));
            jdbc.sql(
                            "insert into %1$s (%2$s) select %3$s from %1$s"
                                    .formatted(table.name(), names, values))
                    .update();
            count = count(table);
        }
        return count;
    }

    private long count(Table table) {
        return jdbc.sql("select count(*) from " + table.name()).query(Long.class).single();
    }

    private static List<Table> tables(DatabaseMetaData meta, Predicate<String> grows)
            throws SQLException {
        Connection connection = meta.getConnection();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        Set<String> names = new LinkedHashSet<>();
        for (Map<String, String> row :
                rows(meta.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"}))) {
            String name = row.get("table_name");
            if (grows.test(name.toLowerCase(Locale.ROOT))) {
                names.add(name);
            }
        }
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            Map<String, Column> columns = new LinkedHashMap<>();
            for (Map<String, String> row : rows(meta.getColumns(catalog, schema, name, "%"))) {
                String column = row.get("column_name");
                columns.put(
                        column,
                        new Column(
                                column,
                                Integer.parseInt(row.get("data_type")),
                                Integer.parseInt(row.get("column_size"))));
            }
            Set<String> keys = new LinkedHashSet<>();
            for (Map<String, String> row : rows(meta.getImportedKeys(catalog, schema, name))) {
                if (names.contains(row.get("pktable_name"))) {
                    keys.add(row.get("fkcolumn_name"));
                }
            }
            Map<String, List<String>> unique = new LinkedHashMap<>();
            for (Map<String, String> row :
                    rows(meta.getIndexInfo(catalog, schema, name, true, true))) {
                if (row.get("column_name") != null) {
                    unique.computeIfAbsent(row.get("index_name"), index -> new ArrayList<>())
                            .add(row.get("column_name"));
                }
            }
            unique.values().stream()
                    .sorted((one, other) -> one.size() - other.size())
                    .filter(index -> index.stream().noneMatch(keys::contains))
                    .forEach(index -> keys.add(toVary(index, columns)));
            tables.add(new Table(name, columns, keys));
        }
        return tables;
    }

    /** One column of a key is enough: a number before a text, the longest text else. */
    private static String toVary(List<String> index, Map<String, Column> columns) {
        return index.stream()
                .map(columns::get)
                .max(
                        (one, other) ->
                                one.number() == other.number()
                                        ? one.size() - other.size()
                                        : one.number() ? 1 : -1)
                .orElseThrow()
                .name();
    }

    private static List<Map<String, String>> rows(ResultSet found) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (found) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    String label = found.getMetaData().getColumnLabel(i);
                    row.put(label.toLowerCase(Locale.ROOT), found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
