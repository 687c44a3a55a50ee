package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItemView.Deed;
import org.gridcase.workflow.Outcome;

/** The lesser deeds of a step, beside its primary one; the rare ones in a menu. */
class StepButtons {
    private final StepDeeds deeds;
    private final StepPanel panel;
    private final WorkItemView item;

    StepButtons(StepDeeds deeds, StepPanel panel, WorkItemView item) {
        this.deeds = deeds;
        this.panel = panel;
        this.item = item;
    }

    /** Beside the form, in the order of how often they are needed; on telephones in the menu. */
    Component[] besideForm(Component speaker) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("gc-step-more");
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.add(speaker.getTranslation("inbox.step.more"));
        List<Component> buttons = new ArrayList<>(List.of(menu));
        for (Choice choice : choices()) {
            String word = speaker.getTranslation(choice.key());
            MenuItem item = more.getSubMenu().addItem(word, click -> choice.act().run());
            if (choice.often()) {
                item.addClassNames("gc-on-phone");
                Button button = new Button(word, click -> choice.act().run());
                button.addClassName("gc-on-desk");
                buttons.add(button);
            }
        }
        return buttons.toArray(Component[]::new);
    }

    /** For whoever assigns work in the unit without having this step. */
    Button assign(Component speaker) {
        return new Button(
                speaker.getTranslation("inbox.assign.button"),
                click -> deeds.handOver(item, panel));
    }

    /**
     * @param often whether it is a button of its own where there is room
     */
    private record Choice(String key, boolean often, Runnable act) {}

    private List<Choice> choices() {
        return Stream.of(
                        outcome(
                                Outcome.DEPARTMENTS,
                                "inbox.departments.button",
                                () -> deeds.askDepartments(item, panel)),
                        outcome(
                                Outcome.ESCALATED,
                                "inbox.escalate.button",
                                () -> deeds.escalate(item, panel)),
                        outcome(
                                Outcome.RETURNED,
                                "inbox.return.button",
                                () -> deeds.giveBack(item, panel)),
                        deed(
                                Deed.HAND_OVER,
                                "inbox.handOver.button",
                                () -> deeds.handOver(item, panel)),
                        deed(
                                Deed.PUT_BACK,
                                "inbox.putBack.button",
                                () -> deeds.putBack(item, panel)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Choice> outcome(String outcome, String key, Runnable act) {
        return item.outcomes().contains(outcome)
                ? Optional.of(new Choice(key, true, act))
                : Optional.empty();
    }

    private Optional<Choice> deed(Deed deed, String key, Runnable act) {
        return item.may(deed) ? Optional.of(new Choice(key, false, act)) : Optional.empty();
    }
}
