package org.gridcase.browser;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.demo.ToldTown;
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

    /** Whose password an administrator has just set. */
    static final String NEWCOMER = "newcomer";

    /** Through the demonstration as {@link ToldTown} leaves it. */
    static Tour of(JdbcClient jdbc) {
        String officer = "shequ";
        String opened =
                one(jdbc, "select number from grid_case where unit like 'HQ%' order by number");
        String emergency =
                one(
                        jdbc,
                        "select number from grid_case where path = 'EMERGENCY' and state <> 'FILED'"
                                + " and unit like 'HQ%'");
        String order = one(jdbc, "select number from supervision_order order by id desc");
        String proposal =
                one(jdbc, "select proposal from resolution order by id");
        String meeting =
                one(jdbc, "select id from meeting where community = 'HQ' order by id desc");
        String draft = one(jdbc, "select id from model_draft");
        String tracking =
                one(
                        jdbc,
                        "select tracking_code from grid_case where state = 'FILED'"
                                + " order by has_reporter desc, rating, number");
        return new Tour(
                List.of(
                        new Stop("login", NOBODY, "/login"),
                        new Stop("login", NOBODY, "/login?error"),
                        new Stop("public", NOBODY, "/public"),
                        new Stop("public/track/:code?", NOBODY, "/public/track"),
                        new Stop("public/track/:code?", NOBODY, "/public/track/" + tracking),
                        new Stop("public/notices", NOBODY, "/public/notices"),
                        new Stop(
                                "public/notices/:id([0-9]+)",
                                NOBODY,
                                "/public/notices/" + one(jdbc, "select max(id) from notice")),
                        new Stop("public/deliberation/:community?", NOBODY, "/public/deliberation"),
                        new Stop(
                                "public/deliberation/proposals/:number",
                                NOBODY,
                                "/public/deliberation/proposals/" + proposal),
                        new Stop(
                                "public/deliberation/propose",
                                NOBODY,
                                "/public/deliberation/propose"),
                        new Stop("public/deliberation/vote", NOBODY, "/public/deliberation/vote"),
                        new Stop("password", NEWCOMER, "/password"),
                        new Stop("", "wangge", "/"),
                        new Stop("report", "wangge", "/report"),
                        new Stop("inbox/:box?", "wangge", "/inbox/mine"),
                        new Stop("inbox/:box?", "wangge", "/inbox/done"),
                        new Stop("inbox/:box?", "zhihui", "/inbox/to-claim"),
                        new Stop("inbox/:box?", "chengguan", "/inbox/mine"),
                        new Stop("me", "wangge", "/me"),
                        new Stop("me/notifications", "wangge", "/me/notifications"),
                        new Stop("me/calendar", "wangge", "/me/calendar"),
                        new Stop("notifications", "wangge", "/notifications"),
                        new Stop("", officer, "/"),
                        new Stop("cases", officer, "/cases"),
                        new Stop("map", officer, "/map"),
                        new Stop("cases/:number", officer, "/cases/" + opened),
                        new Stop("cases/:number", "zhenban", "/cases/" + emergency),
                        new Stop("cases/:number/slip", officer, "/cases/" + opened + "/slip"),
                        new Stop("deliberation", officer, "/deliberation"),
                        new Stop("deliberation/:number", officer, "/deliberation/" + proposal),
                        new Stop(
                                "deliberation/meetings/:id([0-9]+)",
                                officer,
                                "/deliberation/meetings/" + meeting),
                        new Stop(
                                "deliberation/register/:community",
                                officer,
                                "/deliberation/register/HQ"),
                        new Stop("supervision", "ducha", "/supervision"),
                        new Stop("supervision/orders", "ducha", "/supervision/orders"),
                        new Stop("supervision/orders/:number", "ducha", "/supervision/orders/" + order),
                        new Stop(
                                "supervision/orders/:number/sheet",
                                "ducha",
                                "/supervision/orders/" + order + "/sheet"),
                        new Stop(
                                "admin/organisation/:kind?/:id?",
                                "guanli",
                                "/admin/organisation/unit/HQ01"),
                        new Stop(
                                "admin/organisation/:kind?/:id?",
                                "guanli",
                                "/admin/organisation/person/S0129"),
                        new Stop("admin/accounts", "guanli", "/admin/accounts"),
                        new Stop("admin/catalogue", "guanli", "/admin/catalogue"),
                        new Stop("admin/calendar", "guanli", "/admin/calendar"),
                        new Stop("admin/robots", "guanli", "/admin/robots"),
                        new Stop("models", "guanli", "/models"),
                        new Stop("models/:id", "guanli", "/models/coordination"),
                        new Stop("models/drafts/:id", "guanli", "/models/drafts/" + draft),
                        new Stop("operations", "guanli", "/operations"),
                        new Stop(NO_ROUTE, "wangge", "/no-such-page"),
                        new Stop(NO_ROUTE, "wangge", "/admin/catalogue")));
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
}
