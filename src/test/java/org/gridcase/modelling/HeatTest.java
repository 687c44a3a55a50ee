package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.testing.TestClock;
import org.gridcase.workflow.StepTimes.Taken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where cases of a version stand and how long its steps took, in a time one chooses. */
@CaseTest
class HeatTest {

    private static final String MATTER = "GG0201";

    @Autowired private Heat heat;
    @Autowired private Drafts drafts;
    @Autowired private Releases releases;
    @Autowired private Library library;
    @Autowired private CaseDriver driver;
    @Autowired private TestClock clock;

    @Test
    void countsOnlyItsVersionAndItsTime() {
        Actor author = driver.town.administrator("看热度");
        Actor second = driver.town.administrator("看热度");
        ReleaseView before =
                library.versions(author, "coordination").stream()
                        .filter(release -> release.number() != null)
                        .findFirst()
                        .orElseThrow();
        // a version nobody else uses: the counts are ours alone
        DraftView draft = drafts.begin(author, "coordination", null);
        drafts.propose(author, draft.id(), "统计用", null, null);
        String version = releases.release(second, draft.id(), null).definitionId();

        Instant first = clock.instant();
        Instant last = first.plus(Duration.ofHours(11));
        // other tests may have used the version before, at the same hours of their own clock
        Map<String, Taken> ofOthers = heat.taken(author, before.definitionId(), first, last);
        String quick = driver.reported(MATTER, "HQ01");
        String slow = driver.reported(MATTER, "HQ01");
        String waiting = driver.reported(MATTER, "HQ01");
        clock.advance(Duration.ofHours(1));
        settled(quick);
        clock.advance(Duration.ofHours(9));
        settled(slow);
        assertThat(driver.open(waiting)).extracting(item -> item.step()).containsExactly("settle");

        assertThat(heat.standing(author, version))
                .containsEntry("settle", 1L)
                .containsEntry("receiveResult", 2L);
        assertThat(heat.taken(author, version, 7))
                .containsOnlyKeys("settle")
                .containsEntry("settle", new Taken(2, Duration.ofHours(1), Duration.ofHours(10)));
        assertThat(heat.taken(author, before.definitionId(), first, last)).isEqualTo(ofOthers);

        clock.advance(Duration.ofDays(20));
        assertThat(heat.taken(author, version, 7)).isEmpty();
        assertThat(heat.taken(author, version, 30)).containsOnlyKeys("settle");
        Map<String, Taken> morning =
                heat.taken(author, version, first, first.plus(Duration.ofHours(2)));
        assertThat(morning.get("settle").passed()).isEqualTo(1);

        DraftView back = drafts.goBack(author, before.id(), "还原", null);
        releases.release(second, back.id(), null);
    }

    @Test
    void isForAdministratorsOnly() {
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        assertThatThrownBy(() -> heat.standing(clerk, "coordination:1:1"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> heat.taken(clerk, "coordination:1:1", 7))
                .isInstanceOf(Denied.class);
    }

    private void settled(String number) {
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
    }
}
