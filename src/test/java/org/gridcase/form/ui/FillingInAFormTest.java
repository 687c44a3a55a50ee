package org.gridcase.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.form.SampleForms.field;
import static org.gridcase.form.SampleForms.form;
import static org.gridcase.form.SampleForms.shownWhenYes;
import static org.gridcase.form.SampleForms.yesOrNo;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
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
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.form.FormSchema;
import org.gridcase.form.SampleForms;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        this.<RadioButtonGroup<String>>choice("one").setValue("HB");
        this.<Select<String>>choice("chosen").setValue("MZ");
        this.<ComboBox<String>>choice("found").setValue("v7");
        this.<CheckboxGroup<String>>choice("some").setValue(Set.of("MZ", "HB"));
        this.<MultiSelectComboBox<String>>choice("tags").setValue(Set.of("v2", "v1"));
        this.<CustomField<List<String>>>choice("photos").setValue(List.of("7", "8"));

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
        open(field("datetime", "day", "'subtype': 'date'"));
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
        open(
                yesOrNo("more"),
                shownWhenYes("textfield", "why", "more", "'validate': {'required': true}"));
        assertThat(shown()).containsExactly("more");
        this.<RadioButtonGroup<String>>choice("more").setValue("yes");
        assertThat(shown()).containsExactly("more", "why");
        assertThat(form.checked()).isEmpty();
        assertThat(errorsAtFields()).containsExactly("why");
        this.<RadioButtonGroup<String>>choice("more").setValue("no");
        assertThat(shown()).containsExactly("more");
        assertThat(errorsAtFields()).isEmpty();
        assertThat(links()).isEmpty();
        assertThat(form.checked()).contains(Map.of("more", "no"));
        assertThat(_find(ListItem.class)).isEmpty();
    }

    @Test
    void whatWasTypedIntoAFieldThatGoesIsThereWhenItComesBack() {
        open(yesOrNo("more"), shownWhenYes("textfield", "why", "more", ""));
        this.<RadioButtonGroup<String>>choice("more").setValue("yes");
        _setValue(get(TextField.class, "why"), "因为");
        this.<RadioButtonGroup<String>>choice("more").setValue("no");
        assertThat(form.values()).containsEntry("why", "因为");
        assertThat(form.checked()).contains(Map.of("more", "no"));
        this.<RadioButtonGroup<String>>choice("more").setValue("yes");
        assertThat(get(TextField.class, "why").getValue()).isEqualTo("因为");
    }

    @Test
    void aFieldIsCheckedWhenItIsLeftAndAgainWhileItIsWrong() {
        open(field("textfield", "a", "'validate': {'required': true, 'maxLength': 3}"));
        TextField text = get(TextField.class, "a");
        assertThat(text.isInvalid()).isFalse();
        leave(text);
        assertThat(text.getErrorMessage()).isEqualTo("请填写“a”");
        _setValue(text, "一二三四");
        assertThat(text.getErrorMessage()).isEqualTo("“a”最多 3 个字");
        _setValue(text, "一二");
        assertThat(text.isInvalid()).isFalse();
        _setValue(text, "一二三四");
        assertThat(text.isInvalid()).as("not scolded while typing").isFalse();
    }

    @Test
    void allErrorsAreListedAndLeadToTheirFields() {
        open(
                field("textfield", "a", "'validate': {'required': true}"),
                field("checkbox", "b", ""),
                field("radio", "c", "'valuesKey': 'departments', 'validate': {'required': true}"));
        assertThat(form.checked()).isEmpty();
        assertThat(focused()).containsExactly("form-a");
        assertThat(errorsAtFields()).containsExactly("a", "c");
        assertThat(links()).containsExactly("请填写“a”", "请选择“c”");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("有 2 处需要改正");
        _find(Button.class, spec -> spec.withText("请选择“c”")).get(0).click();
        assertThat(focused()).containsExactly("form-c");
        _setValue(get(TextField.class, "a"), "漏水");
        assertThat(links()).containsExactly("请选择“c”");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("有 1 处需要改正");
        this.<RadioButtonGroup<String>>choice("c").setValue("HB");
        assertThat(links()).isEmpty();
        assertThat(_find(ListItem.class)).as("struck out, the page does not jump").hasSize(2);
        assertThat(_get(Paragraph.class).getText()).isEqualTo("都已改正");
        assertThat(form.checked()).isPresent();
        assertThat(_find(ListItem.class)).isEmpty();
    }

    @Test
    void aLinkStaysTheSameWhenItsFieldIsLeftToClickIt() {
        open(
                field("textfield", "a", "'validate': {'required': true}"),
                field("textfield", "b", "'validate': {'required': true}"));
        form.checked();
        Button link = _get(Button.class, spec -> spec.withText("请填写“b”"));
        leave(get(TextField.class, "a"));
        leave(get(TextField.class, "b"));
        _setValue(get(TextField.class, "a"), "漏水");
        assertThat(_get(Button.class, spec -> spec.withText("请填写“b”"))).isSameAs(link);
        assertThat(links()).containsExactly("请填写“b”");
    }

    @Test
    void errorsFromTheServiceStandAtTheFieldsAndTheRestInTheList() {
        open(field("textfield", "a", ""), field("textfield", "b", ""));
        form.showErrors(
                List.of(
                        new FieldError("elsewhere", "form.error.required", "别处"),
                        new FieldError("b", "form.error.pattern", "旧标签")));
        assertThat(errorsAtFields()).containsExactly("b");
        assertThat(get(TextField.class, "b").getErrorMessage()).isEqualTo("“b”的格式不对");
        assertThat(_find(ListItem.class)).hasSize(2);
        assertThat(links()).containsExactly("“b”的格式不对");
        form.showErrors(List.of());
        assertThat(errorsAtFields()).isEmpty();
        assertThat(_find(ListItem.class)).isEmpty();
    }

    @Test
    void lettersInADateOrNumberAreNotTakenForNothing() {
        open(
                field("datetime", "day", "'subtype': 'date'"),
                field("number", "count", "'decimalDigits': 0"));
        typeUnreadable(get(DatePicker.class, "day"), "昨天");
        typeUnreadable(get(IntegerField.class, "count"), "--");
        assertThat(form.checked()).isEmpty();
        assertThat(errorsAtFields()).containsExactly("day", "count");
        assertThat(links()).containsExactly("“day”不是有效的日期，例如 2026-11-24", "“count”要填整数");
    }

    @Test
    void theFormWaitsForFilesOnTheirWay() {
        AtomicBoolean uploading = new AtomicBoolean(true);
        open(
                field ->
                        new CustomField<List<String>>(List.of()) {
                            {
                                add(uploadWhile(uploading));
                            }

                            @Override
                            protected List<String> generateModelValue() {
                                return List.of("7");
                            }

                            @Override
                            protected void setPresentationValue(List<String> ids) {}
                        },
                field("filepicker", "photos", "'multiple': true"));
        assertThat(form.checked()).isEmpty();
        assertThat(links()).containsExactly("“photos”还在上传，请等它传完");
        uploading.set(false);
        assertThat(form.checked()).isPresent();
    }

    private static Upload uploadWhile(AtomicBoolean uploading) {
        return new Upload() {
            @Override
            public boolean isUploading() {
                return uploading.get();
            }
        };
    }

    @Test
    void changesOfThePersonReachTheDraftAndFillingDoesNot() {
        open(field("textfield", "a", "'defaultValue': '甲'"));
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
        open(field("textarea", "a", "'validate': {'maxLength': 5}"));
        TextArea area = get(TextArea.class, "a");
        _setValue(area, "一二三四五六七");
        assertThat(area.getHelperComponent().getElement().getTextRecursively()).contains("7 / 5");
        assertThat(area.getValue()).as("not cut off").hasSize(7);
        leave(area);
        assertThat(area.isInvalid()).isTrue();
    }

    @Test
    void aChoiceThatMayBeLeftOpenCanBeTakenBack() {
        open(field("radio", "a", "'valuesKey': 'departments'"));
        assertThat(_find(Button.class)).isEmpty();
        this.<RadioButtonGroup<String>>choice("a").setValue("HB");
        _click(_get(Button.class, spec -> spec.withText("清除选择")));
        assertThat(form.values()).isEmpty();
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void wordsOfAFormAreNeverMarkup() {
        open(
                "{'type': 'text', 'text': '<img src=x onerror=alert(1)>'}",
                field("textfield", "a", "'description': '<b>x</b>'"));
        TextField text = get(TextField.class, "a");
        assertThat(text.getHelperComponent().getElement().getTextRecursively())
                .startsWith("<b>x</b>");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    private void open(String... components) {
        open(FileFieldFactory.NONE, components);
    }

    private void open(FileFieldFactory files, String... components) {
        FormSchema schema = form(components);
        form = new FormView(schema, SampleForms.DEPARTMENTS, files, new Texts(), Locales.CHINESE);
        UI.getCurrent().add(form);
    }

    private <C extends Component> C get(Class<C> type, String key) {
        return _get(type, spec -> spec.withId("form-" + key));
    }

    @SuppressWarnings("unchecked")
    private <C extends HasValue<?, ?>> C choice(String key) {
        return (C) _get(Component.class, spec -> spec.withId("form-" + key));
    }

    private static void leave(Component component) {
        JsonObject data = Json.createObject();
        data.put(FieldInput.LEFT, true);
        fire(component, "focusout", data);
    }

    private static void typeUnreadable(Component component, String letters) {
        component.getElement().setProperty("_inputElementValue", letters);
        fire(component, "unparsable-change", Json.createObject());
    }

    private static void fire(Component component, String event, JsonObject data) {
        com.vaadin.flow.dom.Element element = component.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data));
    }

    private List<String> shown() {
        return fields().stream().map(FillingInAFormTest::key).toList();
    }

    private List<String> errorsAtFields() {
        return fields().stream()
                .filter(component -> ((HasValidationProperties) component).isInvalid())
                .map(FillingInAFormTest::key)
                .toList();
    }

    private List<Component> fields() {
        return _find(Component.class).stream()
                .filter(component -> component.getId().orElse("").startsWith("form-"))
                .toList();
    }

    private static String key(Component component) {
        return component.getId().orElseThrow().substring("form-".length());
    }

    private static List<String> links() {
        return _find(ListItem.class).stream()
                .flatMap(item -> item.getChildren())
                .filter(Button.class::isInstance)
                .map(link -> ((Button) link).getText())
                .toList();
    }

    /** Ids of what was asked to take the focus since the last look. */
    private static List<String> focused() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("focus"))
                .map(call -> call.getOwner())
                .map(owner -> com.vaadin.flow.dom.Element.get(owner).getAttribute("id"))
                .toList();
    }
}
