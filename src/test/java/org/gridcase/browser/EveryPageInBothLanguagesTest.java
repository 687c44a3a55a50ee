package org.gridcase.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.gridcase.audit.By;
import org.gridcase.demo.ToldTown;
import org.gridcase.identity.Accounts;
import org.gridcase.modelling.ModelsUnderWay;
import org.gridcase.modelling.ModelsUnderWay.UnderWay;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.testing.TestDatabase;
import org.gridcase.trial.ReplayDriver;
import org.gridcase.trial.TrialStart;
import org.gridcase.trial.Trials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.test.context.ContextConfiguration;

/**
 * Not one untranslated word: every page of the program, as somebody who may see it, with what can
 * be opened there, holds Chinese only in Chinese and English only in English, apart from what
 * people entered; and people who hear it, read it large or work with the keyboard can use it.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gridcase.demo.cases=0",
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false",
        })
@ActiveProfiles(resolver = EveryPageInBothLanguagesTest.DemoProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ToldTown.class, ModelsUnderWay.class, ReplayDriver.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInBothLanguagesTest {

    @Autowired private ToldTown town;
    @Autowired private JdbcClient jdbc;
    @Autowired private Accounts accounts;
    @Autowired private ModelsUnderWay models;
    @Autowired private ReplayDriver replays;
    @Autowired private Trials trials;
    @Autowired private Staff staff;
    @Autowired private Texts texts;
    @Autowired private ServletWebServerApplicationContext server;

    @Value("${gridcase.demo.password}")
    private String password;

    private Tour tour;
    private Wording wording;
    private String newcomersPassword;

    static class DemoProfiles implements ActiveProfilesResolver {
        @Override
        public String[] resolve(Class<?> testClass) {
            return TestDatabase.mysql().isPresent()
                    ? new String[] {"demo", "mysql"}
                    : new String[] {"demo"};
        }
    }

    @BeforeAll
    void tell() {
        town.tell();
        Actor administrator = staff.actor("S0491");
        UnderWay underWay = models.begin(administrator);
        long draft = underWay.open();
        replays.replayed(administrator, draft, 30);
        trials.begin(administrator, draft, new TrialStart("GG0201", "HQ01", true, true));
        String replayed =
                jdbc.sql(
                                "select case_number from model_replay_case where details is not null"
                                        + " limit 1")
                        .query(String.class)
                        .single();
        newcomersPassword = accounts.resetPassword("S0012", By.SYSTEM);
        tour = Tour.of(jdbc, underWay, replayed);
        wording = new Wording(jdbc);
    }

    @AfterAll
    void giveBackTheClock() {
        trials.close();
        town.giveBackTheClock();
    }

    @Test
    void noPageIsForgotten() {
        Set<String> routes =
                ApplicationRouteRegistry.getInstance(
                                new VaadinServletContext(server.getServletContext()))
                        .getRegisteredRoutes()
                        .stream()
                        .flatMap(
                                route ->
                                        Stream.concat(
                                                Stream.of(route), route.getRouteAliases().stream()))
                        .map(RouteBaseData::getTemplate)
                        .collect(toSet());
        assertThat(tour.templates()).containsExactlyInAnyOrderElementsOf(routes);
    }

    static List<Locale> languages() {
        return Locales.ALL;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pagesOnADesk(Locale language) {
        Faults faults = new Faults(language);
        walk(language, Screen.DESK, faults, EveryPageInBothLanguagesTest::looking);
        assertThat(faults.all()).as(faults.toString()).isEmpty();
    }

    /** Every menu, dialog and list to choose from on every page: some ten minutes. */
    @Tag("drill")
    @ParameterizedTest
    @MethodSource("languages")
    void whatOpensOnADesk(Locale language) {
        Faults faults = new Faults(language);
        walk(language, Screen.DESK, faults, EveryPageInBothLanguagesTest::opening);
        assertThat(faults.all()).as(faults.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pagesOnATelephone(Locale language) {
        Faults faults = new Faults(language);
        walk(language, Screen.PHONE, faults, EveryPageInBothLanguagesTest::looking);
        assertThat(faults.all()).as(faults.toString()).isEmpty();
    }

    private static void looking(Explorer explorer, Tour.Stop stop) {
        explorer.look(stop.path());
    }

    /** What can be pressed at the door signs somebody in. */
    private static void opening(Explorer explorer, Tour.Stop stop) {
        if (stop.template().equals("login")) {
            explorer.look(stop.path());
        } else {
            explorer.explore(stop.path(), stop.template());
        }
    }

    private void walk(
            Locale language, Screen screen, Faults faults, BiConsumer<Explorer, Tour.Stop> does) {
        String base = "http://localhost:" + server.getWebServer().getPort();
        // the same elements in both languages: once for each screen
        boolean usable = (screen == Screen.DESK) == Locales.CHINESE.equals(language);
        Map<String, List<Tour.Stop>> byVisitor =
                tour.stops().stream()
                        .collect(groupingBy(Tour.Stop::by, LinkedHashMap::new, toList()));
        byVisitor.forEach(
                (who, stops) -> {
                    faults.at(stops.get(0));
                    try (Visitor visitor = visitor(base, language, screen)) {
                        signIn(visitor, who);
                        Explorer explorer =
                                new Explorer(
                                        visitor.page(),
                                        base,
                                        untouched(language),
                                        faults::hear,
                                        usable ? faults::look : page -> {});
                        for (Tour.Stop stop : stops) {
                            faults.at(stop);
                            does.accept(explorer, stop);
                        }
                    } catch (AssertionError | PlaywrightException broken) {
                        // the rest of the tour has faults of its own
                        faults.broken(broken);
                    }
                });
    }

    /** What ends the session or the trial, takes long, or reports what the next one would find. */
    private Set<String> untouched(Locale language) {
        return Stream.of(
                        "shell.person.logout",
                        "trial.page.end",
                        "trial.replay.begin",
                        "casework.report.send",
                        "casework.report.sendHandled")
                .map(key -> texts.text(language, key))
                .collect(toSet());
    }

    private static Visitor visitor(String base, Locale language, Screen screen) {
        BrowserContext context =
                Chromium.browser()
                        .newContext(
                                screen.options(language.toLanguageTag())
                                        .setReducedMotion(ReducedMotion.REDUCE));
        context.addCookies(
                List.of(new Cookie("gridcase-language", language.toLanguageTag()).setUrl(base)));
        return new Visitor(base, context);
    }

    private void signIn(Visitor visitor, String who) {
        if (who.equals(Tour.NEWCOMER)) {
            visitor.signsIn("cenqingyue12", newcomersPassword);
        } else if (!who.equals(Tour.NOBODY)) {
            visitor.signsIn(who, password);
        }
    }

    /** What was out of place, and where it was seen first. */
    private class Faults {
        private final Locale language;
        private final Map<String, String> found = new TreeMap<>();
        private Tour.Stop stop;

        Faults(Locale language) {
            this.language = language;
        }

        void at(Tour.Stop next) {
            stop = next;
        }

        void hear(String where, List<String> words) {
            wording.faults(language, words)
                    .forEach(fault -> found.putIfAbsent(fault, stop + where));
        }

        void look(Page page) {
            Accessibility.faults(page).forEach(fault -> found.putIfAbsent(fault, stop.toString()));
        }

        void broken(Throwable broken) {
            found.put("broken: " + broken.getMessage(), stop.toString());
        }

        Map<String, String> all() {
            return found;
        }

        @Override
        public String toString() {
            return found.entrySet().stream()
                    .map(fault -> fault.getKey() + "   <- " + fault.getValue())
                    .collect(joining("\n", "\n", "\n"));
        }
    }
}
