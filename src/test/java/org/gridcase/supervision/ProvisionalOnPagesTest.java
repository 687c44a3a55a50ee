package org.gridcase.supervision;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.Cases;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Browser;
import org.gridcase.worktime.PublicHolidays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Every page that shows a deadline in a year that is not announced yet says that it may still move.
 */
@CaseTest
@Import(ClockDriver.class)
class ProvisionalOnPagesTest {
    private static final String MARK = "暂定";

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private Extensions extensions;
    @Autowired private PublicHolidays holidays;
    @Autowired private Cases cases;
    @Autowired private ApplicationContext application;

    private String number;
    private WorkItemView settle;

    /** A matter to settle in five working days; years of its own, all tests share one calendar. */
    private void reported(String at) {
        driver.clock.set(at(at));
        number = driver.reported("SG0102", "LY05");
        settle = driver.at(number, "settle");
    }

    @AfterEach
    void nothingIsLeft() {
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
    }

    @Test
    void onEachPageOfThoseWhoHandleAndWhoSupervise() {
        reported("2077-12-29T09:00");
        assertThat(settle.provisional()).isTrue();
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "LY");
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");

        assertThat(words(clerk, "inbox/to-claim?q=" + number)).as("inbox").contains(MARK);
        assertThat(words(clerk, "inbox/to-claim?open=" + settle.id()))
                .as("beside the inbox")
                .contains(MARK);
        assertThat(words(clerk, "cases/" + number)).as("case").contains(MARK + "应于", "剩", "提醒签收");
        assertThat(words(clerk, "cases?q=" + number)).as("ledger").contains(MARK);
        assertThat(words(inspector, "supervision?part=soon&unit=LY")).as("board").contains(MARK);
        Actor handler = driver.worker(settle);
        extensions.ask(handler, settle.id(), settle.dueAt().plus(Duration.ofDays(9)), "等鉴定", null);
        assertThat(words(driver.town.who(Post.TOWN_OFFICER, "SL"), "supervision/requests"))
                .as("requests")
                .contains(MARK);
    }

    @Test
    void onNoneOfThemWhenTheYearIsKnown() {
        holidays.load(2077, List.of(), null, "admin");
        reported("2077-03-01T09:00");
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "LY");

        assertThat(words(clerk, "inbox/to-claim?q=" + number))
                .contains(number)
                .doesNotContain(MARK);
        assertThat(words(clerk, "cases/" + number)).contains("应于").doesNotContain(MARK);
    }

    /** Late on Friday 31 December; the order would be due two and a half working days later. */
    @Test
    void nextRungInSuchAYearSaysSoThoughTheDeadlineDoesNot() {
        holidays.load(2077, List.of(), null, "admin");
        reported("2077-12-24T09:00");
        assertThat(settle.provisional()).isFalse();
        while (clocks.row(settle.id()).waitsFor() != Rung.ORDER) {
            clocks.toNextRung(settle.id());
        }

        String page = words(driver.town.who(Post.COMMUNITY_CLERK, "LY"), "cases/" + number);

        assertThat(page).containsPattern("到 .*（暂定） 仍未办结：督办单").doesNotContain(MARK + "应于");
    }

    /** What a person reads on a page, the rows of its list too. */
    private String words(Actor person, String page) {
        try (Browser browser = Browser.of(application, person).open(page)) {
            var words = new StringBuilder(browser.words());
            for (Grid<?> list : _find(Grid.class)) {
                for (int row = 0; row < GridKt._size(list); row++) {
                    words.append(row(list, row));
                }
            }
            return words.toString();
        }
    }

    private static <T> String row(Grid<T> list, int row) {
        T item = GridKt._get(list, row);
        var words = new StringBuilder();
        for (Grid.Column<T> column : list.getColumns()) {
            if (column.getRenderer() instanceof ComponentRenderer<?, ?> renderer) {
                @SuppressWarnings("unchecked")
                var shown = (ComponentRenderer<? extends Component, T>) renderer;
                words.append(Browser.text(shown.createComponent(item)));
            }
        }
        return words.toString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
