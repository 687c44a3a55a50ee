package org.gridcase.deliberation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
