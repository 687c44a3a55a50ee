package org.gridcase.form.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.form.Field;
import org.gridcase.form.FormValidation;
import org.gridcase.form.Option;
import org.gridcase.form.Wording;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.DateWords;

/** Chooses the most natural component for each kind of answer. */
final class FieldInputs {

    /** As many options as are taken in at a glance; above, one types to find. */
    private static final int GLANCE = 8;

    private final FormValidation validation;
    private final FileFieldFactory files;
    private final Texts texts;

    FieldInputs(FormValidation validation, FileFieldFactory files, Texts texts) {
        this.validation = validation;
        this.files = files;
        this.texts = texts;
    }

    FieldInput<?, ?> input(Field field) {
        return switch (field.kind()) {
            case TEXT -> line(field);
            case LONG_TEXT -> page(field);
            case NUMBER -> field.decimals() == 0 ? whole(field) : number(field);
            case DATE -> date(field);
            case DATE_TIME -> moment(field);
            case TIME -> time(field);
            case CHECKBOX -> of(field, new Checkbox(), v -> v, Boolean.class::cast);
            case RADIO -> radio(field);
            case SELECT -> validation.offered(field).size() > GLANCE ? search(field) : list(field);
            case CHECKLIST -> checklist(field);
            case TAGS -> tags(field);
            case FILES -> of(field, files.create(field), List::copyOf, FieldInputs::strings);
        };
    }

    private FieldInput<?, ?> line(Field field) {
        TextField component = new TextField();
        component.setValueChangeMode(ValueChangeMode.LAZY);
        return of(field, component, v -> v, String.class::cast);
    }

    /** Grows with what is written. More than allowed may be typed and is said, not cut off. */
    private FieldInput<?, ?> page(Field field) {
        TextArea component = new TextArea();
        component.setMinRows(3);
        component.setMaxRows(14);
        component.setValueChangeMode(ValueChangeMode.LAZY);
        return of(field, component, v -> v, String.class::cast);
    }

    private FieldInput<?, ?> whole(Field field) {
        IntegerField component = new IntegerField();
        component.addClassName("gc-form-short");
        component.setValueChangeMode(ValueChangeMode.LAZY);
        return of(field, component, v -> v, Integer.class::cast);
    }

    private FieldInput<?, ?> number(Field field) {
        NumberField component = new NumberField();
        component.addClassName("gc-form-short");
        component.setValueChangeMode(ValueChangeMode.LAZY);
        return of(field, component, BigDecimal::valueOf, answer -> ((Number) answer).doubleValue());
    }

    private FieldInput<?, ?> date(Field field) {
        DatePicker component = new DatePicker();
        component.addClassName("gc-form-short");
        component.setClearButtonVisible(!field.rules().required());
        return of(
                field,
                component,
                LocalDate::toString,
                answer -> LocalDate.parse((String) answer),
                (picker, locale) -> picker.setI18n(DateWords.calendar(texts, locale)));
    }

    private FieldInput<?, ?> moment(Field field) {
        DateTimePicker component = new DateTimePicker();
        component.setStep(Duration.ofMinutes(15));
        return of(
                field,
                component,
                LocalDateTime::toString,
                answer -> LocalDateTime.parse((String) answer),
                (picker, locale) -> {
                    picker.setLocale(DateWords.clock(locale));
                    picker.setDatePickerI18n(DateWords.calendar(texts, locale));
                    picker.setDateAriaLabel(texts.text(locale, "shared.date.date"));
                    picker.setTimeAriaLabel(texts.text(locale, "shared.date.time"));
                });
    }

    private FieldInput<?, ?> time(Field field) {
        TimePicker component = new TimePicker();
        component.addClassName("gc-form-short");
        component.setStep(Duration.ofMinutes(15));
        return of(
                field,
                component,
                LocalTime::toString,
                answer -> LocalTime.parse((String) answer),
                (picker, locale) -> picker.setLocale(DateWords.clock(locale)));
    }

    private FieldInput<?, ?> radio(Field field) {
        RadioButtonGroup<String> component = new RadioButtonGroup<>();
        component.addClassName("gc-form-choice");
        component.setItems(values(field));
        return of(
                field,
                component,
                v -> v,
                String.class::cast,
                (group, locale) -> group.setItemLabelGenerator(labels(field, locale)));
    }

    private FieldInput<?, ?> list(Field field) {
        Select<String> component = new Select<>();
        component.setItems(values(field));
        component.setEmptySelectionAllowed(!field.rules().required());
        return of(
                field,
                component,
                v -> v,
                String.class::cast,
                (select, locale) -> {
                    String none = texts.text(locale, "form.view.none");
                    ItemLabelGenerator<String> labels = labels(field, locale);
                    select.setEmptySelectionCaption(none);
                    select.setItemLabelGenerator(v -> v == null ? none : labels.apply(v));
                });
    }

    private FieldInput<?, ?> search(Field field) {
        ComboBox<String> component = new ComboBox<>();
        component.setItems(values(field));
        component.setClearButtonVisible(!field.rules().required());
        return of(
                field,
                component,
                v -> v,
                String.class::cast,
                (box, locale) -> box.setItemLabelGenerator(labels(field, locale)));
    }

    private FieldInput<?, ?> checklist(Field field) {
        CheckboxGroup<String> component = new CheckboxGroup<>();
        component.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        component.setItems(values(field));
        return of(
                field,
                component,
                chosen -> inOrder(field, chosen),
                answer -> new LinkedHashSet<>(strings(answer)),
                (group, locale) -> group.setItemLabelGenerator(labels(field, locale)));
    }

    private FieldInput<?, ?> tags(Field field) {
        MultiSelectComboBox<String> component = new MultiSelectComboBox<>();
        component.setItems(values(field));
        return of(
                field,
                component,
                chosen -> inOrder(field, chosen),
                answer -> new LinkedHashSet<>(strings(answer)),
                (box, locale) -> box.setItemLabelGenerator(labels(field, locale)));
    }

    private List<String> values(Field field) {
        return validation.offered(field).stream().map(Option::value).toList();
    }

    private List<String> inOrder(Field field, Set<String> chosen) {
        return values(field).stream().filter(chosen::contains).toList();
    }

    private ItemLabelGenerator<String> labels(Field field, Locale locale) {
        Map<String, Wording> labels =
                validation.offered(field).stream()
                        .collect(Collectors.toMap(Option::value, Option::label, (a, b) -> a));
        return value -> labels.containsKey(value) ? labels.get(value).in(locale) : "";
    }

    private static List<String> strings(Object answer) {
        return ((Collection<?>) answer).stream().map(String.class::cast).toList();
    }

    private <
                    V,
                    C extends
                            AbstractField<C, V>
                                    & InputField<AbstractField.ComponentValueChangeEvent<C, V>, V>
                                    & HasValidationProperties>
            FieldInput<V, C> of(
                    Field field,
                    C component,
                    Function<V, Object> toAnswer,
                    Function<Object, V> fromAnswer) {
        return of(field, component, toAnswer, fromAnswer, (same, locale) -> {});
    }

    private <
                    V,
                    C extends
                            AbstractField<C, V>
                                    & InputField<AbstractField.ComponentValueChangeEvent<C, V>, V>
                                    & HasValidationProperties>
            FieldInput<V, C> of(
                    Field field,
                    C component,
                    Function<V, Object> toAnswer,
                    Function<Object, V> fromAnswer,
                    BiConsumer<C, Locale> words) {
        FieldHelp help = new FieldHelp(field, texts);
        return new FieldInput<>(field, component, toAnswer, fromAnswer, help, words);
    }
}
