package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gridcase.shared.Transactions;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The database rows of a case and the step of its process change together or not at all. */
@CaseTest
class OneTransactionTest {

    @Autowired private CaseDriver driver;
    @Autowired private Transactions transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private RuntimeService runtime;
    @Autowired private ApplicationContext context;
    @Autowired private ProcessEngineConfigurationImpl engine;
    @Autowired private Invariants invariants;

    @Test
    void failureAfterBothHaveWrittenLeavesNothingOfEither() {
        long casesBefore = count("grid_case");
        long itemsBefore = count("work_item");
        long auditBefore = count("audit_entry");
        long processesBefore = runtime.createProcessInstanceQuery().count();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            String number =
                                                    driver.reported(Items.COORDINATION, "YT01");
                                            // both have written, on this very connection
                                            assertThat(count("grid_case"))
                                                    .isEqualTo(casesBefore + 1);
                                            assertThat(
                                                            runtime.createProcessInstanceQuery()
                                                                    .processInstanceBusinessKey(
                                                                            number)
                                                                    .count())
                                                    .isEqualTo(1);
                                            throw new IllegalStateException("the light goes out");
                                        }))
                .hasMessage("the light goes out");

        assertThat(count("grid_case")).isEqualTo(casesBefore);
        assertThat(count("work_item")).isEqualTo(itemsBefore);
        assertThat(count("audit_entry")).isEqualTo(auditBefore);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(processesBefore);
        invariants.hold();
    }

    @Test
    void engineAndJpaShareOneDataSourceAndOneTransactionManager() {
        assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
        assertThat(context.getBeansOfType(PlatformTransactionManager.class)).hasSize(1);
        assertThat(engine.isTransactionsExternallyManaged()).isTrue();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
