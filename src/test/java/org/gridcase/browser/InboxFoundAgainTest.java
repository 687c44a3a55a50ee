package org.gridcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Some thirty rows further down, in pixels; surely further than this many rows. */
    private static final int FAR = 2600;

    private static final int FIRST = 20;

    /** The list moves a row into sight that is clicked where it is cut. */
    private static final double A_ROW = 90;

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

    /** As they lie in the list. */
    private final List<String> numbers = new ArrayList<>();

    private Actor clerk;

    @BeforeEach
    void muchToClaim() {
        clerk = town.who(Post.COMMUNITY_CLERK, "LY");
        for (int n = 0; n < MANY; n++) {
            ReportMatter matter =
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
                            List.of());
            numbers.add(intake.report(town.gridWorker("LY02"), matter).number());
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void afterATaskTheListStandsWhereItStood(Screen screen) {
        try (Visitor visitor = entrance.signedIn(clerk, screen)) {
            String number = scrolledFarDown(visitor);
            double before = height(row(visitor, number));
            opens(visitor, number);
            back(visitor, screen);

            assertThat(visitor.page().locator(".gc-subject")).hasCount(0);
            assertThat(row(visitor, number)).isInViewport();
            assertThat(height(row(visitor, number))).isCloseTo(before, within(A_ROW));
            assertThat(search(visitor)).hasValue(mark);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void afterTheCasesOwnPageItsRowIsOpenAndInSight(Screen screen) {
        try (Visitor visitor = entrance.signedIn(clerk, screen)) {
            String number = scrolledFarDown(visitor);
            opens(visitor, number);
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
            String next = after(number);
            double before = height(row(visitor, next));
            opens(visitor, number);
            visitor.presses("签收");
            visitor.sees("提交反馈");
            if (screen == Screen.PHONE) {
                back(visitor, screen);
            }

            assertThat(row(visitor, number)).hasCount(0);
            assertThat(row(visitor, next)).isInViewport();
            assertThat(height(row(visitor, next))).isCloseTo(before - A_ROW, within(2 * A_ROW));
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
        visitor.waitsFor(() -> middle(page).compareTo(numbers.get(FIRST)) > 0);
        String number = middle(page);
        assertThat(numbers).contains(number);
        return number;
    }

    /** The address follows a moment after the page; before that a step back leads further back. */
    private static void opens(Visitor visitor, String number) {
        row(visitor, number).click();
        assertThat(visitor.page().locator(".gc-subject")).containsText(number);
        visitor.page().waitForURL(Pattern.compile("[?&]open="));
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

    /** Where on the screen it begins. */
    private static double height(Locator row) {
        return row.boundingBox().y;
    }

    private String after(String number) {
        return numbers.get(numbers.indexOf(number) + 1);
    }

    private static String middle(Page page) {
        return (String) list(page).evaluate(IN_THE_MIDDLE);
    }
}
