package org.gridcase.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private final NavigationEntry today = entry("", 0).onPhone(1, "t");
    private final NavigationEntry inbox = entry("inbox", 10).onPhone(2, "i");
    private final NavigationEntry mine = entry("inbox/mine", 11);
    private final NavigationEntry models = entry("models", 5).in(Section.ADMINISTRATION);
    private final NavigationEntry forbidden = entry("operations", 1).shownWhen(() -> false);
    private final Navigation navigation =
            new Navigation(List.of(models, forbidden, mine, inbox, today));

    @Test
    void whatAPersonMayNotUseIsNotThere() {
        assertThat(navigation.usable()).containsExactly(today, inbox, mine, models);
    }

    @Test
    void theBottomBarHasOnlyEntriesWithAPlace() {
        assertThat(Navigation.onPhone(navigation.usable())).containsExactly(today, inbox);
    }

    @Test
    void aPageBelongsToTheNearestEntry() {
        assertThat(navigation.around("inbox/mine/42")).contains(mine);
        assertThat(navigation.around("inbox/done")).contains(inbox);
        assertThat(navigation.around("")).contains(today);
        assertThat(navigation.around("inboxes")).isEmpty();
    }

    private static NavigationEntry entry(String path, int order) {
        return NavigationEntry.to(path, "key", VaadinIcon.INBOX, order);
    }
}
