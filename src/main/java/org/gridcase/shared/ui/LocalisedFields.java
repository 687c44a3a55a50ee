package org.gridcase.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;

/** Vaadin's own components with their built-in words in the language of the person. */
public final class LocalisedFields {
    private LocalisedFields() {}

    public static DatePicker datePicker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setI18n(dateWords());
        return picker;
    }

    public static DateTimePicker dateTimePicker(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setDatePickerI18n(dateWords());
        picker.setI18n(
                new DateTimePicker.DateTimePickerI18n()
                        .setDateLabel(say("shared.date.date"))
                        .setTimeLabel(say("shared.date.time"))
                        .setBadInputErrorMessage(say("shared.date.bad"))
                        .setIncompleteInputErrorMessage(say("shared.date.incomplete"))
                        .setMinErrorMessage(say("shared.date.early"))
                        .setMaxErrorMessage(say("shared.date.late")));
        return picker;
    }

    /** Gives an upload, whatever takes its files, its words. */
    public static <T extends Upload> T upload(T upload) {
        upload.setI18n(uploadWords());
        return upload;
    }

    private static DatePicker.DatePickerI18n dateWords() {
        List<String> months = words("shared.date.months");
        return new DatePicker.DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(words("shared.date.weekdays"))
                .setWeekdaysShort(words("shared.date.weekdaysShort"))
                .setDateFormat(say("shared.date.format"))
                .setFirstDayOfWeek(1)
                .setToday(say("shared.date.today"))
                .setCancel(say("shared.confirm.cancel"))
                .setBadInputErrorMessage(say("shared.date.bad"))
                .setRequiredErrorMessage(say("shared.date.required"))
                .setMinErrorMessage(say("shared.date.early"))
                .setMaxErrorMessage(say("shared.date.late"));
    }

    private static UploadI18N uploadWords() {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles()
                                .setOne(say("shared.upload.dropOne"))
                                .setMany(say("shared.upload.dropMany")))
                .setAddFiles(
                        new UploadI18N.AddFiles()
                                .setOne(say("shared.upload.addOne"))
                                .setMany(say("shared.upload.addMany")))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(say("shared.upload.tooMany"))
                                .setFileIsTooBig(say("shared.upload.tooBig"))
                                .setIncorrectFileType(say("shared.upload.type")))
                .setUploading(
                        new UploadI18N.Uploading()
                                .setStatus(
                                        new UploadI18N.Uploading.Status()
                                                .setConnecting(say("shared.upload.connecting"))
                                                .setStalled(say("shared.upload.stalled"))
                                                .setProcessing(say("shared.upload.processing"))
                                                .setHeld(say("shared.upload.held")))
                                .setRemainingTime(
                                        new UploadI18N.Uploading.RemainingTime()
                                                .setPrefix(say("shared.upload.left"))
                                                .setUnknown(say("shared.upload.leftUnknown")))
                                .setError(
                                        new UploadI18N.Uploading.Error()
                                                .setServerUnavailable(say("shared.upload.away"))
                                                .setUnexpectedServerError(
                                                        say("shared.upload.failed"))
                                                .setForbidden(say("shared.upload.forbidden"))))
                .setFile(
                        new UploadI18N.File()
                                .setRetry(say("shared.upload.retry"))
                                .setStart(say("shared.upload.start"))
                                .setRemove(say("shared.upload.removeFile")))
                .setUnits(new UploadI18N.Units(Arrays.asList("B", "kB", "MB", "GB")));
    }

    private static List<String> words(String key) {
        return List.of(say(key).split(","));
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
