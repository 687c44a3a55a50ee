package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.form.Option;
import org.gridcase.form.OptionSource;
import org.gridcase.inbox.FilledForm;
import org.gridcase.shared.attachment.AttachmentView;

/** What was filled in, question by question in the words of the form. */
class CaseAnswers extends Div {

    private final transient CaseOnPage page;
    private final transient OptionSource options;
    private final transient Map<String, AttachmentView> files;
    private final DescriptionList answers = new DescriptionList();

    CaseAnswers(CaseOnPage page, FilledForm filled) {
        this.page = page;
        this.options = page.parts().journey().options(page.actor(), page.number());
        this.files =
                page.parts().timeline().files(page.actor(), page.number()).stream()
                        .collect(Collectors.toMap(file -> Long.toString(file.id()), file -> file));
        answers.addClassName("gc-facts");
        FormSchema schema = filled.schema();
        if (schema != null) {
            schema.fields().forEach(field -> answer(field, filled.data().get(field.key())));
        }
        departments(schema, filled.data());
        if (answers.getChildren().findAny().isPresent()) {
            add(answers);
        }
    }

    private void answer(Field field, Object value) {
        Component words = words(field, value);
        if (words != null) {
            put(field.label().in(getLocale()), words);
        }
    }

    /** The button "to departments" has no form of its own. */
    private void departments(FormSchema schema, Map<String, Object> data) {
        if (schema != null && schema.field("departments").isPresent()) {
            return;
        }
        if (data.get("departments") instanceof List<?> units && !units.isEmpty()) {
            put(getTranslation("casework.answers.departments"), new Span(units(units)));
        }
        if (data.get("lead") instanceof String lead
                && !lead.isBlank()
                && (schema == null || schema.field("lead").isEmpty())) {
            put(getTranslation("casework.answers.lead"), new Span(units(List.of(lead))));
        }
    }

    private void put(String question, Component words) {
        answers.add(new DescriptionList.Term(question), new DescriptionList.Description(words));
    }

    private Component words(Field field, Object value) {
        if (value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case FILES -> files((List<?>) value);
            case CHECKBOX ->
                    new Span(
                            getTranslation(
                                    Boolean.TRUE.equals(value)
                                            ? "casework.answers.yes"
                                            : "casework.answers.no"));
            case CHECKLIST, TAGS ->
                    new Span(
                            ((List<?>) value)
                                    .stream()
                                            .map(one -> label(field, one))
                                            .collect(Collectors.joining(and())));
            case RADIO, SELECT -> new Span(label(field, value));
            case DATE -> text(date(LocalDate.parse(value.toString()), "date"));
            case DATE_TIME -> text(date(LocalDateTime.parse(value.toString()), "year"));
            default -> text(value.toString());
        };
    }

    private Component files(List<?> ids) {
        Div shown = new Div();
        List<AttachmentView> found =
                ids.stream().map(id -> files.get(id.toString())).filter(f -> f != null).toList();
        CaseFileLinks.of(found).forEach(shown::add);
        return found.isEmpty() ? null : shown;
    }

    private String label(Field field, Object value) {
        Locale locale = getLocale();
        return field.options(options).stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Option::label)
                .findFirst()
                .map(label -> field.valuesKey() == null ? label.in(locale) : units(List.of(value)))
                .orElseGet(() -> units(List.of(value)));
    }

    /** As all dates are written here, and not as they are stored. */
    private String date(TemporalAccessor date, String pattern) {
        return DateTimeFormatter.ofPattern(
                        getTranslation("shared.time.pattern." + pattern), getLocale())
                .format(date);
    }

    private String units(List<?> codes) {
        return page.parts()
                .words()
                .units(codes.stream().map(Object::toString).toList(), getLocale());
    }

    private String and() {
        return getTranslation("casework.and");
    }

    private static Span text(String value) {
        Span text = new Span(value);
        text.addClassName("gc-words");
        return text;
    }
}
