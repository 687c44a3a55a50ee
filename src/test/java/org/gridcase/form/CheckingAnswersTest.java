package org.gridcase.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gridcase.form.SampleForms.field;
import static org.gridcase.form.SampleForms.form;
import static org.gridcase.form.SampleForms.shownWhenYes;
import static org.gridcase.form.SampleForms.yesOrNo;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckingAnswersTest {

    private static final String DATE = "'subtype': 'date'";
    private static final String MOMENT = "'subtype': 'datetime'";
    private static final String TIME = "'subtype': 'time'";
    private static final String WHOLE = "'decimalDigits': 0";
    private static final String OPTIONS = "'valuesKey': 'departments'";
    private static final String MULTIPLE = "'multiple': true";

    static Stream<Arguments> goodAnswers() {
        return Stream.of(
                Arguments.of("textfield", "", "  漏水 \t了\n ", "漏水  了"),
                Arguments.of("textfield", "", "吉𠮷🙂", "吉𠮷🙂"),
                Arguments.of("textfield", "", "a\u0000b\u001b[31m\ud83dc", "ab[31mc"),
                Arguments.of("textfield", "", "   ", null),
                Arguments.of("textarea", "", " 一\r\n二\r三 ", "一\n二\n三"),
                Arguments.of(
                        "textarea",
                        "",
                        "${1+1} =1+1 <script>alert(1)</script>",
                        "${1+1} =1+1 <script>alert(1)</script>"),
                Arguments.of("number", WHOLE, 7, 7),
                Arguments.of("number", WHOLE, 7L, 7),
                Arguments.of("number", WHOLE, 7.0, 7),
                Arguments.of("number", WHOLE, new BigDecimal("7.000"), 7),
                Arguments.of("number", WHOLE, BigInteger.TEN, 10),
                Arguments.of("number", WHOLE, null, null),
                Arguments.of("number", "", 0.1, new BigDecimal("0.1")),
                Arguments.of("number", "", 100, new BigDecimal("100")),
                Arguments.of(
                        "number",
                        "'decimalDigits': 2",
                        new BigDecimal("1.25"),
                        new BigDecimal("1.25")),
                Arguments.of("checkbox", "", true, true),
                Arguments.of("checkbox", "", null, false),
                Arguments.of("datetime", DATE, "2026-11-24", "2026-11-24"),
                Arguments.of("datetime", DATE, LocalDate.of(2026, 11, 24), "2026-11-24"),
                Arguments.of("datetime", DATE, " ", null),
                Arguments.of("datetime", MOMENT, "2026-11-24T16:30:59.123", "2026-11-24T16:30"),
                Arguments.of(
                        "datetime",
                        MOMENT,
                        LocalDateTime.of(2026, 11, 24, 0, 0),
                        "2026-11-24T00:00"),
                Arguments.of("datetime", TIME, "16:30", "16:30"),
                Arguments.of("select", OPTIONS, "HB", "HB"),
                Arguments.of("radio", OPTIONS, "", null),
                Arguments.of("checklist", OPTIONS, List.of("MZ", "HB", "MZ"), List.of("MZ", "HB")),
                Arguments.of("taglist", OPTIONS, List.of(), null),
                Arguments.of("filepicker", "", List.of("123"), List.of("123")),
                Arguments.of(
                        "filepicker",
                        MULTIPLE,
                        List.of("1", "9223372036854775807"),
                        List.of("1", "9223372036854775807")));
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void anAnswerGetsItsType(String type, String more, Object raw, Object typed) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("a", raw);
        Map<String, Object> checked =
                form(field(type, "a", more)).validate(answers, SampleForms.DEPARTMENTS);
        assertThat(checked).isEqualTo(typed == null ? Map.of() : Map.of("a", typed));
    }

    static Stream<Arguments> badAnswers() {
        String huge = "长".repeat(200_000);
        return Stream.of(
                Arguments.of("textfield", "", 7, "type"),
                Arguments.of("textfield", "", Map.of("a", Map.of()), "type"),
                Arguments.of("textfield", "", "长".repeat(256), "maxLength"),
                Arguments.of("textarea", "", "长".repeat(2001), "maxLength"),
                Arguments.of("textarea", "", huge, "maxLength"),
                Arguments.of("textarea", "'validate': {'maxLength': 3}", "一二三四", "maxLength"),
                Arguments.of("textarea", "'validate': {'minLength': 3}", " 一二  ", "minLength"),
                Arguments.of(
                        "textfield", "'validate': {'pattern': '^[0-9]{6}$'}", "12345", "pattern"),
                Arguments.of(
                        "textfield",
                        "'validate': {'validationType': 'phone'}",
                        "199 0000 12x4",
                        "pattern"),
                Arguments.of(
                        "textfield", "'validate': {'validationType': 'email'}", "a@b", "pattern"),
                Arguments.of("textfield", "'validate': {'required': true}", "  ", "required"),
                Arguments.of("number", "'validate': {'required': true}", null, "required"),
                Arguments.of("number", WHOLE, "7", "number"),
                Arguments.of("number", WHOLE, 7.5, "wholeNumber"),
                Arguments.of("number", WHOLE, 3_000_000_000L, "number"),
                Arguments.of("number", "", Double.NaN, "number"),
                Arguments.of("number", "", Double.POSITIVE_INFINITY, "number"),
                Arguments.of("number", "", new BigDecimal("1E+999999999"), "number"),
                Arguments.of("number", "", new BigDecimal("1E-999999999"), "number"),
                Arguments.of("number", "", BigInteger.ONE.shiftLeft(9_999_999), "number"),
                Arguments.of("number", "", new BigDecimal("1000000000000000000"), "number"),
                Arguments.of("number", "'decimalDigits': 2", 1.255, "decimals"),
                Arguments.of("number", "", 0.0000001, "decimals"),
                Arguments.of("number", "'validate': {'min': 1}", 0, "min"),
                Arguments.of("number", "'validate': {'max': 9.5}", 9.6, "max"),
                Arguments.of("checkbox", "", "true", "type"),
                Arguments.of("checkbox", "'validate': {'required': true}", false, "tick"),
                Arguments.of("checkbox", "'validate': {'required': true}", null, "tick"),
                Arguments.of("datetime", DATE, "2026-02-30", "date"),
                Arguments.of("datetime", DATE, "+999999999-01-01", "date"),
                Arguments.of("datetime", DATE, "20261124", "date"),
                Arguments.of("datetime", DATE, 20261124, "type"),
                Arguments.of("datetime", MOMENT, "2026-11-24T25:00", "dateTime"),
                Arguments.of("datetime", MOMENT, "2026-11-24T10:00+08:00", "dateTime"),
                Arguments.of("datetime", TIME, "24:61", "time"),
                Arguments.of("datetime", DATE + ", 'validate': {'required': true}", "", "choose"),
                Arguments.of("select", OPTIONS, "XX", "option"),
                Arguments.of("select", OPTIONS, huge, "option"),
                Arguments.of("select", OPTIONS, List.of("HB"), "type"),
                Arguments.of("radio", OPTIONS + ", 'validate': {'required': true}", "", "choose"),
                Arguments.of("checklist", OPTIONS, List.of("HB", "XX"), "option"),
                Arguments.of("checklist", OPTIONS, "HB", "type"),
                Arguments.of("checklist", OPTIONS, List.of(1), "type"),
                Arguments.of(
                        "taglist",
                        OPTIONS,
                        IntStream.range(0, 999).mapToObj(String::valueOf).toList(),
                        "type"),
                Arguments.of(
                        "checklist",
                        OPTIONS + ", 'validate': {'required': true}",
                        List.of(),
                        "choose"),
                Arguments.of("filepicker", "", List.of("1", "2"), "oneFile"),
                Arguments.of("filepicker", MULTIPLE, List.of("../etc/passwd"), "type"),
                Arguments.of("filepicker", MULTIPLE, List.of("9223372036854775808"), "type"),
                Arguments.of(
                        "filepicker",
                        MULTIPLE,
                        IntStream.range(1, 100).mapToObj(String::valueOf).toList(),
                        "tooManyFiles"),
                Arguments.of("filepicker", "'validate': {'required': true}", List.of(), "file"));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void anAnswerThatDoesNotHoldIsNamed(String type, String more, Object raw, String error) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("a", raw);
        assertThat(errors(form(field(type, "a", more)), answers))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a", "form.error." + error));
    }

    @Test
    void allErrorsComeAtOnceInTheOrderOfTheForm() {
        FormSchema form =
                form(
                        field("textfield", "b", "'validate': {'required': true}"),
                        field("number", "a", WHOLE),
                        field("textfield", "c", ""));
        assertThat(errors(form, Map.of("a", "x", "c", 1, "z", 1)))
                .extracting(FieldError::field)
                .containsExactly("b", "a", "c", "z");
    }

    @Test
    void unknownKeysAreRefusedAndNotRepeatedAtLength() {
        Map<String, Object> many =
                IntStream.range(0, 10_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> i + "\n<b>" + "x".repeat(500), i -> i));
        List<FieldError> errors = errors(form(), many);
        assertThat(errors).hasSize(20);
        assertThat(errors)
                .allSatisfy(
                        error ->
                                assertThat(error.field()).hasSizeLessThan(70).doesNotContain("\n"));
    }

    @Test
    void aHiddenFieldIsNeitherMissedNorKept() {
        FormSchema form =
                form(
                        yesOrNo("more"),
                        shownWhenYes("textfield", "why", "more", "'validate': {'required': true}"));
        assertThat(form.validate(Map.of("more", "no", "why", "因为"), OptionSource.NONE))
                .isEqualTo(Map.of("more", "no"));
        assertThat(form.validate(Map.of("more", "no", "why", 77), OptionSource.NONE))
                .isEqualTo(Map.of("more", "no"));
        assertThat(errors(form, Map.of("more", "yes")))
                .extracting(FieldError::field)
                .containsExactly("why");
        assertThat(form.validate(Map.of("more", "yes", "why", "因为"), OptionSource.NONE))
                .isEqualTo(Map.of("more", "yes", "why", "因为"));
    }

    @Test
    void errorsReadWellInBothLanguages() {
        FormSchema form =
                form(
                        "{'type': 'textarea', 'key': 'a', 'label': '处理结果', 'properties': {'labelEn': 'Result'}, 'validate': {'maxLength': 2000}}");
        FormValidation validation = new FormValidation(form, OptionSource.NONE);
        Texts texts = new Texts();
        Field field = form.fields().get(0);
        String longText = "长".repeat(2001);
        assertThat(
                        texts.text(
                                Locales.CHINESE,
                                validation.check(field, longText, Locales.CHINESE).orElseThrow()))
                .isEqualTo("“处理结果”最多 2000 个字");
        assertThat(
                        texts.text(
                                Locale.ENGLISH,
                                validation.check(field, longText, Locale.ENGLISH).orElseThrow()))
                .isEqualTo("“Result” takes at most 2000 characters");
    }

    @Test
    void aPatternThatBacktracksWithoutEndIsCutShort() {
        for (String pattern :
                List.of("(a+)+$", "^(a|a)*$", "(.*)*=(.*)*=", "^(([a-z])+.)+[A-Z]([a-z])+$")) {
            TextPattern safe = TextPattern.parse(pattern);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> assertThat(safe.matches("a".repeat(3_999) + "!")).isIn(true, false));
        }
        assertThat(TextPattern.parse("[0-9]{3}").matches("ab123")).isTrue();
        assertThat(TextPattern.parse("^(.|\\n)*$").matches("a".repeat(4_000))).isIn(true, false);
    }

    @Test
    void aDraftKeepsWhatCanBeRead() {
        FormSchema form = form(field("select", "a", OPTIONS), field("number", "b", WHOLE));
        FormValidation validation = new FormValidation(form, SampleForms.DEPARTMENTS);
        assertThat(validation.readable(form.fields().get(0), "HB")).isEqualTo("HB");
        assertThat(validation.readable(form.fields().get(0), "gone")).isNull();
        assertThat(validation.readable(form.fields().get(1), "x")).isNull();
        assertThat(validation.readable(form.fields().get(1), 3L)).isEqualTo(3);
    }

    private static List<FieldError> errors(FormSchema form, Map<String, ?> answers) {
        Invalid invalid =
                catchThrowableOfType(
                        Invalid.class, () -> form.validate(answers, SampleForms.DEPARTMENTS));
        assertThat(invalid).as("refused").isNotNull();
        return invalid.errors();
    }
}
