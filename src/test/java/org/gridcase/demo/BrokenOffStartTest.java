package org.gridcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.gridcase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A first start that was broken off leaves nothing that a later one would show. */
class BrokenOffStartTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestDatabase.h2("broken_off" + UUID.randomUUID()));
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final DemoTelling telling = new DemoTelling();

    @Test
    void whatWasBrokenOffBeginsWithAnEmptyDatabase() {
        start();
        DemoTelling.begins(jdbc);
        jdbc.sql("insert into town values ('half a town')").update();
        // the machine is switched off here
        assertThat(DemoTelling.unfinished(source)).isTrue();
        start();
        assertThat(towns()).isEmpty();
        assertThat(DemoTelling.unfinished(source)).isFalse();
    }

    @Test
    void whatWasToldToItsEndStays() {
        start();
        DemoTelling.begins(jdbc);
        jdbc.sql("insert into town values ('a whole town')").update();
        DemoTelling.ends(jdbc);
        start();
        assertThat(towns()).containsExactly("a whole town");
    }

    private void start() {
        telling.migrate(
                Flyway.configure().dataSource(source).locations("classpath:broken-off").load());
    }

    private List<String> towns() {
        return jdbc.sql("select name from town").query(String.class).list();
    }
}
