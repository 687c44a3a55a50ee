package org.gridcase.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;
import org.gridcase.shared.text.Locales;

/** Changes to the other language; written in that language, for those who cannot read this one. */
class LanguageSwitch extends Button {
    LanguageSwitch() {
        Locale other =
                Locales.CHINESE.equals(Locales.nearest(getLocale()))
                        ? Locales.ENGLISH
                        : Locales.CHINESE;
        setText(getTranslation("shell.language.other"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().setAttribute("lang", other.toLanguageTag());
        addClickListener(click -> getUI().ifPresent(ui -> SpokenLanguage.choose(ui, other)));
    }
}
