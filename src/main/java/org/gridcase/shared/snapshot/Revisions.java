package org.gridcase.shared.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of data that is kept in memory on every node, one counter a name, in the
 * database. A node learns from it that another one has changed something.
 */
@Component
public class Revisions {
    private final JdbcTemplate jdbc;
    private final Duration checkEvery;

    Revisions(
            JdbcTemplate jdbc, @Value("${gridcase.snapshot.check-every:2s}") Duration checkEvery) {
        this.jdbc = jdbc;
        this.checkEvery = checkEvery;
    }

    /**
     * @param name the counter's name, at most 64 characters
     * @param load reads the data with values only; called inside the asking transaction if there is
     *     one
     */
    public <T> Snapshot<T> snapshot(String name, Supplier<T> load) {
        return new Snapshot<>(name, load, this, checkEvery);
    }

    long number(String name) {
        List<Long> found =
                jdbc.queryForList(
                        "select changes from data_revision where name = ?", Long.class, name);
        return found.isEmpty() ? 0 : found.get(0);
    }

    void count(String name) {
        int rows =
                jdbc.update("update data_revision set changes = changes + 1 where name = ?", name);
        if (rows == 0) {
            throw new IllegalStateException("data_revision has no row for " + name);
        }
    }
}
