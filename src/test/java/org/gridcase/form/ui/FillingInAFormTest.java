package org.gridcase.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.form.SampleForms.field;
import static org.gridcase.form.SampleForms.shownWhenYes;
import static org.gridcase.form.SampleForms.yesOrNo;
import static org.gridcase.form.ui.FormOnPage.choice;
import static org.gridcase.form.ui.FormOnPage.errorsAtFields;
import static org.gridcase.form.ui.FormOnPage.get;
import static org.gridcase.form.ui.FormOnPage.leave;
import static org.gridcase.form.ui.FormOnPage.links;
import static org.gridcase.form.ui.FormOnPage.open;
import static org.gridcase.form.ui.FormOnPage.shown;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person fills in a form: every kind of answer, both languages, drafts. */
class FillingInAFormTest {

    private static final String MANY_OPTIONS =
            IntStream.range(0, 20)
                    .mapToObj(i -> "{'value': 'v%d', 'label': '选项%d'}".formatted(i, i))
                    .collect(Collectors.joining(",", "'values': [", "]"));

    private FormView form;

    @BeforeEach
    void browser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locales.CHINESE);
    }

    @AfterEach
    void closed() {
        MockVaadin.tearDown();
    }

    @Test
    void everyKindOfAnswerIsTypedInAndReadBack() {
        form =
                open(
                        field("textfield", "line", ""),
                        field("textarea", "page", ""),
                        field("number", "whole", "'decimalDigits': 0"),
                        field("number", "exact", ""),
                        field("datetime", "day", "'subtype': 'date'"),
                        field("datetime", "moment", "'subtype': 'datetime'"),
                        field("datetime", "hour", "'subtype': 'time'"),
                        field("checkbox", "tick", ""),
                        field("radio", "one", "'valuesKey': 'departments'"),
                        field("select", "chosen", "'valuesKey': 'departments'"),
                        field("select", "found", MANY_OPTIONS),
                        field("checklist", "some", "'valuesKey': 'departments'"),
                        field("taglist", "tags", MANY_OPTIONS),
                        field("filepicker", "photos", "'multiple': true"));

        _setValue(get(TextField.class, "line"), "漏水");
        _setValue(get(TextArea.class, "page"), "一\n二");
        _setValue(get(IntegerField.class, "whole"), 3);
        _setValue(get(NumberField.class, "exact"), 0.1);
        _setValue(get(DatePicker.class, "day"), LocalDate.of(2026, 11, 24));
        _setValue(get(DateTimePicker.class, "moment"), LocalDateTime.of(2026, 11, 24, 16, 30));
        _setValue(get(TimePicker.class, "hour"), LocalTime.of(8, 0));
        _setValue(get(Checkbox.class, "tick"), true);
        FormOnPage.<RadioButtonGroup<String>>choice("one").setValue("HB");
        FormOnPage.<Select<String>>choice("chosen").setValue("MZ");
        FormOnPage.<ComboBox<String>>choice("found").setValue("v7");
        FormOnPage.<CheckboxGroup<String>>choice("some").setValue(Set.of("MZ", "HB"));
        FormOnPage.<MultiSelectComboBox<String>>choice("tags").setValue(Set.of("v2", "v1"));
        FormOnPage.<CustomField<List<String>>>choice("photos").setValue(List.of("7", "8"));

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("line", "漏水");
        expected.put("page", "一\n二");
        expected.put("whole", 3);
        expected.put("exact", new BigDecimal("0.1"));
        expected.put("day", "2026-11-24");
        expected.put("moment", "2026-11-24T16:30");
        expected.put("hour", "08:00");
        expected.put("tick", true);
        expected.put("one", "HB");
        expected.put("chosen", "MZ");
        expected.put("found", "v7");
        expected.put("some", List.of("HB", "MZ"));
        expected.put("tags", List.of("v1", "v2"));
        expected.put("photos", List.of("7", "8"));
        assertThat(form.values()).isEqualTo(expected);
        assertThat(form.checked()).contains(expected);

        UI.getCurrent().setLocale(Locales.ENGLISH);
        assertThat(form.values()).isEqualTo(expected);

        form.setValues(Map.of());
        assertThat(form.values()).isEqualTo(Map.of("tick", false));
        form.setValues(expected);
        assertThat(form.values()).isEqualTo(expected);
    }

    @Test
    void aPersonReadsTheFormInEitherLanguage() {
        form =
                open(
                        "{'type': 'group', 'label': '现场', 'properties': {'labelEn': 'Site'}, 'components': [{'type': 'text', 'text': '先看', 'properties': {'textEn': 'Look first'}}]}",
                        """
                {'type': 'radio', 'key': 'a', 'label': '结果', 'description': '如实填写', 'validate': {'required': true},
                 'values': [{'value': 'x', 'label': '已解决'}], 'properties': {'labelEn': 'Result', 'descriptionEn': 'As it is', 'optionEn.x': 'Settled'}}
                """);
        RadioButtonGroup<String> radio = choice("a");
        assertThat(radio.getLabel()).isEqualTo("结果");
        assertThat(radio.isRequiredIndicatorVisible()).isTrue();
        assertThat(radio.getItemLabelGenerator().apply("x")).isEqualTo("已解决");
        assertThat(radio.getHelperComponent().getElement().getTextRecursively()).contains("如实填写");
        form.checked();
        assertThat(radio.getErrorMessage()).isEqualTo("请选择“结果”");
        radio.setValue("x");
        radio.setValue(null);
        form.checked();

        UI.getCurrent().setLocale(Locales.ENGLISH);
        assertThat(radio.getLabel()).isEqualTo("Result");
        assertThat(radio.getItemLabelGenerator().apply("x")).isEqualTo("Settled");
        assertThat(radio.getHelperComponent().getElement().getTextRecursively())
                .contains("As it is");
        assertThat(radio.getErrorMessage()).isEqualTo("Please choose “Result”");
        assertThat(_get(H3.class).getText()).isEqualTo("Site");
        assertThat(_get(Paragraph.class, spec -> spec.withText("Look first"))).isNotNull();
        assertThat(_get(Button.class, spec -> spec.withText("Please choose “Result”"))).isNotNull();
    }

    @Test
    void calendarsSpeakTheLanguage() {
        form = open(field("datetime", "day", "'subtype': 'date'"));
        DatePicker picker = get(DatePicker.class, "day");
        assertThat(picker.getI18n().getMonthNames()).startsWith("一月").endsWith("十二月");
        assertThat(picker.getI18n().getWeekdaysShort())
                .containsExactly("日", "一", "二", "三", "四", "五", "六");
        assertThat(picker.getI18n().getToday()).isEqualTo("今天");
        UI.getCurrent().setLocale(Locales.ENGLISH);
        assertThat(picker.getI18n().getMonthNames()).startsWith("January");
        assertThat(picker.getI18n().getWeekdays()).startsWith("Sunday");
    }

    @Test
    void fieldsComeAndGoWithTheAnswersBefore() {
        form =
                open(
                        yesOrNo("more"),
                        shownWhenYes("textfield", "why", "more", "'validate': {'required': true}"));
        assertThat(shown()).containsExactly("more");
        FormOnPage.<RadioButtonGroup<String>>choice("more").setValue("yes");
        assertThat(shown()).containsExactly("more", "why");
        assertThat(form.checked()).isEmpty();
        assertThat(errorsAtFields()).containsExactly("why");
        FormOnPage.<RadioButtonGroup<String>>choice("more").setValue("no");
        assertThat(shown()).containsExactly("more");
        assertThat(errorsAtFields()).isEmpty();
        assertThat(links()).isEmpty();
        assertThat(form.checked()).contains(Map.of("more", "no"));
        assertThat(_find(ListItem.class)).isEmpty();
    }

    @Test
    void whatWasTypedIntoAFieldThatGoesIsThereWhenItComesBack() {
        form = open(yesOrNo("more"), shownWhenYes("textfield", "why", "more", ""));
        FormOnPage.<RadioButtonGroup<String>>choice("more").setValue("yes");
        _setValue(get(TextField.class, "why"), "因为");
        FormOnPage.<RadioButtonGroup<String>>choice("more").setValue("no");
        assertThat(form.values()).containsEntry("why", "因为");
        assertThat(form.checked()).contains(Map.of("more", "no"));
        FormOnPage.<RadioButtonGroup<String>>choice("more").setValue("yes");
        assertThat(get(TextField.class, "why").getValue()).isEqualTo("因为");
    }

    @Test
    void changesOfThePersonReachTheDraftAndFillingDoesNot() {
        form = open(field("textfield", "a", "'defaultValue': '甲'"));
        List<Map<String, Object>> drafts = new ArrayList<>();
        var listening = form.onChange(drafts::add);
        form.setValues(Map.of("a", "乙"));
        UI.getCurrent().setLocale(Locales.ENGLISH);
        assertThat(drafts).isEmpty();
        _setValue(get(TextField.class, "a"), "丙");
        assertThat(drafts).containsExactly(Map.of("a", "丙"));
        listening.remove();
        _setValue(get(TextField.class, "a"), "丁");
        assertThat(drafts).hasSize(1);
    }

    @Test
    void anOldDraftGivesWhatStillFits() {
        form =
                open(
                        field("select", "a", "'valuesKey': 'departments'"),
                        field("number", "b", "'decimalDigits': 0"),
                        field("datetime", "c", "'subtype': 'date'"));
        form.setValues(
                Map.of("a", "closed-department", "b", "three", "c", "2026-11-24", "gone", 1));
        assertThat(form.values()).isEqualTo(Map.of("c", "2026-11-24"));
    }

    @Test
    void longTextsSayHowMuchIsWritten() {
        form = open(field("textarea", "a", "'validate': {'maxLength': 5}"));
        TextArea area = get(TextArea.class, "a");
        _setValue(area, "一二三四五六七");
        assertThat(area.getHelperComponent().getElement().getTextRecursively()).contains("7 / 5");
        assertThat(area.getValue()).as("not cut off").hasSize(7);
        leave(area);
        assertThat(area.isInvalid()).isTrue();
    }

    @Test
    void aChoiceThatMayBeLeftOpenCanBeTakenBack() {
        form = open(field("radio", "a", "'valuesKey': 'departments'"));
        assertThat(_find(Button.class)).isEmpty();
        FormOnPage.<RadioButtonGroup<String>>choice("a").setValue("HB");
        _click(_get(Button.class, spec -> spec.withText("清除选择")));
        assertThat(form.values()).isEmpty();
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void wordsOfAFormAreNeverMarkup() {
        form =
                open(
                        "{'type': 'text', 'text': '<img src=x onerror=alert(1)>'}",
                        field("textfield", "a", "'description': '<b>x</b>'"));
        TextField text = get(TextField.class, "a");
        assertThat(text.getHelperComponent().getElement().getTextRecursively())
                .startsWith("<b>x</b>");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("<img src=x onerror=alert(1)>");
    }
}
