package org.gridcase.organisation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.organisation.PostTerm;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** All posts of a person, in any number of units; those held before folded away. */
class PersonPosts extends Section {
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final boolean several;

    PersonPosts(StaffView person, OrganisationParts parts, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        addClassName("gc-card");
        Map<Boolean, List<PostTerm>> byEnd =
                parts.staff().terms(person.id()).stream()
                        .collect(
                                Collectors.partitioningBy(
                                        term -> UnitPosts.over(term, parts.today())));
        several = byEnd.get(false).size() > 1;
        add(new H2(getTranslation("organisation.person.posts")));
        if (byEnd.get(false).isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("organisation.person.noPost"));
            none.addClassName("gc-muted");
            add(none);
        }
        byEnd.get(false).forEach(term -> add(held(term)));
        if (!byEnd.get(true).isEmpty()) {
            Details earlier =
                    new Details(
                            getTranslation("organisation.person.earlier", byEnd.get(true).size()));
            byEnd.get(true).forEach(term -> earlier.add(row(term)));
            add(earlier);
        }
    }

    private TermRow held(PostTerm term) {
        TermRow row = row(term).standing(term, parts.today());
        if (several && term.main()) {
            row.marked(new StateBadge(Tone.GOOD, getTranslation("organisation.post.main")));
        }
        if (parts.administers(term.unit())) {
            row.offering(
                            "organisation.post.deputise",
                            () -> new DeputyDialog(term, parts, changed).open())
                    .offering(
                            "organisation.post.dismiss",
                            () -> new DismissDialog(term, parts, changed).open());
        }
        return row;
    }

    private TermRow row(PostTerm term) {
        String unit = parts.colleagues().unit(term.unit(), getLocale());
        return new TermRow(
                unit + " · " + getTranslation(term.post().key()),
                OrganisationNavigation.unit(term.unit()),
                parts.days(term.firstDay(), term.lastDay(), getLocale()));
    }
}
