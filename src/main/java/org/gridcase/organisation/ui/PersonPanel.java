package org.gridcase.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.identity.AccountView;
import org.gridcase.organisation.DeputyTerm;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** One member of staff: how to reach her, the account, all posts, deputies. */
class PersonPanel extends Div {
    private final transient StaffView person;
    private final transient OrganisationParts parts;
    private final transient Consumer<String> changed;

    PersonPanel(StaffView person, OrganisationParts parts, Consumer<String> changed) {
        this.person = person;
        this.parts = parts;
        this.changed = changed;
        addClassName("gc-page");
        PageHeading heading = new PageHeading(person.name());
        add(heading, facts());
        add(new PersonPosts(person, parts, this::again));
        List<DeputyTerm> deputies = parts.staff().deputiesAround(person.id());
        if (!deputies.isEmpty()) {
            Section section = new Section(new H2(getTranslation("organisation.deputy.title")));
            section.addClassName("gc-card");
            deputies.forEach(
                    term ->
                            section.add(
                                    new DeputyRow(
                                            term,
                                            parts,
                                            this::again,
                                            parts.administers(term.unit()))));
            add(section);
        }
        if (person.active()) {
            heading.add(menu());
            add(new ActionBar(appoint()));
        } else {
            heading.add(new StateBadge(Tone.PAUSED, getTranslation("organisation.person.left")));
            add(new ActionBar(comeBack()));
        }
    }

    private Section facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gc-facts");
        fact(facts, "id", person.id());
        if (person.gender() != null) {
            fact(facts, "gender", getTranslation("organisation.person.gender." + person.gender()));
        }
        if (person.phone() != null) {
            fact(facts, "phone", person.phone());
        }
        facts.add(
                new DescriptionList.Term(getTranslation("organisation.person.account")),
                new DescriptionList.Description(account()));
        Section section = new Section(facts);
        section.addClassName("gc-card");
        return section;
    }

    private Anchor account() {
        Anchor account =
                new Anchor(
                        OrganisationNavigation.accounts(person.id()),
                        parts.accounts()
                                .ofStaff(person.id())
                                .map(AccountView::username)
                                .orElse(getTranslation("accounts.badge.none")));
        account.setRouterIgnore(false);
        return account;
    }

    private void fact(DescriptionList facts, String field, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("organisation.person." + field)),
                new DescriptionList.Description(value));
    }

    private Button appoint() {
        return new Button(
                getTranslation("organisation.unit.appoint"),
                VaadinIcon.USER_CHECK.create(),
                click -> new AppointDialog(person, null, parts, this::again).open());
    }

    private Button comeBack() {
        return new Button(
                getTranslation("organisation.person.comeBack"),
                click -> {
                    parts.staff()
                            .enrol(
                                    new Staff.Enrol(
                                            person.id(),
                                            person.name(),
                                            person.gender(),
                                            person.phone()),
                                    parts.actor());
                    Message.done(getTranslation("organisation.person.saved", person.name()));
                    again();
                });
    }

    private MenuBar menu() {
        MenuBar bar = new MenuBar();
        SubMenu deeds = bar.addItem(getTranslation("organisation.unit.deeds")).getSubMenu();
        deeds.addItem(
                getTranslation("organisation.person.edit"),
                click -> new PersonDialog(person, parts, this::again).open());
        deeds.addItem(getTranslation("organisation.person.leave"), click -> leave());
        return bar;
    }

    private void leave() {
        ConfirmAction.ask(
                getTranslation("organisation.person.leaveAsk", person.name()),
                getTranslation("organisation.person.leaveMeans"),
                getTranslation("organisation.person.leave"),
                () -> {
                    parts.staff().leave(person.id(), parts.actor());
                    Message.done(getTranslation("organisation.person.leftNow", person.name()));
                    again();
                });
    }

    private void again() {
        changed.accept(UI.getCurrent().getInternals().getActiveViewLocation().getPath());
    }
}
