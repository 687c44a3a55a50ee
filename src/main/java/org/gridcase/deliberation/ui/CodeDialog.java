package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.gridcase.deliberation.Electorate.Slip;

/** A new voting code, shown this once. */
class CodeDialog extends Dialog {

    CodeDialog(Slip slip) {
        setHeaderTitle(getTranslation("deliberation.code.title", slip.name()));
        setWidth("min(96vw, 28rem)");
        Span code = new Span(slip.code());
        code.addClassName("gc-slip-code");
        add(code, new Paragraph(getTranslation("deliberation.code.once")));
        getFooter().add(new Button(getTranslation("deliberation.code.close"), click -> close()));
    }
}
