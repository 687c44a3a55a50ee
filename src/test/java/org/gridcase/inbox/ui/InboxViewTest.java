package org.gridcase.inbox.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Browser;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

// a town of its own: what lies in the boxes must be what the test put there
@TestPropertySource(properties = "gridcase.test.town=inbox-pages")
@CaseTest
class InboxViewTest {

    @Autowired private CaseDriver driver;
    @Autowired private WorkBoxes boxes;
    @Autowired private ApplicationContext application;
    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void opensAtWorkInHandElseAtWorkToClaim() {
        Actor clerk = clerk("NP", 0);
        settleSteps("NP01", 1);
        browser = Browser.of(application, clerk).open("inbox");
        assertThat(browser.location()).isEqualTo("inbox/to-claim");
        browser.close();

        driver.worker(settleSteps("NP01", 1).get(0));
        browser = Browser.of(application, clerk).open("inbox");
        assertThat(browser.location()).isEqualTo("inbox/mine");
    }

    @Test
    void clickedRowIsOpenBesideTheListAndInTheAddress() {
        settleSteps("MQ01", 2);
        browser = Browser.of(application, clerk("MQ", 0)).open("inbox/to-claim");

        _clickItem(grid(), 0);

        InboxRow first = rows(clerk("MQ", 0), Box.TO_CLAIM).get(0);
        assertThat(browser.location()).isEqualTo("inbox/to-claim?open=" + first.workItem());
        assertThat(Browser.text(_get(SubjectPane.class))).contains(first.ref());
        _get(_get(WorkItemPanel.class), Button.class, spec -> spec.withText("签收"));
    }

    @Test
    void filterStandsInTheAddressAndComesBackWithIt() {
        WorkItemView step = settleSteps("MQ02", 1).get(0);
        browser = Browser.of(application, clerk("MQ", 0)).open("inbox/to-claim");

        _setValue(_get(TextField.class, spec -> spec.withClasses("gc-inbox-search")), step.ref());

        assertThat(browser.location()).isEqualTo("inbox/to-claim?q=" + step.ref());
        browser.open("inbox/to-claim?late=1&q=" + step.ref());
        assertThat(_get(TextField.class, spec -> spec.withClasses("gc-inbox-search")).getValue())
                .isEqualTo(step.ref());
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("只看超期")).getValue()).isTrue();
        assertThat(Browser.text(_get(InboxList.class))).contains("没有符合条件的任务");
    }

    @Test
    void stepIsFoundByItsName() {
        settleSteps("MQ03", 1);
        Actor clerk = clerk("MQ", 0);

        assertThat(boxes.page(clerk, Box.TO_CLAIM, words("社区商处"), null, 10).items()).isNotEmpty();
        assertThat(boxes.page(clerk, Box.TO_CLAIM, words("现场核查"), null, 10).items()).isEmpty();
    }

    @Test
    void afterReportTheNextRowIsOpened() {
        Actor clerk = clerk("SD", 0);
        settleSteps("SD01", 3).forEach(driver::worker);
        List<InboxRow> mine = rows(clerk, Box.MINE);
        browser = Browser.of(application, clerk).open("inbox/mine?open=" + key(mine.get(1)));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("商处意见")), "双方同意");

        _click(_get(Button.class, spec -> spec.withText("提交反馈")));

        assertThat(rows(clerk, Box.MINE)).hasSize(mine.size() - 1);
        assertThat(Browser.text(_get(SubjectPane.class))).contains(mine.get(2).ref());
    }

    @Test
    void claimedRowStaysOpenWithItsFormAfterItLeftTheBox() {
        Actor clerk = clerk("XF", 0);
        WorkItemView step = settleSteps("XF01", 1).get(0);
        browser = Browser.of(application, clerk).open("inbox/to-claim?open=" + step.id());

        _click(_get(Button.class, spec -> spec.withText("签收")));

        assertThat(_find(ReportForm.class)).hasSize(1);
        assertThat(Browser.text(_get(SubjectPane.class))).contains(step.ref());
        assertThat(rows(clerk, Box.TO_CLAIM)).noneMatch(row -> row.workItem() == step.id());
    }

    @Test
    void newWorkAppearsInTheOpenListWithANotice() throws Exception {
        Actor clerk = clerk("YT", 0);
        settleSteps("YT01", 1);
        browser = Browser.of(application, clerk).open("inbox/to-claim");
        String before = Browser.text(_get(InboxTabs.class));

        settleSteps("YT01", 1);
        application.getBean(org.gridcase.inbox.InboxNews.class).toldBy(Duration.ofSeconds(10));
        MockVaadin.clientRoundtrip();

        assertThat(Browser.text(_get(InboxList.class))).contains("新到 1 件");
        assertThat(Browser.text(_get(InboxTabs.class))).isNotEqualTo(before);
    }

    @Test
    void boxCostsTheSameNumberOfStatementsHoweverFullItIs() {
        Actor clerk = clerk("TX", 0);
        settleSteps("TX01", 1);
        List<String> one = opening(clerk);
        settleSteps("TX01", 49);
        List<String> fifty = opening(clerk);
        settleSteps("TX02", 150);
        List<String> twoHundred = opening(clerk);

        assertThat(fifty).hasSameSizeAs(one);
        assertThat(twoHundred).hasSameSizeAs(one);
    }

    @Test
    void emptyBoxSaysWhatWouldBeThere() {
        browser = Browser.of(application, clerk("LY", 1)).open("inbox/done");

        assertThat(Browser.text(_get(InboxList.class))).contains("这里是您办过的任务");
    }

    private List<String> opening(Actor person) {
        browser = Browser.of(application, person);
        List<String> statements =
                StatementCount.of(
                        () -> {
                            browser.open("inbox/to-claim");
                            _getCellComponent(grid(), 0, "row");
                        });
        browser.close();
        return statements;
    }

    private List<WorkItemView> settleSteps(String grid, int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> driver.at(driver.raisedByResident("GG0201", grid), "settle"))
                .toList();
    }

    private List<InboxRow> rows(Actor person, Box box) {
        return boxes.page(person, box, InboxFilter.NONE, null, 300).items();
    }

    private static InboxFilter words(String text) {
        return new InboxFilter(null, null, text, false);
    }

    private static String key(InboxRow row) {
        return Long.toString(row.workItem());
    }

    private Actor clerk(String community, int n) {
        return driver.town.who(Post.COMMUNITY_CLERK, community, n);
    }

    @SuppressWarnings("unchecked")
    private static Grid<InboxRow> grid() {
        return _get(Grid.class);
    }
}
