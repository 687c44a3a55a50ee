package org.gridcase.organisation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.PostTerm;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;

/** The posts of a unit with those who hold or will hold them; earlier holders folded away. */
class UnitPosts extends Section {
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final transient Map<String, StaffView> people;

    UnitPosts(UnitView unit, OrganisationParts parts, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        addClassName("gc-card");
        LocalDate today = parts.today();
        List<PostTerm> terms = parts.staff().termsIn(unit.code());
        people =
                parts.staff().members(terms.stream().map(PostTerm::staffId).toList()).stream()
                        .collect(Collectors.toMap(StaffView::id, Function.identity()));
        Map<Boolean, List<PostTerm>> byEnd =
                terms.stream().collect(Collectors.partitioningBy(term -> over(term, today)));
        add(new H2(getTranslation("organisation.unit.posts")));
        Map<Post, List<PostTerm>> held =
                byEnd.get(false).stream()
                        .collect(
                                Collectors.groupingBy(
                                        PostTerm::post, TreeMap::new, Collectors.toList()));
        if (held.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("organisation.unit.nobody"));
            nobody.addClassName("gc-muted");
            add(nobody);
        }
        held.forEach(this::post);
        earlier(byEnd.get(true));
    }

    static boolean over(PostTerm term, LocalDate today) {
        return term.lastDay() != null && term.lastDay().isBefore(today);
    }

    private void post(Post post, List<PostTerm> holders) {
        add(new H3(getTranslation(post.key())));
        holders.forEach(term -> add(holder(term)));
    }

    private TermRow holder(PostTerm term) {
        String address = OrganisationNavigation.person(term.staffId());
        return row(term, address)
                .standing(term, parts.today())
                .offering(
                        "organisation.post.deputise",
                        () -> new DeputyDialog(term, parts, changed).open())
                .offering(
                        "organisation.post.dismiss",
                        () -> new DismissDialog(term, parts, changed).open());
    }

    private TermRow row(PostTerm term, String address) {
        StaffView person = people.get(term.staffId());
        String name = person == null ? term.staffId() : person.name();
        return new TermRow(name, address, parts.days(term.firstDay(), term.lastDay(), getLocale()));
    }

    private void earlier(List<PostTerm> terms) {
        if (terms.isEmpty()) {
            return;
        }
        Details earlier = new Details(getTranslation("organisation.unit.earlier", terms.size()));
        for (PostTerm term : terms) {
            TermRow row = row(term, OrganisationNavigation.person(term.staffId()));
            row.marked(new Span(getTranslation(term.post().key())));
            earlier.add(row);
        }
        add(earlier);
    }
}
