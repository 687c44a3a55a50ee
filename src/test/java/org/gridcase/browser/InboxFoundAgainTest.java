package org.gridcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.ReportMatter;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Ids;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The list is never lost: whoever opens a task, acts on it and comes back finds the inbox narrowed
 * and scrolled as she left it, with her row marked.
 */
@BrowserTest
class InboxFoundAgainTest {
    /** More than are read at first. */
    private static final int MANY = 60;

    /** Some thirty rows further down. */
    private static final int FAR = 2600;

    /** The list itself, as far as it is scrolled. */
    private static final String SCROLLED = "grid => grid.shadowRoot.getElementById('table').scrollTop";

    private static final String SCROLL =
            "(grid, to) => { grid.shadowRoot.getElementById('table').scrollTop = to; }";

    /** The number in the row in the middle of the list. */
    private static final String IN_THE_MIDDLE =
            "grid => { const box = grid.getBoundingClientRect();"
                    + " const row = document.elementsFromPoint(box.x + box.width / 3,"
                    + " box.y + box.height / 2).find(e => e.closest('.gc-row'));"
                    + " return row ? row.closest('.gc-row').querySelector("
                    + "'.gc-row-last > :last-child').textContent : ''; }";

    @Autowired private Entrance entrance;
    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;

    /** Stands in the place of this test's cases and of no other. */
    private final String mark = Long.toString(Ids.next(), 36);

    private Actor clerk;

    @BeforeEach
    void muchToClaim() {
        clerk = town.who(Post.COMMUNITY_CLERK, "LY");
        for (int n = 0; n < MANY; n++) {
            intake.report(
                    town.gridWorker("LY02"),
                    new ReportMatter(
                            null,
                            "GG0201",
                            "店招松动",
                            1,
                            "LY02",
                            mark + " " + n,
                            null,
                            null,
                            null,
                            null,
                            List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void afterATaskTheListStandsWhereItStood(Screen screen) {
        try (Visitor visitor = entrance.signedIn(clerk, screen)) {
            String number = scrolledFarDown(visitor);
            int before = scrolled(visitor);
            row(visitor, number).click();
            assertThat(visitor.page().locator(".gc-subject")).containsText(number);
            back(visitor, screen);

            visitor.waitsFor(() -> Math.abs(scrolled(visitor) - before) <= 1);
            assertThat(row(visitor, number)).isInViewport();
            assertThat(search(visitor)).hasValue(mark);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void afterTheCasesOwnPageItsRowIsOpenAndInSight(Screen screen) {
        try (Visitor visitor = entrance.signedIn(clerk, screen)) {
            String number = scrolledFarDown(visitor);
            row(visitor, number).click();
            visitor.page().locator(".gc-subject-link").click();
            visitor.page().waitForURL("**/cases/" + number);
            visitor.sees(number);
            visitor.page().goBack();

            assertThat(visitor.page().locator(".gc-subject")).containsText(number);
            if (screen == Screen.PHONE) {
                back(visitor, screen);
            }
            assertThat(row(visitor, number)).isInViewport();
            assertThat(search(visitor)).hasValue(mark);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void afterClaimingTheListIsOneShorterAndElseTheSame(Screen screen) {
        try (Visitor visitor = entrance.signedIn(clerk, screen)) {
            String number = scrolledFarDown(visitor);
            int before = scrolled(visitor);
            row(visitor, number).click();
            visitor.presses("签收");
            visitor.sees("提交反馈");
            if (screen == Screen.PHONE) {
                back(visitor, screen);
            }

            visitor.waitsFor(() -> Math.abs(scrolled(visitor) - before) <= 1);
            assertThat(row(visitor, number)).hasCount(0);
            assertThat(search(visitor)).hasValue(mark);
        }
    }

    /** In the list of this test's cases; the number of one in the middle of what is in sight. */
    private String scrolledFarDown(Visitor visitor) {
        visitor.goesTo("/inbox/to-claim");
        Page page = visitor.page();
        search(visitor).fill(mark);
        page.waitForURL("**/inbox/to-claim?q=" + mark);
        assertThat(list(page).getByText(mark + " 0").first()).isVisible();
        list(page).evaluate(SCROLL, FAR);
        visitor.waitsFor(() -> !middle(page).isEmpty() && scrolled(visitor) == FAR);
        String number = middle(page);
        assertThat(number).startsWith("LY-");
        return number;
    }

    /** Telephones have a button for it. */
    private static void back(Visitor visitor, Screen screen) {
        if (screen == Screen.PHONE) {
            visitor.presses("返回列表");
        } else {
            visitor.page().goBack();
        }
    }

    private static Locator list(Page page) {
        return page.locator(".gc-inbox-list vaadin-grid");
    }

    private static Locator row(Visitor visitor, String number) {
        return list(visitor.page()).locator(".gc-row").getByText(number);
    }

    private static Locator search(Visitor visitor) {
        return visitor.page().locator(".gc-inbox-search input");
    }

    private static int scrolled(Visitor visitor) {
        return ((Number) list(visitor.page()).evaluate(SCROLLED)).intValue();
    }

    private static String middle(Page page) {
        return (String) list(page).evaluate(IN_THE_MIDDLE);
    }
}
