package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.gridcase.deliberation.OfficerView;
import org.gridcase.inbox.ui.SubjectSummary;

/** Proposals as the inbox shows them beside a step. */
@org.springframework.stereotype.Component
class ProposalSummary implements SubjectSummary {

    private final DeliberationParts parts;

    ProposalSummary(DeliberationParts parts) {
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "proposal";
    }

    @Override
    public String path(String ref) {
        return ProposalPage.to(ref);
    }

    @Override
    public Component show(String ref) {
        OfficerView view = parts.deliberations().view(parts.current().get(), ref);
        UI ui = UI.getCurrent();
        Paragraph text = new Paragraph(view.page().text());
        text.addClassName("gc-words");
        Div summary =
                new Div(
                        parts.words().badge(view.page().state(), ui.getLocale()),
                        text,
                        new Paragraph(
                                ui.getTranslation(
                                        "deliberation.page.support", view.page().supporters())));
        if (!view.files().isEmpty()) {
            summary.add(new ProposalFiles(view.files()));
        }
        return summary;
    }

    @Override
    public Map<String, String> lanes() {
        return Map.of("deliberation", "deliberation.lane");
    }
}
