package org.gridcase.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.function.Consumer;
import org.gridcase.shared.text.Locales;

/**
 * Changes to the other language, in whose words it is written, and shows the same page again in it.
 */
public class LanguageSwitch extends Button {
    private final transient Consumer<Locale> alsoTell;

    public LanguageSwitch() {
        this(locale -> {});
    }

    /**
     * @param alsoTell hears the choice, to keep it beyond this browser
     */
    public LanguageSwitch(Consumer<Locale> alsoTell) {
        this.alsoTell = alsoTell;
        boolean chinese = Locales.CHINESE.equals(Locales.nearest(getLocale()));
        Locale other = chinese ? Locales.ENGLISH : Locales.CHINESE;
        setText(getTranslation("shared.language.other"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().setAttribute("lang", other.toLanguageTag());
        addClickListener(click -> choose(other));
    }

    private void choose(Locale locale) {
        SpokenLanguage.remember(locale);
        alsoTell.accept(locale);
        VaadinSession.getCurrent().setLocale(locale);
        // the URL holds what is shown, so the same page comes back
        getUI().map(UI::getPage).ifPresent(page -> page.reload());
    }
}
