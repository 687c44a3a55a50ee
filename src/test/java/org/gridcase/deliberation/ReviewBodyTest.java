package org.gridcase.deliberation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.casework.CaseDriver;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reviews in a community, named on its page; and its standing committee of five to seven. */
@DeliberationTest
class ReviewBodyTest {
    @Autowired private DeliberationDriver driver;
    @Autowired private CaseDriver cases;
    @Autowired private DeliberationRules rules;
    @Autowired private ConflictsOfInterest conflicts;
    @Autowired private Deliberations opinions;
    @Autowired private ApplicationContext application;
    @Autowired private JdbcClient jdbc;

    private Actor clerk;
    private String chair;
    private String member;

    @BeforeEach
    void people() {
        clerk = driver.clerk("NP");
        chair = cases.town.who(Post.GRID_ADMINISTRATOR, "NP").staffId();
        member = cases.town.who(Post.GRID_ADMINISTRATOR, "NP03").staffId();
    }

    @AfterEach
    void theUsualBodyAgain() {
        jdbc.sql("delete from review_seat where community = 'NP'").update();
    }

    @Test
    @SuppressWarnings("unchecked")
    void namedOnThePageItReviewsFromThenOn() {
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            browser.open("deliberation/register/NP");
            _setValue(_get(ComboBox.class, spec -> spec.withLabel("主持人")), chair);
            _setValue(
                    _get(MultiSelectComboBox.class, spec -> spec.withLabel("成员")), Set.of(member));
            _click(_get(Button.class, spec -> spec.withText("保存审议组")));
        }
        assertThat(rules.reviewBody("NP")).containsExactly(chair, member);
        String number = driver.entered("NP");
        driver.received(number);
        driver.proposals.forward(clerk, number, "群众反映集中", null);

        assertThat(cases.open(number, "giveOpinion"))
                .extracting(WorkItemView::holder)
                .containsExactlyInAnyOrder(chair, member);
        driver.opinions(number, "for");
        assertThat(cases.at(number, "decideReview").holder()).isEqualTo(chair);
    }

    @Test
    void whoseMatterItIsStepsAsideAndTheNextTakesTheChair() {
        rules.nameReviewBody(clerk, "NP", List.of(chair, member));
        String number = driver.entered("NP");
        driver.received(number);
        driver.proposals.forward(clerk, number, "群众反映集中", null);
        for (WorkItemView item : cases.open(number, "giveOpinion")) {
            String stance = item.holder().equals(chair) ? "recused" : "for";
            cases.done(item, Map.of("stance", stance, "words", "如实说明"));
        }

        assertThat(cases.at(number, "decideReview").holder()).isEqualTo(member);
    }

    @Test
    void whoDoesNotStepAsideHerselfIsKeptOut() {
        rules.nameReviewBody(clerk, "NP", List.of(chair, member, third()));
        String number = driver.entered("NP");
        driver.received(number);
        conflicts.exclude(clerk, number, chair, "提议涉及其承包的工程", null);
        driver.proposals.forward(clerk, number, "群众反映集中", null);
        assertThat(cases.open(number, "giveOpinion"))
                .extracting(WorkItemView::holder)
                .containsExactlyInAnyOrder(member, third());

        // while the review goes on, too: what she said counts no more, and she says nothing else
        WorkItemView opinion = held(number, "giveOpinion", member);
        conflicts.exclude(clerk, number, member, "其配偶是提议人", null);
        assertThatThrownBy(() -> cases.done(opinion, Map.of("stance", "for", "words", "可行")))
                .extracting("key")
                .isEqualTo("deliberation.error.aside");
        cases.done(opinion, Map.of("stance", "recused", "words", "回避"));
        assertThatThrownBy(() -> conflicts.exclude(clerk, number, third(), "同上", null))
                .extracting("key")
                .isEqualTo("deliberation.error.nobodyLeftToDecide");
        driver.opinions(number, "for");

        WorkItemView decision = cases.at(number, "decideReview");
        assertThat(decision.holder()).isEqualTo(third());
        assertThat(opinions.view(clerk, number).opinions())
                .extracting(OfficerView.Opinion::stance)
                .containsExactlyInAnyOrder("RECUSED", "RECUSED", "FOR");
        driver.done(number, "decideReview", DeliberationDriver.plan());
        assertThatThrownBy(() -> conflicts.exclude(clerk, number, third(), "同上", null))
                .extracting("key")
                .isEqualTo("deliberation.error.reviewOver");
    }

    @Test
    void whoIsAboutToDecideStepsAsideHerselfAndWhoSteppedAsideNeverDecides() {
        rules.nameReviewBody(clerk, "NP", List.of(chair, member));
        String number = driver.entered("NP");
        driver.received(number);
        driver.proposals.forward(clerk, number, "群众反映集中", null);
        driver.opinions(number, "for");
        assertThatThrownBy(() -> conflicts.exclude(clerk, number, chair, "涉及本人", null))
                .extracting("key")
                .isEqualTo("deliberation.error.chairDecides");
        conflicts.exclude(clerk, number, member, "涉及本人", null);

        // nobody is left but the chair, who cannot leave the matter to nobody
        assertThatThrownBy(
                        () ->
                                driver.done(
                                        number,
                                        "decideReview",
                                        Map.of("outcome", "recused", "reason", "涉及本人")))
                .extracting("key")
                .isEqualTo("deliberation.error.nobodyLeftToDecide");
        driver.done(number, "decideReview", DeliberationDriver.plan());
        assertThat(driver.state(number)).isEqualTo(ProposalState.CONSULT);
    }

    @Test
    @SuppressWarnings("unchecked")
    void isKeptOutOnThePageByWhoRunsTheDeliberationOnly() {
        rules.nameReviewBody(clerk, "NP", List.of(chair, member));
        String number = driver.entered("NP");
        driver.received(number);
        Actor worker = cases.town.gridWorker("NP01");
        assertThatThrownBy(() -> conflicts.exclude(worker, number, chair, "涉及本人", null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> conflicts.exclude(clerk, number, worker.staffId(), "涉及本人", null))
                .isInstanceOf(Invalid.class);
        try (Browser browser = Browser.of(application, worker, Locales.CHINESE)) {
            assertThat(browser.open("deliberation/" + number).words()).doesNotContain("请成员回避");
        }
        try (Browser browser = Browser.of(application, clerk, Locales.CHINESE)) {
            browser.open("deliberation/" + number);
            _click(_get(Button.class, spec -> spec.withText("请成员回避")));
            _setValue(_get(ComboBox.class, spec -> spec.withLabel("成员")), chair);
            _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "提议涉及其承包的工程");
            _click(
                    _get(
                            _get(com.vaadin.flow.component.dialog.Dialog.class),
                            Button.class,
                            spec -> spec.withText("请成员回避")));
            assertThat(browser.words()).contains("回避", "提议涉及其承包的工程", "请一位审议组成员回避");
        }
        assertThat(conflicts.members(clerk, number)).containsExactly(member);
        try (Browser browser = Browser.visitor(application, Locales.CHINESE)) {
            assertThat(browser.open("public/deliberation/proposals/" + number).words())
                    .doesNotContain("承包");
        }
    }

    private String third() {
        return cases.town.who(Post.GRID_ADMINISTRATOR, "NP02").staffId();
    }

    private WorkItemView held(String number, String step, String holder) {
        return cases.open(number, step).stream()
                .filter(item -> item.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isNamedByWhoRunsTheDeliberationAndByNobodyElse() {
        Actor worker = cases.town.gridWorker("NP01");
        assertThatThrownBy(() -> rules.nameReviewBody(worker, "NP", List.of(member)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> rules.nameReviewBody(clerk, "NP", List.of()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void standingCommitteeHasFiveToSevenMembers() {
        driver.electorate("NP", 8, 1, 4);
        String number = driver.entered("NP");
        driver.accepted(number);
        assertThatThrownBy(() -> driver.convened(number, "committee", false))
                .as("four are too few")
                .isInstanceOf(Invalid.class);

        assertThatThrownBy(() -> driver.electorate("NP", 8, 1, 8))
                .as("eight are too many")
                .isInstanceOf(Invalid.class);

        List<SignedVoter> voters = driver.electorate("NP", 8, 1, 7);
        RoomView room = driver.opened(number, "committee");
        assertThat(room.presence().entitledPeople()).isEqualTo(7);
        assertThat(driver.votedOnline(number, voters.subList(0, 7), 4, 3))
                .isEqualTo(Verdict.PASSED);
    }
}
