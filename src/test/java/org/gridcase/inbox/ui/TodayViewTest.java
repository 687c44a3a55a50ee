package org.gridcase.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

// a town of its own: what lies in the boxes must be what the test put there
@TestPropertySource(properties = "gridcase.test.town=inbox-pages")
@CaseTest
class TodayViewTest {

    @Autowired private CaseDriver driver;
    @Autowired private ApplicationContext application;
    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void greetsByNameAndDayInBothLanguages() {
        Actor worker = driver.town.gridWorker("HQ05");
        browser = Browser.of(application, worker).open("me").open("");
        assertThat(Browser.text(_get(TodayView.class)))
                .contains(worker.name() + "，早上好")
                .contains("3月2日 星期一");
        browser.close();

        browser = Browser.of(application, worker, Locales.ENGLISH).open("me").open("");
        assertThat(Browser.text(_get(TodayView.class))).contains("Monday 2 March");
    }

    @Test
    void workToClaimLeadsToItselfInTheBox() {
        WorkItemView step = driver.at(driver.raisedByResident("GG0201", "HQ06"), "settle");
        browser = Browser.of(application, clerk()).open("me").open("");

        assertThat(_find(RouterLink.class).stream().map(RouterLink::getHref))
                .contains("inbox/to-claim?open=" + step.id());
    }

    @Test
    void returnedWorkStandsUnderWhatCameBack() {
        String number = driver.raisedByResident("GG0201", "HQ07");
        Actor handler = driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.pressed(number, "receiveResult", "returned");
        browser = Browser.of(application, handler).open("me").open("");

        assertThat(card("退回给我的")).contains(number);
        assertThat(card("现在要办")).doesNotContain(number);
    }

    @Test
    void lateWorkStandsApart() {
        String number = driver.raisedByResident("GG0201", "HQ08");
        Actor handler = driver.worker(driver.at(number, "settle"));
        driver.clock.advance(Duration.ofDays(30));
        browser = Browser.of(application, handler).open("me").open("");

        assertThat(card("已经超期")).contains(number).contains("超期");
    }

    @Test
    void nothingToDoIsSaidKindly() {
        browser = Browser.of(application, driver.town.gridWorker("NP07")).open("me").open("");

        assertThat(Browser.text(_get(TodayView.class))).contains("今天的事都办完了");
    }

    private Actor clerk() {
        return driver.town.who(Post.COMMUNITY_CLERK, "HQ");
    }

    private static String card(String title) {
        List<TodayCard> cards = _find(TodayCard.class);
        return cards.stream()
                .map(Browser::text)
                .filter(text -> text.startsWith(title))
                .findFirst()
                .orElse("");
    }
}
