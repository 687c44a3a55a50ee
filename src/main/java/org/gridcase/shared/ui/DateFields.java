package org.gridcase.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;

/** Fields for days and times with all their words in the language of the person. */
public final class DateFields {
    private DateFields() {}

    public static DatePicker date(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setI18n(
                DateWords.calendar(LocaleUtil.getLocale(), DateFields::say)
                        .setBadInputErrorMessage(say("shared.date.bad"))
                        .setRequiredErrorMessage(say("shared.date.required"))
                        .setMinErrorMessage(say("shared.date.early"))
                        .setMaxErrorMessage(say("shared.date.late")));
        return picker;
    }

    public static DateTimePicker dateTime(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setDatePickerI18n(DateWords.calendar(LocaleUtil.getLocale(), DateFields::say));
        picker.setLocale(DateWords.clock(LocaleUtil.getLocale()));
        picker.setI18n(
                new DateTimePickerI18n()
                        .setDateLabel(say("shared.date.date"))
                        .setTimeLabel(say("shared.date.time"))
                        .setBadInputErrorMessage(say("shared.date.bad"))
                        .setIncompleteInputErrorMessage(say("shared.date.incomplete"))
                        .setRequiredErrorMessage(say("shared.date.required"))
                        .setMinErrorMessage(say("shared.date.early"))
                        .setMaxErrorMessage(say("shared.date.late")));
        return picker;
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
