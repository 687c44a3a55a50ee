package org.gridcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.CaseView;
import org.gridcase.casework.Cases;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Ids;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A grid worker reports with a photograph on the page for it, and a resident follows and rates, in
 * a real Chromium on desk and telephone.
 */
@BrowserTest
class ReportingInTheBrowserTest {
    @Autowired private Entrance entrance;
    @Autowired private TestTown town;
    @Autowired private Cases cases;
    @Autowired private Catalogue catalogue;
    @Autowired private Invariants invariants;
    @Autowired private JdbcClient jdbc;

    private static final AtomicInteger GRID = new AtomicInteger();

    /** Somebody else for each report: what one did not send comes back in the next form. */
    private Actor reporter;

    /** Of this one report and no other. */
    private final String words = "楼道堆物 " + Ids.next();

    @BeforeEach
    void aWorkerWithoutDrafts() {
        reporter = town.gridWorker("HQ0" + GRID.incrementAndGet());
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aGeneralMatterIsReportedHandledAndFiledInOneGoAndTheResidentRatesIt(Screen screen) {
        try (Visitor worker = entrance.signedIn(reporter, screen)) {
            begin(worker, "SR0101");
            worker.page().getByText("现场已处理").click();
            worker.fills("处理结果", "已当场清走，楼道恢复畅通");
            worker.page().getByText("谁反映的").click();
            worker.fills("姓名", "李小红");
            worker.presses("上报并备案");
            worker.sees("已登记现场处理结果");
        }
        CaseView filed = cases.view(reporter, number());
        assertThat(filed.state()).isEqualTo(CaseState.FILED);
        assertThat(photographs(filed.number())).isEqualTo(1);

        try (Visitor resident = entrance.visitor(screen)) {
            resident.goesTo("/public/track");
            resident.fills("查询码", filed.trackingCode().toLowerCase(Locale.ROOT));
            resident.presses("查询");
            resident.sees(filed.number());
            resident.page().getByText("非常满意").click();
            resident.fills("您还想说的话", "来得很快");
            resident.presses("提交评价");
            resident.sees("您的评价");
        }
        assertThat(cases.view(reporter, filed.number()).rating()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCoordinationMatterGoesToTheCommunity(Screen screen) {
        try (Visitor worker = entrance.signedIn(reporter, screen)) {
            begin(worker, "GG0201");
            worker.presses("上报");
            worker.sees("居民查询码");
        }
        String number = number();
        assertThat(photographs(number)).isEqualTo(1);
        try (Visitor clerk = entrance.signedIn(town.who(Post.COMMUNITY_CLERK, "HQ"), screen)) {
            clerk.opens(number);
            clerk.sees(words);
            clerk.sees("签收");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPhotographThatIsTooLargeIsRefusedInWordsAndTheReportGoesOn(Screen screen) {
        try (Visitor worker = entrance.signedIn(reporter, screen)) {
            begin(worker, "GG0201");
            worker.page()
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(Photograph.large("全景.jpg", 21));
            worker.sees("不得超过 20 MB");
            assertThat(worker.page().locator(".gc-photos img")).hasCount(1);
            worker.presses("上报");
            worker.sees("居民查询码");
        }
        assertThat(photographs(number())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDoubleTapMakesOneCase(Screen screen) {
        try (Visitor worker = entrance.signedIn(reporter, screen)) {
            begin(worker, "GG0201");
            // Both before the page hears of either
            worker.page()
                    .locator("vaadin-button.gc-primary")
                    .evaluate("button => { button.click(); button.click(); }");
            worker.sees("居民查询码");
        }
        assertThat(numbers()).hasSize(1);
    }

    /** Photograph, item and words; the place is the worker's own grid. */
    private void begin(Visitor worker, String item) {
        worker.goesTo("/report");
        Page page = worker.page();
        page.locator("input[type=file]").first().setInputFiles(Photograph.named("现场.jpg"));
        Locator tiles = page.locator(".gc-photos img");
        assertThat(tiles).hasCount(1);
        worker.fills("名称、编码或拼音首字母", item);
        // the usual ones stand there until the search has answered
        page.locator(".gc-item-choice")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(catalogue.item(item).name(Locale.CHINA)))
                .first()
                .click();
        worker.sees("换一个");
        worker.fills("情况说明", words);
        worker.fills("具体位置", "3号楼2单元门口");
    }

    private String number() {
        List<String> found = numbers();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> numbers() {
        return jdbc.sql("select number from grid_case where words = ?")
                .param(words)
                .query(String.class)
                .list();
    }

    private int photographs(String number) {
        return jdbc.sql("select count(*) from attachment where owner = ?")
                .param("case:" + number)
                .query(Integer.class)
                .single();
    }
}
