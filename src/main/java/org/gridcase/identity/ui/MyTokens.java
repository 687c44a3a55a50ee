package org.gridcase.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.gridcase.identity.AccessTokenView;
import org.gridcase.identity.AccessTokens;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.SignedIn;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;
import org.springframework.context.annotation.Scope;

/** One's personal access tokens: what each is for, until when it holds, when it was last used. */
@SpringComponent
@Scope("prototype")
public class MyTokens extends Section {
    private final transient AccessTokens tokens;
    private final transient CurrentAccount account;
    private final transient Times times;
    private final transient Clock clock;
    private final Div rows = new Div();

    MyTokens(AccessTokens tokens, CurrentAccount account, Times times, Clock clock) {
        this.tokens = tokens;
        this.account = account;
        this.times = times;
        this.clock = clock;
        addClassName("gc-card");
        Paragraph what = new Paragraph(getTranslation("identity.token.what"));
        what.addClassNames("gc-muted", "gc-small");
        Button make =
                new Button(
                        getTranslation("identity.token.make"),
                        VaadinIcon.PLUS.create(),
                        click -> new TokenDialog(tokens, owner(), this::show).open());
        add(new H2(getTranslation("identity.token.title")), what, rows, make);
        show();
    }

    private SignedIn owner() {
        return account.signedIn().orElseThrow();
    }

    private void show() {
        rows.removeAll();
        List<AccessTokenView> mine = tokens.of(owner());
        mine.forEach(token -> rows.add(row(token)));
    }

    private Div row(AccessTokenView token) {
        Span name = new Span(token.name());
        String until =
                getTranslation("identity.token.until", times.words(getLocale(), token.expiresAt()));
        Span dates = new Span(String.join(" · ", token.prefix() + "…", until, used(token)));
        dates.addClassNames("gc-muted", "gc-small");
        Div words = new Div(name, dates);
        words.addClassName("gc-term-words");
        Div row = new Div(words, state(token));
        row.addClassName("gc-term");
        if (valid(token)) {
            Button revoke =
                    new Button(getTranslation("identity.token.revoke"), click -> revoke(token));
            revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(revoke);
        }
        return row;
    }

    private String used(AccessTokenView token) {
        return token.lastUsed() == null
                ? getTranslation("identity.token.unused")
                : getTranslation(
                        "identity.token.lastUsed", times.words(getLocale(), token.lastUsed()));
    }

    private boolean valid(AccessTokenView token) {
        return token.revokedAt() == null && clock.instant().isBefore(token.expiresAt());
    }

    private StateBadge state(AccessTokenView token) {
        if (token.revokedAt() != null) {
            return new StateBadge(Tone.PAUSED, getTranslation("identity.token.revoked"));
        }
        return valid(token)
                ? new StateBadge(Tone.GOOD, getTranslation("identity.token.valid"))
                : new StateBadge(Tone.CALM, getTranslation("identity.token.expired"));
    }

    private void revoke(AccessTokenView token) {
        ConfirmAction.ask(
                getTranslation("identity.token.revokeAsk", token.name()),
                getTranslation("identity.token.revokeMeans"),
                getTranslation("identity.token.revoke"),
                () -> {
                    tokens.revoke(owner(), token.id());
                    show();
                });
    }
}
