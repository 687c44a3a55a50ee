package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gridcase.deliberation.OfficerView.Opinion;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** What the members of the reviewing body said. */
class ProposalOpinions extends Section {

    ProposalOpinions(DeliberationParts parts, List<Opinion> opinions) {
        addClassName("gc-card");
        add(new H2(getTranslation("deliberation.opinions.title")));
        for (Opinion opinion : opinions) {
            Tone tone =
                    switch (opinion.stance()) {
                        case "FOR" -> Tone.GOOD;
                        case "AGAINST" -> Tone.LATE;
                        default -> Tone.CALM;
                    };
            Div heading =
                    new Div(
                            new Span(parts.words().person(opinion.staffId(), getLocale())),
                            new StateBadge(
                                    tone,
                                    getTranslation("deliberation.stance." + opinion.stance())));
            heading.addClassName("gc-case-title");
            Paragraph words = new Paragraph(opinion.words());
            words.addClassNames("gc-words", "gc-quote");
            Div one = new Div(heading, words);
            one.addClassName("gc-case-objection");
            add(one);
        }
    }
}
