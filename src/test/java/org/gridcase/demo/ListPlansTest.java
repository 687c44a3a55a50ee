package org.gridcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.Incidents;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.testing.ManyRows;
import org.gridcase.testing.QueryPlans;
import org.gridcase.testing.QueryPlans.Explained;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.ClassUtils;

/**
 * No list reads a whole big table or sorts one, whoever opens it and however it is narrowed: asked
 * of the database itself with EXPLAIN, in the demonstration's town with thousands of rows in each
 * table that grows.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles(resolver = DemoDataTest.DemoProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({QueryPlans.class, ManyRows.class, EveryList.class, StatementCount.class})
@TestPropertySource(
        properties = {
            "gridcase.demo.cases=0",
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTest {
    static final Instant NOW = Instant.parse("2026-03-11T02:15:00Z");
    private static final long MANY = 3000;
    private static final long BIG = 1000;

    /** They stay small in the biggest town, or are read by the program and not by people. */
    private static final Set<String> SMALL =
            Set.of(
                    "org_unit",
                    "unit_level",
                    "unit_calendar",
                    "unit_calendar_day",
                    "calendar_day",
                    "calendar_move",
                    "calendar_year",
                    "data_revision",
                    "matter_item",
                    "community_rules",
                    "review_seat",
                    "notice_board",
                    "robot",
                    "case_serial",
                    "deliberation_serial",
                    "supervision_order_serial",
                    "attachment_content",
                    "demo_unfinished");

    private static final Pattern SCANNED_ON_H2 = Pattern.compile("\\.([A-Z_]+)\\.tableScan");

    @Autowired private ApplicationContext application;
    @Autowired private DemoCases cases;
    @Autowired private DemoClock demoClock;
    @Autowired private Cast cast;
    @Autowired private ManyRows rows;
    @Autowired private JdbcClient jdbc;
    @Autowired private Incidents incidents;
    @Autowired private EveryList lists;

    private Map<String, Long> sizes;

    @BeforeAll
    void aBusyTown() throws Exception {
        cases.tell(NOW, 0);
        incidents.report(IncidentKind.values()[0], "plans", Map.of());
        sizes =
                rows.atLeast(
                        MANY,
                        table ->
                                !table.matches("(act|qrtz|flyway|model)_.*")
                                        && !SMALL.contains(table));
    }

    @AfterAll
    void letTheClockRun() {
        demoClock.run();
    }

    @Test
    void noListReadsOrSortsAWholeTable() {
        Set<String> faults = new TreeSet<>();
        Set<String> unheard = new TreeSet<>(lists.names());
        for (Actor actor : cast.leads()) {
            lists.forEach(
                    (name, list) -> {
                        List<Explained> heard = QueryPlans.of(() -> list.accept(actor));
                        if (!heard.isEmpty()) {
                            unheard.remove(name);
                        }
                        heard.forEach(
                                query ->
                                        faults(query)
                                                .forEach(fault -> faults.add(name + ": " + fault)));
                    });
        }
        assertThat(faults).isEmpty();
        assertThat(unheard).as("lists that nobody could open").isEmpty();
        assertThat(sizes).as("tables that grow").hasSizeGreaterThan(20);
    }

    /**
     * What is read row by row would show: a page of a hundred asks no more often than one of three.
     */
    @Test
    void aLongPageAsksNoMoreOftenThanAShortOne() {
        Set<String> faults = new TreeSet<>();
        Set<String> compared = new TreeSet<>();
        for (Actor actor : cast.leads()) {
            lists.forEach(
                    (name, list) -> {
                        int few = statements(list, actor, 3);
                        lists.longestPage();
                        int many = statements(list, actor, 100);
                        if (many > 0 && lists.longestPage() > 3) {
                            compared.add(name);
                        }
                        if (many > few) {
                            faults.add(name + ": " + few + " statements, then " + many);
                        }
                    });
        }
        lists.pagesOf(20);
        assertThat(faults).isEmpty();
        assertThat(compared).as("lists with long pages").hasSizeGreaterThan(20);
    }

    private int statements(Consumer<Actor> list, Actor actor, int rows) {
        lists.pagesOf(rows);
        list.accept(actor);
        return StatementCount.of(() -> list.accept(actor)).size();
    }

    @Test
    void aQueryWithoutAnIndexIsNoticed() {
        List<Explained> heard =
                QueryPlans.of(
                        () ->
                                jdbc.sql(
                                                "select ref from work_subject where title = ? order by place")
                                        .param("x")
                                        .query(String.class)
                                        .list());
        assertThat(heard).hasSize(1);
        assertThat(faults(heard.get(0))).isNotEmpty();
    }

    @Test
    void everyListByPagesIsAsked() {
        Set<String> asked = new TreeSet<>();
        lists.names().forEach(name -> asked.add(name.split(" ")[0]));
        Set<String> byPages = new TreeSet<>();
        for (String bean : application.getBeanDefinitionNames()) {
            Class<?> type = application.getType(bean);
            if (type != null
                    && type.getName().startsWith("org.gridcase.")
                    && !type.getName().matches(".*\\.(ui|api)\\..*")) {
                byPages(ClassUtils.getUserClass(type)).forEach(byPages::add);
            }
        }
        assertThat(byPages).isNotEmpty().isSubsetOf(asked);
    }

    private static Stream<String> byPages(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Slice.class)
                .map(Method::getName)
                .map(name -> type.getSimpleName() + "." + name);
    }

    private List<String> faults(Explained query) {
        return TestDatabase.mysql().isPresent() ? onMySql(query) : onH2(query);
    }

    private List<String> onH2(Explained query) {
        List<String> faults = new ArrayList<>();
        Matcher scanned = SCANNED_ON_H2.matcher(query.rows().get(0).values().iterator().next());
        while (scanned.find()) {
            if (sizes.getOrDefault(scanned.group(1), 0L) > BIG) {
                faults.add("reads all of " + scanned.group(1) + " for " + query.sql());
            }
        }
        return faults;
    }

    private static List<String> onMySql(Explained query) {
        List<String> faults = new ArrayList<>();
        for (Map<String, String> row : query.rows()) {
            String estimate = row.get("rows");
            if (estimate == null || Long.parseLong(estimate) <= BIG) {
                continue;
            }
            String extra = String.valueOf(row.get("extra"));
            boolean derived = String.valueOf(row.get("table")).startsWith("<");
            if ("ALL".equals(row.get("type")) && !derived) {
                faults.add("reads all of " + row.get("table") + " for " + query.sql());
            }
            if (extra.contains("Using filesort")) {
                faults.add("sorts " + row.get("table") + " for " + query.sql());
            }
        }
        return faults;
    }
}
