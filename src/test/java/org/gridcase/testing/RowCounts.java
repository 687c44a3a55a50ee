package org.gridcase.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table has, ours and the engine's: what was refused leaves none behind. */
@TestComponent
public class RowCounts {
    private final DataSource source;
    private final JdbcClient jdbc;

    RowCounts(DataSource source, JdbcClient jdbc) {
        this.source = source;
        this.jdbc = jdbc;
    }

    public Map<String, Long> now() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables()) {
            String sql = "select count(*) from " + table;
            counts.put(table.toLowerCase(Locale.ROOT), jdbc.sql(sql).query(Long.class).single());
        }
        return counts;
    }

    private List<String> tables() {
        List<String> names = new ArrayList<>();
        try (Connection connection = source.getConnection();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(
                                        connection.getCatalog(),
                                        connection.getSchema(),
                                        "%",
                                        new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.startsWith("flyway")) {
                    names.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }
}
