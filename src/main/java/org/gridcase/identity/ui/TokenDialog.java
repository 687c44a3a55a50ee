package org.gridcase.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import org.gridcase.identity.AccessTokens;
import org.gridcase.identity.SignedIn;
import org.gridcase.shared.ui.CopyButton;
import org.gridcase.shared.ui.FormDialog;

/** Makes a token: what it is for and how long it holds; then shows its secret, once. */
class TokenDialog extends FormDialog {
    private static final int USUAL_DAYS = 90;

    private final TextField name = new TextField();
    private final Select<Integer> days = new Select<>();

    TokenDialog(AccessTokens tokens, SignedIn owner, Runnable made) {
        super(
                I18NProvider.translate("identity.token.make"),
                I18NProvider.translate("identity.token.makeWord"));
        name.setLabel(getTranslation("identity.token.name"));
        name.setHelperText(getTranslation("identity.token.nameHelp"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        days.setLabel(getTranslation("identity.token.days"));
        days.setItems(30, USUAL_DAYS, 180, (int) AccessTokens.LONGEST.toDays());
        days.setItemLabelGenerator(count -> getTranslation("shared.time.days", count));
        days.setValue(USUAL_DAYS);
        errors().at("name", name).at("validFor", days);
        fields(name, days);
        onSubmit(
                () -> {
                    AccessTokens.Made token =
                            tokens.make(owner, name.getValue(), Duration.ofDays(days.getValue()));
                    new Secret(token).open();
                    made.run();
                });
    }

    /** Closed only by its button: what is not copied now is lost. */
    private static class Secret extends Dialog {
        Secret(AccessTokens.Made made) {
            setHeaderTitle(made.token().name());
            setWidth("min(96vw, 34rem)");
            setCloseOnEsc(false);
            setCloseOnOutsideClick(false);
            Span secret = new Span(made.secret());
            secret.addClassName("gc-secret");
            Div column =
                    new Div(
                            new Paragraph(getTranslation("identity.token.once")),
                            secret,
                            new CopyButton(secret),
                            new Paragraph(getTranslation("identity.token.how")));
            column.addClassName("gc-column");
            add(column);
            Button close = new Button(getTranslation("identity.token.copied"), click -> close());
            close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(close);
        }
    }
}
