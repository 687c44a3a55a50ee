package org.gridcase.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** How a person's account is written, in columns on desks and as a card on telephones. */
class AccountCells {
    private final OrganisationParts parts;
    private final Locale locale;

    AccountCells(OrganisationParts parts, Locale locale) {
        this.parts = parts;
        this.locale = locale;
    }

    Div card(Row row, AccountDeeds deeds) {
        Div first = new Div(person(row), state(row));
        first.addClassName("gc-row-first");
        Span seen = new Span(row.hasAccount() ? new Span(row.username() + " · ") : new Span());
        seen.add(seen(row));
        Div last = new Div(seen, deeds);
        last.addClassName("gc-row-last");
        Div card = new Div(first, last);
        card.addClassName("gc-account-card");
        return card;
    }

    Div person(Row row) {
        Anchor name = new Anchor(OrganisationNavigation.person(row.staffId()), row.name());
        name.setRouterIgnore(false);
        String standing =
                parts.staff().find(row.staffId()).map(person -> standing(person)).orElse("");
        Span below = new Span(standing.isEmpty() ? row.staffId() : standing);
        below.addClassNames("gc-muted", "gc-small");
        Div both = new Div(name, below);
        both.addClassName("gc-account");
        return both;
    }

    private String standing(StaffView person) {
        return parts.colleagues().person(person, locale).standing();
    }

    StateBadge state(Row row) {
        if (!row.hasAccount()) {
            return badge(Tone.CALM, "none");
        }
        if (!row.enabled()) {
            return badge(Tone.PAUSED, "locked");
        }
        return row.mustChange() || !row.usable()
                ? badge(Tone.WARN, "first")
                : badge(Tone.GOOD, "open");
    }

    private StateBadge badge(Tone tone, String state) {
        return new StateBadge(tone, I18NProvider.translate("accounts.badge." + state));
    }

    Span seen(Row row) {
        if (row.lastSignIn() != null) {
            return parts.times().moment(row.lastSignIn());
        }
        Span never = new Span(row.hasAccount() ? I18NProvider.translate("accounts.never") : "");
        never.addClassName("gc-muted");
        return never;
    }
}
