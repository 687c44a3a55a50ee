package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.shared.ui.RelativeTime;

/** Says that a half-written report was brought back, and offers to begin anew. */
class ReportDraftNotice extends Div {
    ReportDraftNotice(RelativeTime savedAt, Runnable discard) {
        addClassName("gc-notice");
        getElement().setAttribute("role", "status");
        var icon = VaadinIcon.ARCHIVE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(new Span(getTranslation("casework.report.restored")), savedAt);
        Button anew = new Button(getTranslation("casework.report.discard"), click -> discard.run());
        anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(icon, words, anew);
    }
}
