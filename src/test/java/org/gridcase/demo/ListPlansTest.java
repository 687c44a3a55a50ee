package org.gridcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.SignInList;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.Migrations;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Deliveries;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.Incidents;
import org.gridcase.operations.Operations;
import org.gridcase.organisation.AccountList;
import org.gridcase.organisation.Actor;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.Denied;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.supervision.BoardFilter;
import org.gridcase.supervision.LoadByDay;
import org.gridcase.supervision.OrderFilter;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.TimeRequests;
import org.gridcase.supervision.WatchBoard;
import org.gridcase.testing.ManyRows;
import org.gridcase.testing.QueryPlans;
import org.gridcase.testing.QueryPlans.Explained;
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
@Import({QueryPlans.class, ManyRows.class})
@TestPropertySource(
        properties = {
            "gridcase.demo.cases=0",
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTest {
    private static final Instant NOW = Instant.parse("2026-03-11T02:15:00Z");
    private static final long MANY = 3000;
    private static final long BIG = 1000;
    private static final int PAGE = 20;

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
    @Autowired private WorkBoxes boxes;
    @Autowired private CaseLedger ledger;
    @Autowired private CaseTimeline timeline;
    @Autowired private WatchBoard board;
    @Autowired private LoadByDay load;
    @Autowired private OrderRegister orders;
    @Autowired private TimeRequests timeRequests;
    @Autowired private Bell bell;
    @Autowired private Deliveries deliveries;
    @Autowired private Incidents incidents;
    @Autowired private Operations operations;
    @Autowired private AuditTrail audit;
    @Autowired private AccountList accounts;
    @Autowired private Deliberations deliberations;
    @Autowired private PublicDeliberation publicDeliberation;
    @Autowired private Electorate electorate;
    @Autowired private SignInList signedIn;
    @Autowired private Notices notices;
    @Autowired private Library library;
    @Autowired private Drafts drafts;
    @Autowired private Migrations migrations;

    private final Map<String, Consumer<Actor>> lists = new TreeMap<>();
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
        lists();
    }

    @AfterAll
    void letTheClockRun() {
        demoClock.run();
    }

    private void lists() {
        List<InboxFilter> narrowed =
                List.of(
                        InboxFilter.NONE,
                        new InboxFilter("coordination", null, null, false),
                        new InboxFilter(null, "settle", null, false),
                        new InboxFilter(null, null, "街", false),
                        new InboxFilter(null, null, null, true));
        for (Box box : Box.values()) {
            for (InboxFilter filter : narrowed) {
                lists.put(
                        "WorkBoxes.page " + box + " " + filter,
                        actor -> next(cursor -> boxes.page(actor, box, filter, cursor, PAGE)));
            }
        }
        lists.put("WorkBoxes.counts", boxes::counts);
        lists.put("WorkBoxes.cameBack", actor -> boxes.cameBack(actor, PAGE));
        var none = CaseLedger.Filter.NONE;
        for (CaseLedger.Filter filter :
                List.of(
                        none,
                        new CaseLedger.Filter(
                                HandlingPath.GENERAL, null, null, null, null, null, null, false),
                        new CaseLedger.Filter(
                                null, CaseState.FILED, null, null, null, null, null, false),
                        new CaseLedger.Filter(null, null, "SR0202", null, null, null, null, false),
                        new CaseLedger.Filter(null, null, null, "路", null, null, null, false),
                        new CaseLedger.Filter(
                                null,
                                null,
                                null,
                                null,
                                NOW.minus(Duration.ofDays(9)),
                                NOW,
                                null,
                                false),
                        new CaseLedger.Filter(null, null, null, null, null, null, NOW, true))) {
            lists.put(
                    "CaseLedger.page " + filter,
                    actor ->
                            ledger.units(actor).stream()
                                    .limit(2)
                                    .forEach(
                                            unit ->
                                                    next(
                                                            cursor ->
                                                                    ledger.page(
                                                                            actor, unit, filter,
                                                                            cursor, PAGE))));
        }
        lists.put(
                "CaseLedger.onMap",
                actor ->
                        ledger.units(actor).stream()
                                .limit(2)
                                .forEach(unit -> ledger.onMap(actor, unit, none)));
        lists.put("CaseLedger.similar", actor -> ledger.similar(actor, "SR0202", "HQ01"));
        lists.put(
                "CaseTimeline.of",
                actor -> next(cursor -> timeline.of(actor, someCase(), cursor, PAGE)));
        for (BoardFilter.Part part : BoardFilter.Part.values()) {
            for (String step : new String[] {null, "settle"}) {
                lists.put(
                        "WatchBoard.page " + part + " " + step,
                        actor ->
                                board.units(actor).stream()
                                        .limit(2)
                                        .map(u -> new BoardFilter(part, u, step, null, null))
                                        .forEach(
                                                filter ->
                                                        next(
                                                                cursor ->
                                                                        board.page(
                                                                                actor, filter,
                                                                                cursor, PAGE))));
            }
        }
        for (BoardFilter.By by : BoardFilter.By.values()) {
            lists.put(
                    "WatchBoard.shares " + by,
                    actor ->
                            board.units(actor).stream()
                                    .limit(2)
                                    .map(u -> BoardFilter.of(BoardFilter.Part.OVERDUE, u))
                                    .forEach(filter -> board.shares(actor, filter, by)));
        }
        lists.put(
                "WatchBoard.figures",
                actor -> board.units(actor).forEach(unit -> board.figures(actor, unit)));
        lists.put(
                "LoadByDay.days",
                actor -> board.units(actor).forEach(unit -> load.days(actor, unit, 30)));
        for (TimeRequests.Part part : TimeRequests.Part.values()) {
            lists.put(
                    "TimeRequests.page " + part,
                    actor -> next(cursor -> timeRequests.page(actor, part, cursor, PAGE)));
        }
        for (OrderFilter.Part part : OrderFilter.Part.values()) {
            for (String text : new String[] {null, "路"}) {
                lists.put(
                        "OrderRegister.page " + part + " " + text,
                        actor ->
                                next(
                                        cursor ->
                                                orders.page(
                                                        actor,
                                                        new OrderFilter(part, null, null, text),
                                                        cursor,
                                                        PAGE)));
            }
        }
        lists.put("OrderRegister.about", actor -> orders.about(actor, someCase()));
        lists.put(
                "Bell.page", actor -> next(cursor -> bell.page(actor, Locale.CHINA, cursor, PAGE)));
        lists.put("Bell.unread", bell::unread);
        lists.put(
                "Deliveries.troubled",
                actor -> next(cursor -> deliveries.troubled(Locale.CHINA, cursor, PAGE)));
        lists.put(
                "Operations.undelivered",
                actor -> next(cursor -> operations.undelivered(actor, Locale.CHINA, cursor, PAGE)));
        lists.put("Operations.health", operations::health);
        lists.put("Incidents.open", actor -> next(cursor -> incidents.open(actor, cursor, PAGE)));
        lists.put("Incidents.ended", actor -> next(cursor -> incidents.ended(actor, cursor, PAGE)));
        lists.put(
                "AuditTrail.of",
                actor -> next(cursor -> audit.of("case:" + someCase(), cursor, PAGE)));
        for (AccountList.State state : AccountList.State.values()) {
            lists.put(
                    "AccountList.page " + state,
                    actor -> next(cursor -> accounts.page(actor, null, state, cursor, PAGE)));
        }
        lists.put(
                "Deliberations.page",
                actor -> next(cursor -> deliberations.page(actor, "HQ", null, cursor, PAGE)));
        lists.put(
                "Deliberations.page CONSULT",
                actor ->
                        next(
                                cursor ->
                                        deliberations.page(
                                                actor,
                                                "HQ",
                                                ProposalState.Step.CONSULT,
                                                cursor,
                                                PAGE)));
        lists.put(
                "Deliberations.timeline",
                actor ->
                        next(
                                cursor ->
                                        deliberations.timeline(
                                                actor, someProposal(), cursor, PAGE)));
        lists.put(
                "Deliberations.similar", actor -> deliberations.similar(actor, "HQ", "加装电梯", null));
        lists.put("Deliberations.refusals", actor -> deliberations.refusals(actor, "HQ"));
        lists.put(
                "PublicDeliberation.page",
                actor -> next(cursor -> publicDeliberation.page("HQ", null, cursor, PAGE)));
        lists.put(
                "SignInList.page",
                actor -> next(cursor -> signedIn.page(actor, someMeeting(), null, cursor, PAGE)));
        lists.put("PublicDeliberation.meetings", actor -> publicDeliberation.meetings("HQ"));
        lists.put(
                "Electorate.page",
                actor -> next(cursor -> electorate.page(actor, "HQ", null, cursor, PAGE)));
        lists.put("Notices.open", actor -> notices.open("HQ", PAGE));
        lists.put("Library.processes", library::processes);
        lists.put("Library.versions", actor -> library.versions(actor, "coordination"));
        lists.put("Drafts.open", drafts::open);
        // the town has migrated no model yet: only that there is none is asked
        lists.put(
                "Migrations.cases",
                actor -> next(cursor -> migrations.cases(actor, 0, null, cursor, PAGE)));
    }

    @Test
    void noListReadsOrSortsAWholeTable() {
        Set<String> faults = new TreeSet<>();
        Set<String> unheard = new TreeSet<>(lists.keySet());
        for (Actor actor : cast.leads()) {
            lists.forEach(
                    (name, list) -> {
                        List<Explained> heard = QueryPlans.of(() -> allowed(list, actor));
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

    /** Whoever adds a list that is read by pages adds it here. */
    @Test
    void everyListByPagesIsAsked() {
        Set<String> asked = new TreeSet<>();
        lists.keySet().forEach(name -> asked.add(name.split(" ")[0]));
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

    private static void allowed(Consumer<Actor> list, Actor actor) {
        try {
            list.accept(actor);
        } catch (Denied | NotFound notHers) {
            // others open it
        }
    }

    /** The first page and the one after it. */
    private static void next(Function<String, Slice<?>> pages) {
        String second = pages.apply(null).next();
        if (second != null) {
            pages.apply(second);
        }
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

    private String someCase() {
        return jdbc.sql("select min(number) from grid_case where number like 'HQ%'")
                .query(String.class)
                .single();
    }

    private long someMeeting() {
        return jdbc.sql("select min(id) from meeting where community = 'HQ'")
                .query(Long.class)
                .single();
    }

    private String someProposal() {
        return jdbc.sql("select min(number) from proposal where number like 'HQ%'")
                .query(String.class)
                .single();
    }
}
