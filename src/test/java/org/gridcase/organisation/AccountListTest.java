package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridcase.identity.Accounts;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.organisation.AccountList.State;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Slice;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who has an account and who has none, for the administrators of their part. */
@GridCaseTest
class AccountListTest {
    @Autowired private ApplicationContext context;
    @Autowired private AccountList list;
    @Autowired private Accounts accounts;

    private SampleTown town;
    private Actor ofTown;
    private String worker;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
        ofTown = town.actor(Post.ADMINISTRATOR, "SL");
        worker = town.staff(Post.GRID_WORKER, "HQ01");
    }

    @Test
    void theAdministratorOfATownSeesItsPeopleAndNobodyAbove() {
        assertThat(ids(State.ALL))
                .contains(worker, town.staff(Post.TOWN_OFFICER, "SL"))
                .doesNotContain(
                        town.staff(Post.GRID_ADMINISTRATOR, "YC"),
                        town.staff(Post.TOWN_OFFICER, "BY"));
    }

    @Test
    void nobodyElseSeesAny() {
        Actor head = town.actor(Post.GRID_ADMINISTRATOR, "SL");
        assertThatThrownBy(() -> list.page(head, "", State.ALL, null, 10))
                .isInstanceOf(Denied.class);
    }

    @Test
    void tellsWhoHasNoneWhoIsLockedAndWhoNeverSignedIn() {
        assertThat(ids(State.NONE)).contains(worker);

        accounts.open(worker.toLowerCase(Locale.ROOT), worker, Locale.CHINA, ofTown.by());
        assertThat(ids(State.NONE)).doesNotContain(worker);
        assertThat(ids(State.NEVER_USED)).contains(worker);
        assertThat(row().mustChange()).isTrue();

        accounts.lock(worker, ofTown.by());
        assertThat(ids(State.LOCKED)).contains(worker);
        assertThat(row().enabled()).isFalse();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> whole = ids(State.ALL);
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Slice<Row> page = list.page(ofTown, "", State.ALL, after, 3);
            page.items().forEach(row -> paged.add(row.staffId()));
            after = page.next();
        } while (after != null);

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void aPageCostsOneStatementHoweverLong() {
        list.page(ofTown, "", State.ALL, null, 1); // units and people are in memory then
        assertThat(StatementCount.of(() -> list.page(ofTown, "x", State.ALL, null, 2))).hasSize(1);
        assertThat(StatementCount.of(() -> list.page(ofTown, "", State.ALL, null, 500))).hasSize(1);
    }

    @Test
    void signsInTheWordsMeanThemselves() {
        assertThat(list.page(ofTown, "%", State.ALL, null, 10).items()).isEmpty();
        assertThat(list.page(ofTown, "_", State.ALL, null, 10).items()).isEmpty();
        assertThat(list.page(ofTown, worker.toLowerCase(Locale.ROOT), State.ALL, null, 10).items())
                .extracting(Row::staffId)
                .contains(worker);
    }

    private Row row() {
        return list.page(ofTown, worker, State.ALL, null, 10).items().stream()
                .filter(row -> row.staffId().equals(worker))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(State state) {
        return list.page(ofTown, "", state, null, 500).items().stream().map(Row::staffId).toList();
    }
}
