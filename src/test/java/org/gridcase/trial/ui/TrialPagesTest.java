package org.gridcase.trial.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.testing.Browser.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.ExtraStep;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.shared.ui.Timeline;
import org.gridcase.testing.Browser;
import org.gridcase.testing.TestClock;
import org.gridcase.trial.PaperStep;
import org.gridcase.trial.ReplayDriver;
import org.gridcase.trial.Replays;
import org.gridcase.trial.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** An administrator plays a draft in the page and looks at what past cases say of it. */
@CaseTest
@Import(ReplayDriver.class)
class TrialPagesTest {

    @Autowired private ApplicationContext application;
    @Autowired private CaseDriver driver;
    @Autowired private Drafts drafts;
    @Autowired private Trials trials;
    @Autowired private ReplayDriver replay;
    @Autowired private Replays replays;
    @Autowired private TestClock clock;

    private Actor author;
    private Browser browser;

    @BeforeEach
    void anAdministrator() {
        author = driver.town.administrator("回放管理员");
    }

    @AfterEach
    void closed() {
        browser.close();
        trials.close();
    }

    @Test
    void nobodyElseFindsIt() {
        long draft = drafts.begin(author, "general", null).id();
        browser =
                Browser.of(application, driver.town.who(Post.GRID_ADMINISTRATOR, "SL"))
                        .open("models/drafts/" + draft + "/trial");
        assertThat(browser.shown()).isNotEqualTo(TrialPage.class);
        browser.open("models/drafts/" + draft + "/replay");
        assertThat(browser.shown()).isNotEqualTo(ReplayPage.class);
    }

    @Test
    void aDraftIsPlayedStepByStepAndTimeIsMoved() {
        long draft = drafts.begin(author, "general", null).id();
        browser = Browser.of(application, author).open("models/drafts/" + draft + "/trial");
        _click(_get(Button.class, spec -> spec.withText("开始试运行")));
        _get(ProcessDiagram.class);
        _get(H3.class, spec -> spec.withText("等待办理"));
        _click(_get(Button.class, spec -> spec.withText("一周后")));
        assertThat(text(_get(Timeline.class))).contains("催办").contains("将通知");
        _setValue(_find(TextArea.class).get(0), "已当场处理");
        _click(_get(Button.class, spec -> spec.withText("办理完毕")));
        assertThat(text(_get(Timeline.class))).contains("已办结");
        _click(_get(Button.class, spec -> spec.withText("从头再来")));
        assertThat(text(_get(Timeline.class))).doesNotContain("已办结");
        _click(_get(Button.class, spec -> spec.withText("结束试运行")));
        _get(Button.class, spec -> spec.withText("开始试运行"));
    }

    @Test
    void aProposalIsPlayedWithWhatMayHappenAroundIt() {
        long draft = drafts.begin(author, "deliberation", null).id();
        browser = Browser.of(application, author).open("models/drafts/" + draft);
        assertThat(browser.words()).contains("试运行").contains("居民议事没有");
        assertThatThrownBy(() -> replays.begin(author, draft, 1))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("trial.error.casesOnly");

        browser.open("models/drafts/" + draft + "/trial");
        _click(_get(Button.class, spec -> spec.withText("开始试运行")));
        assertThat(text(_get(Timeline.class))).contains("居民提出提议");
        PaperStep step = trials.view(author, draft).orElseThrow().open().get(0);
        Map<String, Object> received = Map.of("outcome", "received");
        trials.report(author, draft, step.id(), step.unit(), null, received, null);
        browser.open("models/drafts/" + draft + "/trial");
        assertThat(_find(Button.class, spec -> spec.withText("提出公示异议"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("附议达到人数")));
        assertThat(text(_get(Timeline.class))).contains("附议达到人数").contains("开始审议");
        assertThat(_find(H3.class, spec -> spec.withText("发表审议意见"))).isNotEmpty();
        drafts.edit(author, draft);
        drafts.drop(author, draft);
    }

    /** A process that others call is tried inside a case of a path that calls it. */
    @Test
    void aSharedProcessIsPlayedInsideACase() {
        long draft = drafts.begin(author, "closing", null).id();
        browser = Browser.of(application, author).open("models/drafts/" + draft + "/trial");
        _click(_get(Button.class, spec -> spec.withText("开始试运行")));
        _get(H3.class, spec -> spec.withText("等待办理"));
        drafts.edit(author, draft);
        drafts.drop(author, draft);
    }

    @Test
    void whoReleasesADraftSeesWhatPastCasesSayOfIt() {
        clock.advance(Duration.ofDays(450));
        String number = driver.raisedByResident("GG0201", "HQ01");
        driver.done(number, "settle", Map.of("agreement", "双方同意本周内清理"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.done(number, "verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
        driver.done(number, "answer", Map.of("answeredBy", "phone", "words", "已处理完毕"));
        DraftView draft = drafts.begin(author, "coordination", null);
        drafts.edit(author, draft.id());
        ExtraStep.addedTo(drafts.files(author, draft.id()))
                .forEach((name, text) -> drafts.save(author, draft.id(), name, text));

        browser = Browser.of(application, author).open("models/drafts/" + draft.id() + "/replay");
        _setValue(_get(IntegerField.class), 1);
        replay.replayed(author, draft.id(), 1);
        drafts.propose(author, draft.id(), "先复查", null, null);
        browser.close();

        browser = Browser.of(application, driver.town.administrator("回放管理员"));
        browser.open("models/drafts/" + draft.id());
        assertThat(text(_get(ReplaySummary.class))).contains("走不到底：1 件").contains("回放管理员");
        browser.open("models/drafts/" + draft.id() + "/replay/" + number);
        assertThat(browser.shown()).isEqualTo(ReplayedPage.class);
        assertThat(_find(ProcessDiagram.class)).hasSize(2);
        drafts.refuse(author, draft.id(), "只是试试");
        drafts.drop(author, draft.id());
    }

    @Test
    void aReplayShowsHowFarItIsAndCanBeCancelled() {
        clock.advance(Duration.ofDays(500));
        for (int i = 0; i < 2; i++) {
            String number = driver.reported("SR0101", "HQ01");
            driver.done(number, "handle", Map.of("result", "已当场处理"));
            driver.open(number).forEach(step -> verified(number, step.step()));
        }
        long draft = drafts.begin(author, "general", null).id();
        browser = Browser.of(application, author).open("models/drafts/" + draft + "/replay");
        _setValue(_get(IntegerField.class), 2);
        try (var waiting = replay.held()) {
            _click(_get(Button.class, spec -> spec.withText("开始回放")));
            assertThat(browser.words()).contains("正在回放").contains("已回放 0 / 2 件");
            replay.cameTo(replays.latest(author, draft).orElseThrow(), 1);
            browser.open("models/drafts/" + draft + "/replay");
            assertThat(browser.words()).contains("已回放 1 / 2 件");
            ProgressBar bar = _get(ProgressBar.class);
            assertThat(bar.getValue() / bar.getMax()).isEqualTo(0.5);

            _click(_get(Button.class, spec -> spec.withText("取消")));
            assertThat(browser.words()).contains("已取消").contains("已回放 1 / 2 件");
            assertThat(_find(ProgressBar.class)).isEmpty();
        }
        browser.open("models/drafts/" + draft + "/replay");
        assertThat(browser.words()).contains("已取消").contains("已回放 1 / 2 件");
        drafts.edit(author, draft);
        drafts.drop(author, draft);
    }

    private void verified(String number, String step) {
        driver.done(number, step, Map.of("outcome", "settled", "findings", "现场已清理干净"));
    }
}
