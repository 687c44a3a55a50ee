package org.gridcase.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.identity.AccountView;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Person;
import org.springframework.stereotype.Component;

/** Who sits before the page. */
@Component
class Visitor {
    private final AuthenticationContext authentication;
    private final CurrentAccount account;
    private final CurrentActor actor;
    private final Accounts accounts;
    private final Units units;
    private final Texts texts;

    Visitor(
            AuthenticationContext authentication,
            CurrentAccount account,
            CurrentActor actor,
            Accounts accounts,
            Units units,
            Texts texts) {
        this.authentication = authentication;
        this.account = account;
        this.actor = actor;
        this.accounts = accounts;
        this.units = units;
        this.texts = texts;
    }

    /** The person with the first of the posts; empty when nobody is signed in. */
    Optional<Person> person(Locale locale) {
        return account.signedIn().map(signedIn -> person(signedIn, locale));
    }

    private Person person(SignedIn signedIn, Locale locale) {
        List<Holding> held = holdings();
        if (held.isEmpty()) {
            return new Person(signedIn.name(), null, null, null);
        }
        Holding first = held.get(0);
        String post = post(first, locale);
        String shown =
                held.size() == 1
                        ? post
                        : texts.text(locale, "shell.person.more", post, held.size() - 1);
        return new Person(signedIn.name(), shown, unit(first, locale), null);
    }

    /** Whether the person is still at work here. */
    boolean atWork() {
        return actor.find().isPresent();
    }

    /** Each post in each unit once: whoever holds it may deputise for a colleague in it as well. */
    private List<Holding> holdings() {
        Map<String, Holding> byPost = new LinkedHashMap<>();
        actor.find()
                .map(Actor::holdings)
                .orElse(List.of())
                .forEach(held -> byPost.putIfAbsent(held.audience(), held));
        return List.copyOf(byPost.values());
    }

    private String post(Holding held, Locale locale) {
        String post = texts.text(locale, held.post().key());
        return held.deputy() ? texts.text(locale, "shell.person.deputy", post) : post;
    }

    private String unit(Holding held, Locale locale) {
        return units.find(held.unit()).map(unit -> name(unit, locale)).orElse("");
    }

    private static String name(UnitView unit, Locale locale) {
        boolean english = Locales.ENGLISH.equals(Locales.nearest(locale));
        return english && unit.nameEn() != null ? unit.nameEn() : unit.name();
    }

    /** The language kept with the account. */
    Optional<Locale> language() {
        return account.staffId().flatMap(accounts::ofStaff).map(AccountView::locale);
    }

    void speak(Locale locale) {
        account.signedIn().ifPresent(signedIn -> accounts.speak(signedIn, locale));
    }

    void leave() {
        authentication.logout();
    }
}
