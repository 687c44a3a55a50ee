package org.gridcase.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;
import org.gridcase.calendar.DeadlineFeed;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.CopyButton;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which a calendar program finds one's own deadlines. */
@Route(FeedView.PATH)
@PermitAll
class FeedView extends Div {
    static final String PATH = "me/calendar";

    private final transient DeadlineFeed feed;
    private final transient CurrentActor actor;
    private final transient Times times;
    private final Div card = new Div();

    FeedView(DeadlineFeed feed, CurrentActor actor, Times times) {
        this.feed = feed;
        this.actor = actor;
        this.times = times;
        addClassNames("gc-page", "narrow");
        card.addClassName("gc-card");
        add(
                new PageHeading(getTranslation("calendar.feed.title")),
                new Paragraph(getTranslation("calendar.feed.what")),
                card);
        show();
    }

    private void show() {
        card.removeAll();
        Optional<Instant> since = feed.since(actor.get());
        if (since.isEmpty()) {
            card.add(new Paragraph(getTranslation("calendar.feed.none")), make());
            return;
        }
        card.add(
                new Paragraph(
                        getTranslation(
                                "calendar.feed.since", times.full(getLocale(), since.get()))),
                new Paragraph(getTranslation("calendar.feed.once")),
                foot());
    }

    private Button make() {
        Button make =
                new Button(
                        getTranslation("calendar.feed.make"),
                        VaadinIcon.CALENDAR_CLOCK.create(),
                        click -> renew());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return make;
    }

    private Div foot() {
        Button renew =
                new Button(
                        getTranslation("calendar.feed.renew"),
                        click ->
                                ConfirmAction.ask(
                                        getTranslation("calendar.feed.renewQuestion"),
                                        getTranslation("calendar.feed.renewConsequence"),
                                        getTranslation("calendar.feed.renew"),
                                        this::renew));
        Button stop =
                new Button(
                        getTranslation("calendar.feed.stop"),
                        click -> {
                            feed.stop(actor.get());
                            Message.done(getTranslation("calendar.feed.stopped"));
                            show();
                        });
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div foot = new Div(renew, stop);
        foot.addClassName("gc-foot");
        return foot;
    }

    /** The address is shown now and never again. */
    private void renew() {
        String address = address(feed.renew(actor.get()));
        show();
        Code shown = new Code(address);
        shown.addClassName("gc-secret");
        CopyButton copy = new CopyButton(shown);
        card.addComponentAsFirst(
                new Div(
                        new Paragraph(getTranslation("calendar.feed.shown")),
                        shown,
                        new Paragraph(getTranslation("calendar.feed.how")),
                        copy));
    }

    private String address(String secret) {
        String site =
                ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .toUriString();
        String language = Locales.nearest(getLocale()).getLanguage();
        return site + DeadlineFeedController.PATH + secret + ".ics?lang=" + language;
    }
}
