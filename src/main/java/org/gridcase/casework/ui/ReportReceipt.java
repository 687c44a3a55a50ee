package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.casework.CaseIntake.Receipt;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.CopyButton;

/** What was made of the report: number, code for the resident, and where to go on. */
class ReportReceipt extends Div {
    private final Receipt receipt;

    ReportReceipt(Receipt receipt, boolean handled, Runnable another) {
        this.receipt = receipt;
        addClassName("gc-receipt");
        Anchor open = new Anchor("cases/" + receipt.number(), receipt.number());
        open.setRouterIgnore(false);
        Div number = new Div(word("casework.report.number"), new H2(open));
        if (handled) {
            number.add(new Paragraph(getTranslation("casework.report.handledDone")));
        }
        number.addClassName("gc-card");
        add(number, code());
        Button next =
                new Button(
                        getTranslation("casework.report.another"),
                        VaadinIcon.PLUS.create(),
                        click -> another.run());
        Anchor look =
                new Anchor("cases/" + receipt.number(), getTranslation("casework.report.look"));
        add(new ActionBar(next, look));
    }

    private Div code() {
        Span code = new Span(receipt.trackingCode());
        code.addClassName("gc-tracking-code");
        CopyButton copy = new CopyButton(code);
        Div card =
                new Div(
                        word("casework.report.code"),
                        new Div(code, copy),
                        hint("casework.report.codeHint"));
        card.addClassName("gc-card");
        return card;
    }

    private Span word(String key) {
        Span word = new Span(getTranslation(key));
        word.addClassName("gc-muted");
        return word;
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassNames("gc-muted", "gc-small");
        return hint;
    }
}
