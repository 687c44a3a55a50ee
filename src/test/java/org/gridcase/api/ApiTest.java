package org.gridcase.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.RowCounts;
import org.gridcase.testing.TestTown;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of REST in the demonstration's town, through the real door, on the real engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GridCaseTest
@AutoConfigureMockMvc
@Import({
    org.gridcase.demo.DemoTown.class,
    TestTown.class,
    Invariants.class,
    RowCounts.class,
    Callers.class
})
@interface ApiTest {}
