package org.gridcase.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.IntConsumer;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;
import org.gridcase.worktime.CalendarDay.Kind;

/** Which year it is, the way to the ones beside it, and how it stands. */
class YearHeading extends Div {
    static final String PARAMETER = "year";

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Div state = new Div();

    YearHeading(YearDraft draft, IntConsumer go) {
        int year = draft.year();
        Span shown = new Span(getTranslation("calendar.view.year", Integer.toString(year)));
        shown.getStyle()
                .setMinWidth("5rem")
                .setTextAlign(Style.TextAlign.CENTER)
                .setFontWeight("600");
        Div steps =
                new Div(
                        step(VaadinIcon.ANGLE_LEFT, "calendar.view.before", year - 1, go),
                        shown,
                        step(VaadinIcon.ANGLE_RIGHT, "calendar.view.after", year + 1, go));
        steps.getStyle()
                .setDisplay(Style.Display.INLINE_FLEX)
                .setAlignItems(Style.AlignItems.CENTER);
        state.addClassName("gc-legend");
        add(new PageHeading(getTranslation("calendar.view.title"), steps), state);
        say(draft);
    }

    /** The year of the address, else this year. */
    static int year(QueryParameters asked, int thisYear) {
        try {
            int year = asked.getSingleParameter(PARAMETER).map(Integer::parseInt).orElse(thisYear);
            return year >= EARLIEST && year <= LATEST ? year : thisYear;
        } catch (NumberFormatException noYear) {
            return thisYear;
        }
    }

    /** How the year stands now, changes not saved yet included. */
    final void say(YearDraft draft) {
        state.removeAll();
        if (draft.changed()) {
            state.add(new StateBadge(Tone.WARN, getTranslation("calendar.view.unsaved")));
        } else if (draft.known()) {
            state.add(new StateBadge(Tone.GOOD, getTranslation("calendar.view.known")));
        } else {
            state.add(new StateBadge(Tone.WARN, getTranslation("calendar.view.unknown")));
        }
        if (!draft.days().isEmpty()) {
            Span words = new Span(words(draft));
            words.addClassName("gc-muted");
            state.add(words);
        }
    }

    String words(YearDraft draft) {
        return getTranslation(
                "calendar.view.counts", draft.count(Kind.HOLIDAY), draft.count(Kind.WORKDAY));
    }

    private Button step(VaadinIcon icon, String key, int year, IntConsumer go) {
        Button step = new Button(icon.create(), click -> go.accept(year));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        step.setAriaLabel(getTranslation(key, Integer.toString(year)));
        step.setEnabled(year >= EARLIEST && year <= LATEST);
        return step;
    }
}
