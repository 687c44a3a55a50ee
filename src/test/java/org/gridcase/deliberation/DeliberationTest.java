package org.gridcase.deliberation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridcase.casework.CaseDriver;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestTown;
import org.springframework.context.annotation.Import;

/** A test of deliberations in the demonstration's town, on the real engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GridCaseTest
@Import({
    org.gridcase.demo.DemoTown.class,
    TestTown.class,
    CaseDriver.class,
    DeliberationDriver.class,
    Invariants.class,
    org.gridcase.testing.RowCounts.class,
    StatementCount.class
})
public @interface DeliberationTest {}
