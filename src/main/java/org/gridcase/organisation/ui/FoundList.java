package org.gridcase.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.EmptyState;

/** Units and people whose name, code or number holds the words; those who left come last. */
class FoundList extends Div {
    private static final int MOST = 30;

    private final transient OrganisationParts parts;

    FoundList(OrganisationParts parts) {
        this.parts = parts;
        addClassName("gc-found");
    }

    void show(String words) {
        removeAll();
        List<UnitView> units = units(words.toLowerCase(Locale.ROOT));
        List<StaffView> people =
                Stream.concat(
                                parts.staff().search(words, MOST).stream(),
                                parts.staff().former(words, MOST).stream())
                        .limit(MOST)
                        .toList();
        if (units.isEmpty() && people.isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.SEARCH,
                            getTranslation("organisation.found.none"),
                            getTranslation("organisation.found.noneNext")));
        }
        heading(units.size(), "organisation.found.units");
        units.forEach(unit -> add(unit(unit)));
        heading(people.size(), "organisation.found.people");
        people.forEach(person -> add(person(person)));
    }

    private List<UnitView> units(String plain) {
        return parts.administered().stream()
                .filter(
                        unit ->
                                unit.name(getLocale()).toLowerCase(Locale.ROOT).contains(plain)
                                        || unit.code().toLowerCase(Locale.ROOT).contains(plain))
                .limit(MOST)
                .toList();
    }

    private void heading(int size, String key) {
        if (size > 0) {
            add(new H2(getTranslation(key)));
        }
    }

    private NativeButton unit(UnitView unit) {
        return row(
                unit.name(getLocale()),
                parts.above(unit.code(), getLocale()),
                OrganisationNavigation.unit(unit.code()));
    }

    private NativeButton person(StaffView person) {
        String standing =
                person.active()
                        ? parts.colleagues().person(person, getLocale()).standing()
                        : getTranslation("organisation.person.left");
        return row(
                person.name(),
                standing.isEmpty() ? getTranslation("organisation.person.noPost") : standing,
                OrganisationNavigation.person(person.id()));
    }

    private static NativeButton row(String name, String below, String address) {
        NativeButton row = new NativeButton();
        Span first = new Span(name);
        first.addClassName("gc-row-what");
        Span second = new Span(below);
        second.addClassName("gc-row-last");
        row.add(first, second);
        row.addClassName("gc-row");
        row.addClickListener(click -> UI.getCurrent().navigate(address));
        return row;
    }
}
