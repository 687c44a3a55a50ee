package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gridcase.deliberation.AnswersToProposers.Own;
import org.gridcase.deliberation.SignedVoter;

/** What a resident proposed herself and what became of it, also what is not or never public. */
class OwnProposalCard extends Section {

    OwnProposalCard() {
        addClassName("gc-card");
        setVisible(false);
    }

    void show(PublicParts parts, SignedVoter voter) {
        removeAll();
        List<Own> proposed = parts.answers().of(voter);
        setVisible(!proposed.isEmpty());
        add(new H2(getTranslation("deliberation.propose.own")));
        proposed.forEach(one -> add(line(parts, one)));
    }

    private Div line(PublicParts parts, Own one) {
        Component title =
                one.state().isPublic()
                        ? new Anchor(PublicProposalPage.to(one.number()), one.title())
                        : new Span(one.title());
        Div heading = new Div(title, parts.words().badge(one.state(), getLocale()));
        heading.addClassNames("gc-case-title", "gc-case-step");
        Div line =
                new Div(
                        heading,
                        ProposalCards.muted(
                                getTranslation(
                                        "deliberation.propose.ownLine",
                                        one.number(),
                                        parts.times().words(getLocale(), one.proposedAt()))));
        line.addClassName("gc-case-objection");
        if (one.answer() != null) {
            Paragraph answer =
                    new Paragraph(getTranslation("deliberation.propose.answer", one.answer()));
            answer.addClassNames("gc-words", "gc-quote");
            line.add(answer);
        }
        return line;
    }
}
