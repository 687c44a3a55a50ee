package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
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

    /** Beside the form, in the order of how often they are needed. */
    Component[] besideForm(Component speaker) {
        List<Component> buttons = new ArrayList<>();
        buttons.add(menu(speaker));
        add(
                buttons,
                Outcome.DEPARTMENTS,
                speaker,
                "inbox.departments.button",
                deeds::askDepartments);
        add(buttons, Outcome.ESCALATED, speaker, "inbox.escalate.button", deeds::escalate);
        add(buttons, Outcome.RETURNED, speaker, "inbox.return.button", deeds::giveBack);
        return buttons.toArray(Component[]::new);
    }

    /** For whoever assigns work in the unit without having this step. */
    Button assign(Component speaker) {
        return new Button(
                speaker.getTranslation("inbox.assign.button"),
                click -> deeds.handOver(item, panel));
    }

    private void add(
            List<Component> buttons, String outcome, Component speaker, String key, Press press) {
        if (item.outcomes().contains(outcome)) {
            buttons.add(new Button(speaker.getTranslation(key), click -> press.on(item, panel)));
        }
    }

    private MenuBar menu(Component speaker) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("gc-step-more");
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.add(speaker.getTranslation("inbox.step.more"));
        SubMenu rare = more.getSubMenu();
        if (item.may(Deed.HAND_OVER)) {
            rare.addItem(
                    speaker.getTranslation("inbox.handOver.button"),
                    click -> deeds.handOver(item, panel));
        }
        if (item.may(Deed.PUT_BACK)) {
            rare.addItem(
                    speaker.getTranslation("inbox.putBack.button"),
                    click -> deeds.putBack(item, panel));
        }
        menu.setVisible(!rare.getItems().isEmpty());
        return menu;
    }

    private interface Press {
        void on(WorkItemView item, StepPanel panel);
    }
}
