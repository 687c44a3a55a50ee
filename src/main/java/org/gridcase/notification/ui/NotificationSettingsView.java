package org.gridcase.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.gridcase.identity.Mailboxes;
import org.gridcase.notification.Channel;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Preferences;
import org.gridcase.notification.Preferences.Mail;
import org.gridcase.notification.QuietHours;
import org.gridcase.notification.Wishes;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;

/** How I wish to be told: what by which way, mails at once or in the morning, quiet hours. */
@Route(NotificationNavigation.SETTINGS)
@PermitAll
class NotificationSettingsView extends Div implements HasDynamicTitle {
    private final transient Wishes wishes;
    private final transient CurrentActor current;
    private final transient Jurisdiction jurisdiction;
    private final FieldErrors errors = new FieldErrors();
    private final EmailField address = new EmailField();
    private final Select<Mail> mail = new Select<>();
    private final TextField quiet = new TextField();
    private transient Preferences wished;

    NotificationSettingsView(
            Wishes wishes, Mailboxes mailboxes, CurrentActor current, Jurisdiction jurisdiction) {
        this.wishes = wishes;
        this.current = current;
        this.jurisdiction = jurisdiction;
        Actor actor = current.get();
        wished = wishes.of(actor.staffId());
        addClassNames("gc-page", "narrow");
        address.setValue(mailboxes.of(actor.staffId()).orElse(""));
        mail.setItems(Mail.values());
        mail.setItemLabelGenerator(
                when ->
                        getTranslation(
                                "notification.mail."
                                        + when.name().toLowerCase(java.util.Locale.ROOT)));
        mail.setValue(wished.mail());
        boolean loud = wished.quiet().equals(QuietHours.NONE);
        quiet.setValue(loud ? "" : wished.quiet().text());
        add(new PageHeading(title()), errors, ways(), table(actor));
        add(
                new ActionBar(
                        new Button(getTranslation("notification.settings.save"), click -> save())));
    }

    private Div ways() {
        describe(address, "address");
        mail.setLabel(getTranslation("notification.settings.mail"));
        mail.setHelperText(getTranslation("notification.settings.mail.help"));
        quiet.setLabel(getTranslation("notification.settings.quiet"));
        quiet.setHelperText(getTranslation("notification.settings.quiet.help"));
        quiet.setPlaceholder(wishes.usual().quiet().text());
        errors.at("mail", address);
        errors.at("quiet", quiet);
        Div card = new Div(address, mail, quiet);
        card.addClassNames("gc-card", "gc-column");
        return card;
    }

    private void describe(EmailField field, String name) {
        field.setLabel(getTranslation("notification.settings." + name));
        field.setHelperText(getTranslation("notification.settings." + name + ".help"));
        field.setClearButtonVisible(true);
    }

    private Div table(Actor actor) {
        Div rows = new Div();
        rows.addClassName("gc-wishes");
        rows.add(
                head(""),
                head(getTranslation("notification.channel.page")),
                head(getTranslation("notification.channel.mail")));
        for (Kind kind : Kind.values()) {
            if (kind != Kind.INCIDENT || jurisdiction.mayEverywhere(actor, Action.SEE_OPERATIONS)) {
                rows.add(new Span(getTranslation(kind.key())));
                rows.add(choice(kind, Channel.PAGE), choice(kind, Channel.MAIL));
            }
        }
        Div card =
                new Div(
                        new H2(getTranslation("notification.settings.what")),
                        new Paragraph(getTranslation("notification.settings.what.help")),
                        rows);
        card.addClassName("gc-card");
        return card;
    }

    private static Span head(String word) {
        Span head = new Span(word);
        head.addClassName("gc-muted");
        return head;
    }

    private Checkbox choice(Kind kind, Channel way) {
        Checkbox box = new Checkbox(wished.wants(kind, way));
        box.setAriaLabel(
                getTranslation(kind.key())
                        + " – "
                        + getTranslation(
                                way == Channel.PAGE
                                        ? "notification.channel.page"
                                        : "notification.channel.mail"));
        box.setEnabled(way != Channel.PAGE || !kind.notToBeMissed());
        box.addValueChangeListener(change -> wished = wished.with(kind, way, change.getValue()));
        return box;
    }

    private void save() {
        errors.clear();
        try {
            QuietHours hours =
                    quiet.getValue().isBlank()
                            ? QuietHours.NONE
                            : QuietHours.parse(quiet.getValue());
            wished = new Preferences(mail.getValue(), hours, Map.copyOf(wished.chosen()));
            wishes.change(current.get(), wished, address.getValue());
            Message.done(getTranslation("notification.settings.saved"));
        } catch (Invalid refused) {
            errors.show(refused.errors());
        }
    }

    private String title() {
        return getTranslation("notification.settings.title");
    }

    @Override
    public String getPageTitle() {
        return title() + " · " + getTranslation("shell.product");
    }
}
