package org.gridcase.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.gridcase.organisation.DeputyTerm;
import org.gridcase.organisation.PostTerm;
import org.springframework.context.annotation.Scope;

/** One's own posts, the deputies named for them, and whom one stands in for (AB岗). */
@SpringComponent
@Scope("prototype")
public class MyPosts extends Section {
    private final transient OrganisationParts parts;
    private final Div rows = new Div();

    MyPosts(OrganisationParts parts) {
        this.parts = parts;
        addClassName("gc-card");
        add(new H2(getTranslation("organisation.me.posts")), rows);
        show();
    }

    private void show() {
        rows.removeAll();
        String me = parts.actor().staffId();
        List<PostTerm> held =
                parts.staff().terms(me).stream()
                        .filter(term -> !UnitPosts.over(term, parts.today()))
                        .toList();
        if (held.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("organisation.person.noPost"));
            none.addClassName("gc-muted");
            rows.add(none);
        }
        held.forEach(term -> rows.add(row(term)));
        for (DeputyTerm term : parts.staff().deputiesAround(me)) {
            rows.add(new DeputyRow(term, parts, this::show, term.absent().equals(me)));
        }
    }

    private TermRow row(PostTerm term) {
        TermRow row =
                new TermRow(
                                parts.colleagues().unit(term.unit(), getLocale())
                                        + " · "
                                        + getTranslation(term.post().key()),
                                null,
                                parts.days(term.firstDay(), term.lastDay(), getLocale()))
                        .standing(term, parts.today());
        // A post that has not begun is not one's own to be covered yet
        return term.firstDay().isAfter(parts.today())
                ? row
                : row.offering(
                        "organisation.post.deputise",
                        () -> new DeputyDialog(term, parts, this::show).open());
    }
}
