package org.gridcase.organisation;

import java.util.Optional;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.SignedIn;
import org.gridcase.shared.Denied;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The person who is signed in, with the posts of today. Read once a request: posts given or taken
 * meanwhile count from the next click on.
 */
@Component
public class CurrentActor {
    private static final String KEPT = CurrentActor.class.getName();

    private final CurrentAccount account;
    private final Staff staff;

    CurrentActor(CurrentAccount account, Staff staff) {
        this.account = account;
        this.staff = staff;
    }

    /**
     * @throws Denied when nobody is signed in, the person is no longer at work here, or has to
     *     choose a password of her own first
     */
    public Actor get() {
        if (account.signedIn().filter(SignedIn::mustChange).isPresent()) {
            throw new Denied("identity.error.passwordFirst");
        }
        return find().orElseThrow(() -> new Denied("organisation.error.notSignedIn"));
    }

    public Optional<Actor> find() {
        return account.signedIn()
                .filter(person -> !person.mustChange())
                .map(SignedIn::staffId)
                .flatMap(this::actor);
    }

    private Optional<Actor> actor(String staffId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return load(staffId);
        }
        // The same request can change its person: by signing in
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Actor kept
                && kept.staffId().equals(staffId)) {
            return Optional.of(kept);
        }
        Optional<Actor> actor = load(staffId);
        actor.ifPresent(a -> request.setAttribute(KEPT, a, RequestAttributes.SCOPE_REQUEST));
        return actor;
    }

    private Optional<Actor> load(String staffId) {
        try {
            return Optional.of(staff.actor(staffId));
        } catch (NotFound left) {
            return Optional.empty();
        }
    }
}
