package org.gridcase.deliberation.ui;

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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.Deliberations.Similar;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.PageHeading;

/** A resident proposes something for her community. */
@Route(PublicProposePage.PATH)
@AnonymousAllowed
class PublicProposePage extends ResidentsPage implements BeforeEnterObserver {
    static final String PATH = DeliberationNavigation.PUBLIC + "/propose";

    private final transient PublicParts parts;

    PublicProposePage(PublicParts parts) {
        super("deliberation.propose.title");
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeading(getTranslation("deliberation.propose.title")));
        SignedVoter voter = voter();
        add(voter == null ? new CodeEntry(parts, this::show) : form(voter));
    }

    private Section form(SignedVoter voter) {
        TextField title = new TextField(getTranslation("deliberation.enter.heading"));
        title.setMaxLength(100);
        title.setRequiredIndicatorVisible(true);
        TextArea text = new TextArea(getTranslation("deliberation.enter.text"));
        text.setHelperText(getTranslation("deliberation.enter.textHelp"));
        text.setMaxLength(2000);
        text.setMinHeight("10rem");
        text.setRequiredIndicatorVisible(true);
        TextField place = new TextField(getTranslation("deliberation.enter.place"));
        place.setMaxLength(300);
        List.of(title, place).forEach(field -> field.setWidthFull());
        text.setWidthFull();
        Div alike = new Div();
        title.addValueChangeListener(change -> compare(voter, title, text, alike));
        text.addValueChangeListener(change -> compare(voter, title, text, alike));
        FieldErrors errors =
                new FieldErrors().at("title", title).at("text", text).at("place", place);
        String requestId = UUID.randomUUID().toString();
        Button send = new Button(getTranslation("deliberation.propose.act"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Section form =
                new Section(
                        new Paragraph(
                                getTranslation(
                                        "deliberation.propose.what",
                                        parts.words().unit(voter.community(), getLocale()))),
                        errors,
                        title,
                        text,
                        alike,
                        place,
                        send);
        form.addClassNames("gc-card", "gc-public-form");
        send.addClickListener(
                click -> {
                    errors.clear();
                    try {
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
                        form.removeAll();
                        form.add(
                                new H2(getTranslation("deliberation.propose.sent", number)),
                                new Paragraph(getTranslation("deliberation.propose.follows")));
                    } catch (Invalid refused) {
                        errors.show(refused.errors());
                    }
                });
        return form;
    }

    /** Before she repeats what a neighbour has proposed: she may support that one. */
    private void compare(SignedVoter voter, TextField title, TextArea text, Div alike) {
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
