package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.Function;
import org.gridcase.casework.CaseView.Deed;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Post;

/** What this person may do with the case besides its steps; what is not hers is not there. */
class CaseMenu extends Div {

    CaseMenu(CaseOnPage page) {
        addClassName("gc-case-menu");
        if (page.theCase().may(Deed.TRACK)) {
            Button track =
                    new Button(getTranslation("casework.deed.track"), VaadinIcon.CAMERA.create());
            track.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
            track.addClickListener(click -> new CaseNoteDialog(page, true).open());
            add(track);
        }
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON);
        SubMenu deeds = bar.addItem(getTranslation("casework.deed.more")).getSubMenu();
        offer(page, deeds, Deed.NOTE, "casework.deed.note", p -> new CaseNoteDialog(p, false));
        offer(page, deeds, Deed.NOTE, "casework.deed.files", CaseFilesDialog::new);
        offer(page, deeds, Deed.RATE, "casework.deed.rate", CaseRateDialog::new);
        offer(page, deeds, Deed.OBJECT, "casework.deed.object", CaseObjectionDialog::new);
        offer(page, deeds, Deed.CHANGE_PATH, "casework.deed.changePath", CasePathDialog::new);
        offer(page, deeds, Deed.WITHDRAW, "casework.deed.withdraw", CaseWithdrawDialog::new);
        addSupervision(page, deeds);
        if (page.actor().holds(Post.ADMINISTRATOR) && !page.open().isEmpty()) {
            deeds.addItem(
                    getTranslation("casework.deed.move"),
                    click -> getUI().ifPresent(ui -> ui.navigate("models/stuck/" + page.number())));
        }
        if (!deeds.getItems().isEmpty()) {
            add(bar);
        }
    }

    private void addSupervision(CaseOnPage page, SubMenu deeds) {
        if (page.open().isEmpty()) {
            return;
        }
        if (page.parts().urging().may(page)) {
            deeds.addItem(
                    getTranslation("casework.deed.urge"), click -> new CaseUrgeDialog(page).open());
        }
        if (page.parts().orders().mayIssue(page.actor(), page.theCase().unit())) {
            WorkItemView step = page.open().get(0);
            deeds.addItem(
                    getTranslation("casework.deed.order"),
                    click ->
                            page.parts()
                                    .orders()
                                    .issue(
                                            page.actor(),
                                            page.number(),
                                            step.id(),
                                            step.unit(),
                                            page.refresh())
                                    .open());
        }
    }

    private void offer(
            CaseOnPage page,
            SubMenu deeds,
            Deed deed,
            String key,
            Function<CaseOnPage, CaseDialog> dialog) {
        if (page.theCase().may(deed)) {
            deeds.addItem(getTranslation(key), click -> dialog.apply(page).open());
        }
    }
}
