package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;
import org.gridcase.worktime.TimeLimit;

/** The chosen item in plain words: what will happen, when it counts, and how long it may take. */
class ReportItemCard extends Div {
    private final transient Catalogue catalogue;
    private final transient MatterItem item;

    ReportItemCard(MatterItem item, Catalogue catalogue, Runnable another) {
        this.item = item;
        this.catalogue = catalogue;
        addClassNames("gc-card", "gc-item-card");
        setClassName("gc-emergency", item.path() == HandlingPath.EMERGENCY);
        Span name = new Span(item.name(getLocale()));
        name.addClassName("gc-item-name");
        Tone tone = item.path() == HandlingPath.EMERGENCY ? Tone.LATE : Tone.BUSY;
        Button change =
                new Button(getTranslation("casework.report.itemChange"), c -> another.run());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div first = new Div(name, new StateBadge(tone, getTranslation(item.path().key())), change);
        first.addClassName("gc-item-first");
        Span where =
                new Span(
                        item.category(getLocale())
                                + " / "
                                + item.subcategory(getLocale())
                                + " · "
                                + item.code());
        where.addClassNames("gc-muted", "gc-small");
        add(
                first,
                where,
                new Paragraph(getTranslation("casework.report.way." + item.path().code())));
        String criteria = item.criteria(getLocale());
        if (criteria != null && !criteria.isBlank()) {
            add(new Paragraph(getTranslation("casework.report.criteria", criteria)));
        }
        add(new Paragraph(getTranslation("casework.report.limits", limits())));
    }

    private String limits() {
        return steps().stream()
                .map(
                        step ->
                                getTranslation(
                                        "casework.report.limit",
                                        getTranslation("catalogue.limit." + step),
                                        words(catalogue.limit(item, step))))
                .collect(Collectors.joining(getTranslation("casework.report.and")));
    }

    /** The steps whose limits the reporter will be asked about. */
    private List<String> steps() {
        return switch (item.path()) {
            case GENERAL -> List.of("handle");
            case COORDINATION -> List.of("accept", "settle");
            case EMERGENCY -> List.of("acknowledge", "respond");
            case APPROVAL ->
                    item.noticeLevels() > 0
                            ? List.of("accept", "review", "approve", "notice")
                            : List.of("accept", "review", "approve");
        };
    }

    private String words(TimeLimit limit) {
        return getTranslation(limit.unit().key(), limit.amount());
    }
}
