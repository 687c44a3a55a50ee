package org.gridcase.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.demo.ToldTown;
import org.gridcase.modelling.ModelsUnderWay.UnderWay;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the program, each with somebody of the demonstration who may see it. */
record Tour(List<Stop> stops) {

    /**
     * @param template as Vaadin knows the route
     * @param by user name in the demonstration, empty for people who are not signed in
     */
    record Stop(String template, String by, String path) {
        @Override
        public String toString() {
            return path + (by.isEmpty() ? "" : " (" + by + ")");
        }
    }

    static final String NOBODY = "";

    private static final String CLERK = "shequ";
    private static final String ADMINISTRATOR = "guanli";
    private static final String BOX = "inbox/:box?";
    private static final String CASE = "cases/:number";

    /** Whose password an administrator has just set. */
    static final String NEWCOMER = "newcomer";

    /** Through the demonstration as {@link ToldTown} leaves it. */
    static Tour of(JdbcClient jdbc, UnderWay models, String replayed) {
        List<Stop> stops = new ArrayList<>();
        stops.addAll(open(jdbc));
        stops.add(new Stop("password", NEWCOMER, "/password"));
        stops.addAll(atWork());
        stops.addAll(cases(jdbc));
        stops.addAll(deliberation(jdbc));
        stops.addAll(supervision(jdbc));
        stops.addAll(administration());
        stops.addAll(models(models, replayed));
        stops.add(new Stop(NO_ROUTE, "wangge", "/no-such-page"));
        stops.add(new Stop(NO_ROUTE, "wangge", "/admin/catalogue"));
        return new Tour(stops);
    }

    private static List<Stop> open(JdbcClient jdbc) {
        String tracking =
                one(
                        jdbc,
                        "select tracking_code from grid_case where state = 'FILED'"
                                + " order by has_reporter desc, rating, number");
        String notice = one(jdbc, "select max(id) from notice");
        return List.of(
                new Stop("login", NOBODY, "/login"),
                new Stop("login", NOBODY, "/login?error"),
                new Stop("public", NOBODY, "/public"),
                new Stop("public/track/:code?", NOBODY, "/public/track"),
                new Stop("public/track/:code?", NOBODY, "/public/track/" + tracking),
                new Stop("public/notices", NOBODY, "/public/notices"),
                new Stop("public/notices/:id([0-9]+)", NOBODY, "/public/notices/" + notice),
                new Stop("public/deliberation/:community?", NOBODY, "/public/deliberation"),
                new Stop(
                        "public/deliberation/proposals/:number",
                        NOBODY,
                        "/public/deliberation/proposals/"
                                + one(jdbc, "select proposal from resolution order by id")),
                new Stop("public/deliberation/propose", NOBODY, "/public/deliberation/propose"),
                new Stop("public/deliberation/vote", NOBODY, "/public/deliberation/vote"));
    }

    private static List<Stop> atWork() {
        return List.of(
                new Stop("", "wangge", "/"),
                new Stop("report", "wangge", "/report"),
                new Stop(BOX, "wangge", "/inbox/mine"),
                new Stop(BOX, "wangge", "/inbox/done"),
                new Stop(BOX, "zhihui", "/inbox/to-claim"),
                new Stop(BOX, "chengguan", "/inbox/mine"),
                new Stop("me", "wangge", "/me"),
                new Stop("me/notifications", "wangge", "/me/notifications"),
                new Stop("me/calendar", "wangge", "/me/calendar"),
                new Stop("notifications", "wangge", "/notifications"),
                new Stop("", CLERK, "/"),
                new Stop("cases", CLERK, "/cases"),
                new Stop("map", CLERK, "/map"));
    }

    private static List<Stop> cases(JdbcClient jdbc) {
        String opened =
                one(jdbc, "select number from grid_case where unit like 'HQ%' order by number");
        String emergency =
                one(
                        jdbc,
                        "select number from grid_case where path = 'EMERGENCY' and state <> 'FILED'"
                                + " and unit like 'HQ%'");
        return List.of(
                new Stop(CASE, CLERK, "/cases/" + opened),
                new Stop(CASE, "zhenban", "/cases/" + emergency),
                new Stop("cases/:number/slip", CLERK, "/cases/" + opened + "/slip"));
    }

    /** Proposals of each state, as what may be done differs. */
    private static List<Stop> deliberation(JdbcClient jdbc) {
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop("deliberation", CLERK, "/deliberation"));
        all(jdbc, "select min(number) from proposal where community = 'HQ' group by state")
                .forEach(
                        number ->
                                stops.add(
                                        new Stop(
                                                "deliberation/:number",
                                                CLERK,
                                                "/deliberation/" + number)));
        all(jdbc, "select max(id) from meeting where community = 'HQ' group by state")
                .forEach(
                        id ->
                                stops.add(
                                        new Stop(
                                                "deliberation/meetings/:id([0-9]+)",
                                                CLERK,
                                                "/deliberation/meetings/" + id)));
        String held =
                one(
                        jdbc,
                        "select max(id) from meeting where community = 'HQ' and opened_at is not"
                                + " null");
        stops.add(
                new Stop(
                        "deliberation/meetings/:id([0-9]+)/sign-ins",
                        CLERK,
                        "/deliberation/meetings/" + held + "/sign-ins"));
        stops.add(new Stop("deliberation/register/:community", CLERK, "/deliberation/register/HQ"));
        return stops;
    }

    private static List<Stop> supervision(JdbcClient jdbc) {
        String order =
                "/supervision/orders/"
                        + one(jdbc, "select number from supervision_order order by id desc");
        return List.of(
                new Stop("supervision", "ducha", "/supervision"),
                new Stop("supervision/orders", "ducha", "/supervision/orders"),
                new Stop("supervision/orders/:number", "ducha", order),
                new Stop("supervision/orders/:number/sheet", "ducha", order + "/sheet"),
                new Stop("supervision/requests", "zhenban", "/supervision/requests"),
                new Stop("supervision/requests", "zhenban", "/supervision/requests?part=paused"));
    }

    private static List<Stop> administration() {
        String organisation = "admin/organisation/:kind?/:id?";
        return List.of(
                new Stop(organisation, ADMINISTRATOR, "/admin/organisation/unit/HQ01"),
                new Stop(organisation, ADMINISTRATOR, "/admin/organisation/person/S0129"),
                new Stop("admin/levels", ADMINISTRATOR, "/admin/levels"),
                new Stop("admin/accounts", ADMINISTRATOR, "/admin/accounts"),
                new Stop("admin/catalogue", ADMINISTRATOR, "/admin/catalogue"),
                new Stop("admin/calendar", ADMINISTRATOR, "/admin/calendar"),
                new Stop("admin/robots", ADMINISTRATOR, "/admin/robots"),
                new Stop("operations", ADMINISTRATOR, "/operations"));
    }

    private static List<Stop> models(UnderWay models, String replayed) {
        String mine = "/models/drafts/" + models.open();
        String draft = "models/drafts/:id";
        return List.of(
                new Stop("models", ADMINISTRATOR, "/models"),
                new Stop("models/:id", ADMINISTRATOR, "/models/coordination"),
                new Stop("models/:id/running", ADMINISTRATOR, "/models/coordination/running"),
                new Stop(
                        "models/:id/difference/:from?/:to?",
                        ADMINISTRATOR,
                        "/models/coordination/difference"),
                new Stop(
                        "models/migrations/:id",
                        ADMINISTRATOR,
                        "/models/migrations/" + models.migration()),
                new Stop("models/stuck/:number?", ADMINISTRATOR, "/models/stuck"),
                new Stop("models/stuck/:number?", ADMINISTRATOR, "/models/stuck/" + models.stuck()),
                new Stop(draft, ADMINISTRATOR, mine),
                new Stop(draft, ADMINISTRATOR, "/models/drafts/" + models.proposed()),
                new Stop(draft + "/trial", ADMINISTRATOR, mine + "/trial"),
                new Stop(
                        draft + "/trial",
                        ADMINISTRATOR,
                        "/models/drafts/" + models.proposed() + "/trial"),
                new Stop(draft + "/replay", ADMINISTRATOR, mine + "/replay"),
                new Stop(draft + "/replay/:number", ADMINISTRATOR, mine + "/replay/" + replayed));
    }

    /** Pages that answer where there is no page, or none for this person. */
    static final String NO_ROUTE = "-";

    Set<String> templates() {
        return stops.stream()
                .map(Stop::template)
                .filter(template -> !template.equals(NO_ROUTE))
                .collect(Collectors.toSet());
    }

    private static String one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql + " limit 1").query(String.class).single();
    }

    private static List<String> all(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
