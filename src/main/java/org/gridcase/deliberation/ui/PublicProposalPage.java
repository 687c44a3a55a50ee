package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.gridcase.deliberation.AnswersToProposers;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;

/**
 * A proposal for anyone to read; residents support it, object to its resolution, rate the result.
 */
@Route(DeliberationNavigation.PUBLIC + "/proposals/:number")
@AnonymousAllowed
class PublicProposalPage extends ResidentsPage implements BeforeEnterObserver {

    private final transient PublicParts parts;
    private String number;

    PublicProposalPage(PublicParts parts) {
        super("deliberation.public.title");
        this.parts = parts;
    }

    static String to(String number) {
        return DeliberationNavigation.PUBLIC + "/proposals/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("").toUpperCase(Locale.ROOT);
        show();
    }

    private void show() {
        removeAll();
        ProposalView page;
        try {
            page = parts.inPublic().view(number);
        } catch (NotFound unknown) {
            parts.answers().to(number).ifPresentOrElse(this::answered, this::notThere);
            return;
        }
        Span under =
                new Span(
                        getTranslation(
                                "deliberation.page.under",
                                page.number(),
                                parts.words().unit(page.community(), getLocale()),
                                getTranslation(page.channel().key())));
        under.addClassName("gc-muted");
        add(new PageHeading(page.title(), parts.words().badge(page.state(), getLocale())), under);
        ProposalCards cards = new ProposalCards(parts.words(), parts.times(), getLocale());
        add(cards.text(page));
        if (page.mergedInto() != null) {
            add(new Anchor(to(page.mergedInto()), getTranslation("deliberation.public.goesOn")));
        }
        if (page.state() == ProposalState.SUPPORT) {
            add(support());
        }
        if (page.meetings().stream().anyMatch(meeting -> "OPEN".equals(meeting.state()))) {
            add(
                    card(
                            new Anchor(
                                    PublicVotePage.PATH,
                                    getTranslation("deliberation.public.meetingIsOn"))));
        }
        cards.following(page, meeting -> null).forEach(this::add);
        if (page.resolution() != null && page.resolution().takesObjections()) {
            add(new ObjectionForm(parts, number));
        }
        if (page.state() == ProposalState.DONE) {
            add(rating());
        }
        add(
                new Anchor(
                        PublicDeliberationPage.to(page.community()),
                        getTranslation("deliberation.public.back")));
    }

    /** Never public itself: the answer is, for whoever knows the number. */
    private void answered(AnswersToProposers.Answer answer) {
        add(new PageHeading(number, parts.words().badge(answer.state(), getLocale())));
        Paragraph words = new Paragraph(answer.words());
        words.addClassNames("gc-words", "gc-quote");
        add(card(new H2(getTranslation("deliberation.page.answer")), words));
    }

    private void notThere() {
        add(
                new EmptyState(
                        VaadinIcon.COMMENTS_O,
                        getTranslation("deliberation.public.notThere", number),
                        getTranslation("deliberation.public.notThereNext"),
                        new Anchor(
                                DeliberationNavigation.PUBLIC,
                                getTranslation("deliberation.public.title"))));
    }

    private Component support() {
        SignedVoter voter = voter();
        if (voter == null) {
            return new CodeEntry(parts, "deliberation.public.supportWithCode", this::show);
        }
        if (parts.proposals().supports(voter, number)) {
            return card(new Paragraph(getTranslation("deliberation.public.youSupport")));
        }
        Button support =
                new Button(
                        getTranslation("deliberation.public.support"),
                        VaadinIcon.THUMBS_UP_O.create());
        support.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        support.addClickListener(
                click -> {
                    parts.proposals().support(voter, number);
                    Message.done(getTranslation("deliberation.public.supported"));
                    show();
                });
        return card(support);
    }

    private Component rating() {
        SignedVoter voter = voter();
        if (voter == null) {
            return new CodeEntry(parts, "deliberation.public.rateWithCode", this::show);
        }
        if (parts.inPublic().rated(voter, number)) {
            return card(new Paragraph(getTranslation("deliberation.public.youRated")));
        }
        RadioButtonGroup<Integer> stars = new RadioButtonGroup<>();
        stars.setAriaLabel(getTranslation("deliberation.public.rateTitle"));
        stars.setItems(5, 4, 3, 2, 1);
        stars.setItemLabelGenerator(n -> getTranslation("casework.stars." + n));
        stars.addClassName("gc-star-choice");
        Button rate = new Button(getTranslation("deliberation.public.rate"));
        rate.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        rate.addClickListener(
                click -> {
                    if (stars.getValue() == null) {
                        stars.setErrorMessage(getTranslation("deliberation.error.stars"));
                        stars.setInvalid(true);
                        return;
                    }
                    parts.inPublic().rate(voter, number, stars.getValue());
                    Message.done(getTranslation("deliberation.public.rated"));
                    show();
                });
        Section form =
                new Section(new H2(getTranslation("deliberation.public.rateTitle")), stars, rate);
        form.addClassNames("gc-card", "gc-public-form");
        return form;
    }

    private static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassNames("gc-card", "gc-public-form");
        return card;
    }
}
