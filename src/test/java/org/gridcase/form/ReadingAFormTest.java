package org.gridcase.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.form.SampleForms.field;
import static org.gridcase.form.SampleForms.form;
import static org.gridcase.form.SampleForms.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.form.Field.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAFormTest {

    @Test
    void aFieldHasItsWordsInBothLanguages() {
        Field field =
                form("""
                        {'type': 'radio', 'key': 'outcome', 'label': '核查结果', 'description': '看过现场再填',
                         'values': [{'value': 'settled', 'label': '已解决'},
                                    {'value': 'not-settled', 'label': '未解决'}],
                         'defaultValue': 'settled', 'validate': {'required': true},
                         'properties': {'labelEn': 'Result', 'descriptionEn': 'After a look',
                           'optionEn.settled': 'Settled', 'optionEn.not-settled': 'Not settled'}}
                        """)
                        .field("outcome")
                        .orElseThrow();
        assertThat(field.kind()).isEqualTo(Kind.RADIO);
        assertThat(field.label().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("核查结果");
        assertThat(field.label().in(Locale.UK)).isEqualTo("Result");
        assertThat(field.description().in(Locale.ENGLISH)).isEqualTo("After a look");
        assertThat(field.options())
                .extracting(Option::value, option -> option.label().en())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("settled", "Settled"),
                        org.assertj.core.groups.Tuple.tuple("not-settled", "Not settled"));
        assertThat(field.defaultValue()).isEqualTo("settled");
        assertThat(field.rules().required()).isTrue();
    }

    @Test
    void withoutEnglishAReaderGetsTheChinese() {
        FormSchema form = form(field("textfield", "words", "'description': '说明'"));
        assertThat(form.field("words").orElseThrow().label().in(Locale.ENGLISH)).isEqualTo("words");
        assertThat(form.untranslated()).containsExactly("words", "说明");
    }

    @ParameterizedTest
    @CsvSource({
        "textfield, TEXT",
        "textarea, LONG_TEXT",
        "number, NUMBER",
        "checkbox, CHECKBOX",
        "filepicker, FILES"
    })
    void everyPlainComponentIsAKindOfAnswer(String type, Kind kind) {
        assertThat(form(field(type, "a", "")).fields())
                .extracting(Field::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"date, DATE", "datetime, DATE_TIME", "time, TIME"})
    void datesAndTimesAreToldApart(String subtype, Kind kind) {
        FormSchema form = form(field("datetime", "a", "'subtype': '%s'".formatted(subtype)));
        assertThat(form.fields()).extracting(Field::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"radio, RADIO", "select, SELECT", "checklist, CHECKLIST", "taglist, TAGS"})
    void optionsMayComeFromTheApplication(String type, Kind kind) {
        Field field = form(field(type, "a", "'valuesKey': 'departments'")).fields().get(0);
        assertThat(field.kind()).isEqualTo(kind);
        assertThat(field.options(SampleForms.DEPARTMENTS))
                .extracting(Option::value)
                .containsExactly("HB", "MZ");
        assertThat(field.options(OptionSource.NONE)).isEmpty();
    }

    @Test
    void groupsNestAndKeepTheOrder() {
        FormSchema form =
                form(
                        field("textfield", "first", ""),
                        """
                        {'type': 'group', 'label': '现场', 'properties': {'labelEn': 'Site'}, 'components': [
                          {'type': 'text', 'text': '先看再写'},
                          {'type': 'group', 'components': [%s]}, {'type': 'separator'}, %s]}
                        """
                                .formatted(
                                        field("textfield", "second", ""),
                                        field("textfield", "third", "")));
        assertThat(form.fields())
                .extracting(Field::key)
                .containsExactly("first", "second", "third");
        assertThat(form.elements()).hasSize(2);
        Element.Group group = (Element.Group) form.elements().get(1);
        assertThat(group.label()).isEqualTo(new Wording("现场", "Site"));
        assertThat(group.elements()).hasSize(4);
        assertThat(form.untranslated()).contains("先看再写");
    }

    @Test
    void defaultsAreTyped() {
        FormSchema form =
                form(
                        field("number", "whole", "'decimalDigits': 0, 'defaultValue': 3"),
                        field("number", "exact", "'defaultValue': 1.50"),
                        field("checkbox", "ticked", "'defaultValue': true"),
                        field("checkbox", "bare", "'defaultValue': false"),
                        field("textfield", "empty", "'defaultValue': ''"),
                        field(
                                "checklist",
                                "list",
                                "'valuesKey': 'departments', 'defaultValue': ['HB']"));
        assertThat(form.defaults())
                .isEqualTo(
                        Map.of(
                                "whole",
                                3,
                                "exact",
                                new BigDecimal("1.5"),
                                "ticked",
                                true,
                                "list",
                                List.of("HB")));
    }

    @Test
    void whatTheEditorAddsForItselfIsNoObstacle() {
        String json =
                """
                {"type": "default", "id": "a", "schemaVersion": 19, "exporter": {"name": "x", "version": "1"},
                 "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
                 "components": [{"type": "textfield", "id": "Field_1", "key": "a", "label": "甲",
                   "layout": {"row": "Row_1", "columns": null}, "validate": {"validationType": "custom"}}]}
                """;
        assertThat(FormSchema.parse(json).id()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'iframe', 'key': 'a', 'label': 'a', 'url': 'http://x'} | unknownType",
                "{'type': 'html', 'content': '<b>x</b>'} | unknownType",
                "{'type': 'button', 'label': 'a'} | unknownType",
                "{'type': 'dynamiclist', 'path': 'a'} | unknownType",
                "{'key': 'a', 'label': 'a'} | unknownType",
                "{'type': 'textfield', 'label': 'a'} | key",
                "{'type': 'textfield', 'key': 'a.b', 'label': 'a'} | key",
                "{'type': 'textfield', 'key': '__proto__', 'label': 'a'} | key",
                "{'type': 'textfield', 'key': 'a'} | noLabel",
                "{'type': 'textfield', 'key': 'a', 'label': 7} | notText",
                "{'type': 'textfield', 'key': 'a', 'label': '=secret'} | evaluatedText",
                "{'type': 'textfield', 'key': 'a', 'label': 'x {{secret}}'} | evaluatedText",
                "{'type': 'text', 'text': 'x {{secret}}'} | evaluatedText",
                "{'type': 'text'} | noText",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'readonly': true} | unknownAttribute",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'max': 3}} | unknownAttribute",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'required': 'yes'}} | notAFlag",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'maxLength': -1}} | notACount",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'maxLength': 99999}} | notACount",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'maxLength': '=b'}} | notACount",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'minLength': 9, 'maxLength': 3}} | emptyRange",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': {'pattern': '('}} | pattern",
                "{'type': 'textfield', 'key': 'a', 'label': 'a', 'validate': []} | notAnObject",
                "{'type': 'number', 'key': 'a', 'label': 'a', 'validate': {'min': '=b'}} | notANumber",
                "{'type': 'number', 'key': 'a', 'label': 'a', 'validate': {'min': 1e400}} | notANumber",
                "{'type': 'number', 'key': 'a', 'label': 'a', 'defaultValue': 'x'} | defaultValue",
                "{'type': 'number', 'key': 'a', 'label': 'a', 'defaultValue': 9, 'validate': {'max': 3}} | defaultValue",
                "{'type': 'datetime', 'key': 'a', 'label': 'a'} | unknownAttribute",
                "{'type': 'datetime', 'key': 'a', 'label': 'a', 'subtype': 'date', 'disallowPassedDates': true} | unknownAttribute",
                "{'type': 'datetime', 'key': 'a', 'label': 'a', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_offset'} | unknownAttribute",
                "{'type': 'radio', 'key': 'a', 'label': 'a'} | options",
                "{'type': 'radio', 'key': 'a', 'label': 'a', 'values': [], 'valuesKey': 'b'} | options",
                "{'type': 'radio', 'key': 'a', 'label': 'a', 'valuesExpression': '=b'} | options",
                "{'type': 'radio', 'key': 'a', 'label': 'a', 'values': 'x'} | notAList",
                "{'type': 'radio', 'key': 'a', 'label': 'a', 'values': [{'value': 'x'}]} | option",
                "{'type': 'radio', 'key': 'a', 'label': 'a', 'values': [{'value': 'x', 'label': 'x'}, {'value': 'x', 'label': 'y'}]} | optionTwice",
                "{'type': 'radio', 'key': 'a', 'label': 'a', 'defaultValue': 'z', 'values': [{'value': 'x', 'label': 'x'}]} | defaultValue",
                "{'type': 'textfield', 'key': 'a', 'label': 'a'}, {'type': 'number', 'key': 'a', 'label': 'b'} | keyTwice",
                "{'type': 'group', 'path': 'x', 'components': []} | unknownAttribute",
                "7 | notAnObject",
                "null | notAnObject",
            })
    void whatIsNotUnderstoodIsRefusedWithAReason(String component, String reason) {
        assertThatThrownBy(() -> FormSchema.parse(json(component)))
                .isInstanceOf(FormRefused.class)
                .extracting(e -> ((FormRefused) e).key())
                .isEqualTo("form.schema." + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{",
                "{} {}",
                "{\"type\": \"default\", \"type\": \"default\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            })
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(FormRefused.class);
    }

    @Test
    void aFormIsOfAKnownVersionAndNamed() {
        String form = json();
        assertRefused(form.replace("16", "3"), "version");
        assertRefused(form.replace("16", "99"), "version");
        assertRefused(form.replace("\"schemaVersion\": 16,", ""), "version");
        assertRefused(form.replace("sample-form", "../../etc"), "id");
        assertRefused(form.replace("default", "other"), "notAForm");
        assertRefused(form.replace("\"id\"", "\"extra\": 1, \"id\""), "unknownAttribute");
    }

    @Test
    void sizeAndDepthAreLimited() {
        assertRefused(json() + " ".repeat(FormReader.MOST_CHARACTERS), "tooLarge");
        String many =
                IntStream.rangeClosed(0, FormReader.MOST_COMPONENTS)
                        .mapToObj(i -> field("checkbox", "a" + i, ""))
                        .collect(Collectors.joining(","));
        assertRefused(json(many), "tooMany");
        String deep = field("checkbox", "a", "");
        for (int i = 0; i < FormReader.MOST_DEPTH; i++) {
            deep = "{'type': 'group', 'components': [" + deep + "]}";
        }
        assertRefused(json(deep), "tooDeep");
        String options =
                IntStream.rangeClosed(0, FieldReader.MOST_OPTIONS)
                        .mapToObj(i -> "{'value': '%d', 'label': 'x'}".formatted(i))
                        .collect(Collectors.joining(","));
        assertRefused(json(field("radio", "a", "'values': [" + options + "]")), "options");
        assertRefused(
                json(field("textfield", "a", "'description': '" + "长".repeat(3000) + "'")),
                "notText");
    }

    @Test
    void theReasonSaysWhereInOneLine() {
        assertThatThrownBy(
                        () ->
                                FormSchema.parse(
                                        json("{'type': 'x\\ny', 'key': 'found', 'label': 'a'}")))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        e -> assertThat(e.args()).containsExactly("found", "x y"));
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> FormSchema.parse(json))
                .isInstanceOf(FormRefused.class)
                .extracting(e -> ((FormRefused) e).key())
                .isEqualTo("form.schema." + reason);
    }
}
