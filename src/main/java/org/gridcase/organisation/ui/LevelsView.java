package org.gridcase.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.LevelView;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.PageHeading;

/**
 * The levels of the unit tree from top to bottom, with what their units are for and how many there
 * are. Administrators of the whole place change them, those of a part read them.
 */
@Route(OrganisationNavigation.LEVELS)
@PermitAll
class LevelsView extends Div implements BeforeEnterObserver {
    private final transient OrganisationParts parts;

    LevelsView(OrganisationParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (parts.jurisdiction().mayAnywhere(parts.actor(), Action.ADMINISTER_ORGANISATION)) {
            show();
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        removeAll();
        boolean changeable = parts.administersAll();
        add(back(), new PageHeading(getTranslation("organisation.levels.title")), hint(changeable));
        add(list(changeable));
        if (changeable) {
            add(
                    new ActionBar(
                            new Button(
                                    getTranslation("organisation.levels.add"),
                                    VaadinIcon.PLUS.create(),
                                    click -> new LevelDialog(null, parts, this::show).open())));
        }
    }

    private Section list(boolean changeable) {
        Section list = new Section();
        list.addClassName("gc-card");
        List<LevelView> levels = parts.units().levels();
        Map<String, Long> units =
                parts.units().all().stream()
                        .collect(Collectors.groupingBy(UnitView::level, Collectors.counting()));
        for (LevelView level : levels) {
            long count = units.getOrDefault(level.code(), 0L);
            list.add(
                    changeable
                            ? LevelRow.changeable(level, count, parts, this::show)
                            : LevelRow.toRead(level, count));
        }
        return list;
    }

    private Paragraph hint(boolean changeable) {
        Paragraph hint =
                new Paragraph(
                        getTranslation(
                                changeable
                                        ? "organisation.levels.hint"
                                        : "organisation.levels.readOnly"));
        hint.addClassName("gc-muted");
        return hint;
    }

    private Anchor back() {
        Anchor back =
                new Anchor(OrganisationNavigation.PATH, getTranslation("organisation.levels.back"));
        back.setRouterIgnore(false);
        back.addClassName("gc-small");
        return back;
    }
}
