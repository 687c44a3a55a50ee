package org.gridcase.demo;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every list that somebody opens, by name, and how it is read: by its first page and the one after
 * it. Whoever adds a list that is read by pages adds it here.
 */
@TestComponent
class EveryList {
    private static final Instant NOW = ListPlansTest.NOW;

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

    @Autowired private JdbcClient jdbc;

    private final Map<String, Consumer<Actor>> lists = new TreeMap<>();
    private int size = 20;
    private int read;

    Set<String> names() {
        return lists.keySet();
    }

    void forEach(BiConsumer<String, Consumer<Actor>> opening) {
        lists.forEach((name, list) -> opening.accept(name, actor -> allowed(list, actor)));
    }

    /** From now on pages have so many rows. */
    void pagesOf(int rows) {
        size = rows;
    }

    /** The most rows that a page had since this was last asked. */
    int longestPage() {
        int longest = read;
        read = 0;
        return longest;
    }

    @PostConstruct
    void lists() {
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
                        actor -> next(cursor -> boxes.page(actor, box, filter, cursor, size)));
            }
        }
        lists.put("WorkBoxes.counts", boxes::counts);
        lists.put("WorkBoxes.cameBack", actor -> boxes.cameBack(actor, size));
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
                                                                            cursor, size))));
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
                actor -> next(cursor -> timeline.of(actor, someCase(), cursor, size)));
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
                                                                                cursor, size))));
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
                    actor -> next(cursor -> timeRequests.page(actor, part, cursor, size)));
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
                                                        size)));
            }
        }
        lists.put("OrderRegister.about", actor -> orders.about(actor, someCase()));
        lists.put(
                "Bell.page", actor -> next(cursor -> bell.page(actor, Locale.CHINA, cursor, size)));
        lists.put("Bell.unread", bell::unread);
        lists.put(
                "Deliveries.troubled",
                actor -> next(cursor -> deliveries.troubled(Locale.CHINA, cursor, size)));
        lists.put(
                "Operations.undelivered",
                actor -> next(cursor -> operations.undelivered(actor, Locale.CHINA, cursor, size)));
        lists.put("Operations.health", operations::health);
        lists.put("Incidents.open", actor -> next(cursor -> incidents.open(actor, cursor, size)));
        lists.put("Incidents.ended", actor -> next(cursor -> incidents.ended(actor, cursor, size)));
        lists.put(
                "AuditTrail.of",
                actor -> next(cursor -> audit.of("case:" + someCase(), cursor, size)));
        for (AccountList.State state : AccountList.State.values()) {
            lists.put(
                    "AccountList.page " + state,
                    actor -> next(cursor -> accounts.page(actor, null, state, cursor, size)));
        }
        lists.put(
                "Deliberations.page",
                actor -> next(cursor -> deliberations.page(actor, "HQ", null, cursor, size)));
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
                                                size)));
        lists.put(
                "Deliberations.timeline",
                actor ->
                        next(
                                cursor ->
                                        deliberations.timeline(
                                                actor, someProposal(), cursor, size)));
        lists.put(
                "Deliberations.similar",
                actor -> deliberations.similar(actor, "HQ", "加装电梯", "", null));
        lists.put("Deliberations.refusals", actor -> deliberations.refusals(actor, "HQ"));
        lists.put(
                "PublicDeliberation.page",
                actor -> next(cursor -> publicDeliberation.page("HQ", null, cursor, size)));
        lists.put(
                "SignInList.page",
                actor -> next(cursor -> signedIn.page(actor, someMeeting(), null, cursor, size)));
        lists.put("PublicDeliberation.meetings", actor -> publicDeliberation.meetings("HQ"));
        lists.put(
                "Electorate.page",
                actor -> next(cursor -> electorate.page(actor, "HQ", null, cursor, size)));
        lists.put("Notices.open", actor -> notices.open("HQ", size));
        lists.put("Library.processes", library::processes);
        lists.put("Library.versions", actor -> library.versions(actor, "coordination"));
        lists.put("Drafts.open", drafts::open);
        // the town has migrated no model yet: only that there is none is asked
        lists.put(
                "Migrations.cases",
                actor -> next(cursor -> migrations.cases(actor, 0, null, cursor, size)));
    }

    private static void allowed(Consumer<Actor> list, Actor actor) {
        try {
            list.accept(actor);
        } catch (Denied | NotFound notHers) {
            // others open it
        }
    }

    private void next(Function<String, Slice<?>> pages) {
        Slice<?> first = pages.apply(null);
        read = Math.max(read, first.items().size());
        if (first.next() != null) {
            pages.apply(first.next());
        }
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
