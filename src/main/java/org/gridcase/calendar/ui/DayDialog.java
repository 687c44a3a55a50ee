package org.gridcase.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.worktime.CalendarDay;
import org.gridcase.worktime.CalendarDay.Kind;

/** What a day, or several in a row, are: holiday, make-up day, or as in every week. */
class DayDialog extends FormDialog {
    private static final int MOST_DAYS = 31;

    /** The answers; the last takes a day out of the calendar. */
    private enum Answer {
        HOLIDAY(Kind.HOLIDAY),
        WORKDAY(Kind.WORKDAY),
        ORDINARY(null);

        private final Kind kind;

        Answer(Kind kind) {
            this.kind = kind;
        }
    }

    private final transient YearDraft draft;
    private final DatePicker from = DateFields.date(I18NProvider.translate("calendar.day.from"));
    private final DatePicker to = DateFields.date(I18NProvider.translate("calendar.day.to"));
    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
    private final TextField name = new TextField(I18NProvider.translate("calendar.day.name"));

    DayDialog(LocalDate day, YearDraft draft, Runnable entered) {
        super(
                I18NProvider.translate("calendar.day.title"),
                I18NProvider.translate("calendar.day.ok"));
        this.draft = draft;
        from.setValue(day);
        to.setValue(day);
        answer.setLabel(getTranslation("calendar.day.kind"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(a -> getTranslation("calendar.answer." + a.name()));
        name.setMaxLength(100);
        name.setHelperText(getTranslation("calendar.day.nameHint"));
        answer.addValueChangeListener(
                change -> name.setEnabled(change.getValue() != Answer.ORDINARY));
        Optional<CalendarDay> known = draft.at(day);
        answer.setValue(known.map(DayDialog::answer).orElse(Answer.HOLIDAY));
        known.ifPresent(is -> name.setValue(is.name()));
        fields(from, to, answer, name);
        errors().at("to", to).at("name", name);
        onSubmit(
                () -> {
                    enter();
                    entered.run();
                });
    }

    private void enter() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue() == null ? first : to.getValue();
        if (first == null || last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new Invalid("to", "calendar.error.range", MOST_DAYS);
        }
        if (answer.getValue() != Answer.ORDINARY && name.getValue().isBlank()) {
            throw new Invalid("name", "calendar.error.name");
        }
        draft.enter(first, last, answer.getValue().kind, name.getValue());
    }

    private static Answer answer(CalendarDay day) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.kind == day.kind())
                .findFirst()
                .orElseThrow();
    }
}
