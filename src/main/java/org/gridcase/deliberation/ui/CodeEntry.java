package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;

/** Where a resident types her voting code. */
class CodeEntry extends Section {

    CodeEntry(PublicParts parts, Runnable entered) {
        this(parts, "deliberation.codeEntry.title", entered);
    }

    /**
     * @param whatFor key of what she does with it next
     */
    CodeEntry(PublicParts parts, String whatFor, Runnable entered) {
        addClassNames("gc-card", "gc-public-form");
        TextField code = new TextField(getTranslation("deliberation.codeEntry.code"));
        code.setHelperText(getTranslation("deliberation.codeEntry.help"));
        code.setMaxLength(20);
        code.setWidthFull();
        code.addClassName("gc-code");
        FieldErrors errors = new FieldErrors().at("code", code);
        Button enter = new Button(getTranslation("deliberation.codeEntry.act"));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        enter.addClickShortcut(Key.ENTER).listenOn(code);
        enter.addClickListener(
                click -> {
                    errors.clear();
                    try {
                        ResidentsPage.entered(
                                parts.door().enter(code.getValue(), ResidentsPage.address()));
                        entered.run();
                    } catch (Invalid unknown) {
                        errors.show(unknown.errors());
                    }
                });
        add(
                new H2(getTranslation(whatFor)),
                new Paragraph(getTranslation("deliberation.codeEntry.what")),
                errors,
                code,
                enter);
    }
}
