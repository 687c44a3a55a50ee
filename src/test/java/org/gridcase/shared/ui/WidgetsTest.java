package org.gridcase.shared.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetsTest {
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void timelineFoldsRunsOfSystemStepsOnly() {
        Timeline timeline =
                new Timeline(
                        List.of(
                                Timeline.Row.of(new Span("t1"), "returned"),
                                Timeline.Row.system(new Span("t2"), "reminded"),
                                Timeline.Row.system(new Span("t3"), "reckoned"),
                                Timeline.Row.of(new Span("t4"), "claimed"),
                                Timeline.Row.system(new Span("t5"), "opened")));
        UI.getCurrent().add(timeline);
        assertThat(_find(timeline, ListItem.class)).hasSize(4);
        assertThat(_find(timeline, NativeDetails.class)).hasSize(2);
    }

    @Test
    void splitViewShowsWhatWasOpenedUntilItIsClosed() {
        SplitView split =
                new SplitView(new Span("list"), new Span("nothing"), () -> done.add("back"));
        UI.getCurrent().add(split);
        Span chosen = new Span("case");
        split.open(chosen);
        assertThat(split.isOpen()).isTrue();
        assertThat(chosen.isAttached()).isTrue();
        _click(_get(split, Button.class));
        assertThat(done).containsExactly("back");
        split.close();
        assertThat(split.isOpen()).isFalse();
        assertThat(chosen.isAttached()).isFalse();
    }

    @Test
    void confirmActionActsOnlyWhenConfirmed() {
        ConfirmAction.ask("q", "c", "w", () -> done.add("act"));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.CancelEvent(dialog, false));
        assertThat(done).isEmpty();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        assertThat(done).containsExactly("act");
    }

    @Test
    void undoIsOfferedOnce() {
        UndoNotification shown = UndoNotification.show("claimed", () -> done.add("undone"));
        _click(_get(shown, Button.class));
        assertThat(done).containsExactly("undone");
        assertThat(shown.isOpened()).isFalse();
    }

    @Test
    void actionBarMakesItsFirstButtonPrimary() {
        Button primary = new Button("claim");
        UI.getCurrent().add(new ActionBar(primary, new Button("return")));
        assertThat(primary.getThemeNames()).contains(ButtonVariant.LUMO_PRIMARY.getVariantName());
    }

    @Test
    void photosOpenLarge() {
        Photos photos =
                new Photos(
                        List.of(
                                new Photos.Photo("s1", "l1", "one"),
                                new Photos.Photo("s2", "l2", "two")));
        UI.getCurrent().add(photos);
        _click(_find(photos, NativeButton.class).get(1));
        assertThat(_get(_get(Lightbox.class), Image.class).getSrc()).isEqualTo("l2");
    }

    @Test
    void aColleagueWithoutANumberCannotBeClicked() {
        PersonChip plain = new PersonChip(new Person("王某", "社区受理", "海棠社区", null));
        PersonChip reachable = new PersonChip(new Person("王某", "社区受理", "海棠社区", "199 0000 0001"));
        UI.getCurrent().add(plain, reachable);
        assertThat(_find(plain, NativeButton.class)).isEmpty();
        assertThat(_find(reachable, NativeButton.class)).hasSize(1);
    }
}
