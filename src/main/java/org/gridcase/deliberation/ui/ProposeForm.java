package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.Deliberations.Similar;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;

/**
 * What a resident writes to propose something. Half a text is kept for as long as her browser is
 * known, so that a reload or another language loses nothing.
 */
class ProposeForm extends Section {

    /** What she has written and not sent. */
    private record Unsent(String title, String text, String place) {}

    private final transient PublicParts parts;
    private final transient SignedVoter voter;
    private final transient Runnable sent;
    private final TextField title = new TextField(getTranslation("deliberation.enter.heading"));
    private final TextArea text = new TextArea(getTranslation("deliberation.enter.text"));
    private final TextField place = new TextField(getTranslation("deliberation.enter.place"));
    private final Div alike = new Div();
    private final FieldErrors errors = new FieldErrors();
    private final String requestId = UUID.randomUUID().toString();

    /**
     * @param sent what is to be shown anew when she has proposed it
     */
    ProposeForm(PublicParts parts, SignedVoter voter, Runnable sent) {
        this.parts = parts;
        this.voter = voter;
        this.sent = sent;
        addClassNames("gc-card", "gc-public-form");
        fields();
        Button send = new Button(getTranslation("deliberation.propose.act"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        String what =
                getTranslation(
                        "deliberation.propose.what",
                        parts.words().unit(voter.community(), getLocale()));
        add(new Paragraph(what), errors, title, text, alike, place, send);
        compare();
    }

    /** Whoever comes next to the same browser finds nothing. */
    static void forget() {
        VaadinSession.getCurrent().setAttribute(Unsent.class, null);
    }

    private void fields() {
        title.setMaxLength(100);
        title.setRequiredIndicatorVisible(true);
        text.setHelperText(getTranslation("deliberation.enter.textHelp"));
        text.setMaxLength(2000);
        text.setMinHeight("10rem");
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        place.setMaxLength(300);
        errors.at("title", title).at("text", text).at("place", place);
        Unsent unsent = VaadinSession.getCurrent().getAttribute(Unsent.class);
        if (unsent != null) {
            title.setValue(unsent.title());
            text.setValue(unsent.text());
            place.setValue(unsent.place());
        }
        List.of(title, place).forEach(field -> field.setWidthFull());
        List.<HasValue<?, String>>of(title, text, place)
                .forEach(field -> field.addValueChangeListener(change -> keep()));
        title.addValueChangeListener(change -> compare());
        text.addValueChangeListener(change -> compare());
    }

    private void keep() {
        VaadinSession.getCurrent()
                .setAttribute(
                        Unsent.class,
                        new Unsent(title.getValue(), text.getValue(), place.getValue()));
    }

    private void send() {
        errors.clear();
        try {
            parts.door().admitProposal(voter);
            String number =
                    parts.proposals()
                            .propose(
                                    voter,
                                    new Proposals.Propose(
                                            requestId,
                                            null,
                                            ProposalChannel.ONLINE,
                                            title.getValue(),
                                            text.getValue(),
                                            place.getValue(),
                                            null));
            forget();
            removeAll();
            add(
                    new H2(getTranslation("deliberation.propose.sent", number)),
                    new Paragraph(getTranslation("deliberation.propose.follows")),
                    new Anchor(
                            PublicDeliberationPage.to(voter.community()),
                            getTranslation("deliberation.public.back")));
            sent.run();
        } catch (Invalid refused) {
            errors.show(refused.errors());
        }
    }

    /** Before she repeats what a neighbour has proposed: she may support that one. */
    private void compare() {
        alike.removeAll();
        List<Similar> similar = parts.inPublic().similar(voter, title.getValue(), text.getValue());
        if (!similar.isEmpty()) {
            alike.add(new Paragraph(getTranslation("deliberation.propose.similar")));
        }
        for (Similar one : similar) {
            Anchor link =
                    new Anchor(
                            PublicProposalPage.to(one.line().number()),
                            one.line().title(),
                            AnchorTarget.BLANK);
            alike.add(new Div(link));
        }
    }
}
