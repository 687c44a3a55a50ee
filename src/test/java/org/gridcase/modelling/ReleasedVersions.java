package org.gridcase.modelling;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Ids;
import org.springframework.boot.test.context.TestComponent;

/** Two administrators who release versions in tests. */
@TestComponent
class ReleasedVersions {

    private final Drafts drafts;
    private final Releases releases;
    private final Library library;
    private final Staff staff;
    private final Units units;

    ReleasedVersions(Drafts drafts, Releases releases, Library library, Staff staff, Units units) {
        this.drafts = drafts;
        this.releases = releases;
        this.library = library;
        this.staff = staff;
        this.units = units;
    }

    /**
     * A person who administers the whole place, in the demonstration's town as in the tests' own.
     */
    Actor administrator(String name) {
        String id = "m" + Ids.next();
        staff.enrol(new Staff.Enrol(id, "模管" + name, "female", "199 0000 0000"), Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(
                        id,
                        Post.ADMINISTRATOR,
                        units.roots().get(0).code(),
                        LocalDate.of(2025, 1, 1)),
                Actor.SYSTEM);
        return staff.actor(id);
    }

    ReleaseView live(String process) {
        return library.versions(Actor.SYSTEM, process).stream()
                .filter(release -> release.number() != null)
                .findFirst()
                .orElseThrow();
    }

    /** The version that is live, with its files changed. */
    ReleaseView released(String process, UnaryOperator<Map<String, String>> change) {
        Actor author = administrator("甲");
        DraftView draft = drafts.begin(author, process, null);
        drafts.edit(author, draft.id());
        Map<String, String> before = drafts.files(author, draft.id());
        Map<String, String> after = change.apply(before);
        after.forEach((name, text) -> drafts.save(author, draft.id(), name, text));
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> drafts.removeForm(author, draft.id(), name));
        drafts.propose(author, draft.id(), "试行", null, null);
        return releases.release(administrator("乙"), draft.id(), null);
    }

    /** The same once more, for cases of one's own. */
    ReleaseView anew(String process) {
        return back(live(process));
    }

    /** An earlier version becomes the live one again. */
    ReleaseView back(ReleaseView earlier) {
        DraftView draft = drafts.goBack(administrator("甲"), earlier.id(), "还原", null);
        return releases.release(administrator("乙"), draft.id(), null);
    }
}
