package org.gridcase.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.form.SampleForms.field;
import static org.gridcase.form.SampleForms.form;
import static org.gridcase.form.SampleForms.json;
import static org.gridcase.form.SampleForms.shownWhenYes;
import static org.gridcase.form.SampleForms.yesOrNo;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HideConditionTest {

    private static final Map<String, Object> ANSWERS = new HashMap<>();

    static {
        ANSWERS.put("outcome", "settled");
        ANSWERS.put("people", new BigDecimal("3"));
        ANSWERS.put("urgent", true);
        ANSWERS.put("papers", List.of("identity-card", "other"));
        ANSWERS.put("words", "漏水 ${1+1}");
        ANSWERS.put("nothing", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=outcome = \"settled\" | true",
                "= outcome != \"settled\" | false",
                "=urgent | true",
                "=not(urgent) | false",
                "=urgent = true and people > 2 | true",
                "=people >= 4 or people < 1 | false",
                "=people in [1..3] | true",
                "=people between 4 and 9 | false",
                "=outcome in (\"settled\", \"refused\") | true",
                "=list contains(papers, \"other\") | true",
                "=list contains([\"a\", \"b\"], outcome) | false",
                "=count(papers) = 2 | true",
                "=contains(words, \"漏水\") | true",
                "=starts with(words, \"水\") | false",
                "=string length(words) > 3 | true",
                "=nothing = null | true",
                "=nothing > 3 | false",
                "=outcome > 3 | false",
                "=urgent = \"true\" | false",
            })
    void comparesAnswers(String condition, boolean holds) {
        assertThat(Condition.parse(condition).holds(ANSWERS)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome = 1",
                "=",
                "=outcome =",
                "=\"open",
                "=outcome.class = null",
                "=papers[1] = \"a\"",
                "=for i in 1..999999999 return i",
                "=some x in papers satisfies x = \"a\"",
                "=every x in papers satisfies x = \"a\"",
                "=if urgent then true else false",
                "={a: 1}.a = 1",
                "=(function(x) x)(1) = 1",
                "=function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "=matches(words, \"(a+)+$\")",
                "=replace(words, \"(a+)+$\", \"\") = \"\"",
                "=split(words, \"(a+)+$\") = []",
                "=get value(outcome, \"class\") = null",
                "=string(outcome) = \"a\"",
                "=today() > date(\"2020-01-01\")",
                "=now() = null",
                "=@\"2020-01-01\" = null",
                "=people ** 999999999 > 1",
                "=people + 1 > 1",
                "=outcome instance of string",
                "=contains(string: words, match: \"a\")",
                "=? = 1",
                "=${outcome} = 1",
            })
    void whatIsMoreThanAComparisonIsRefused(String condition) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOf(Condition.NotUnderstood.class);
    }

    @Test
    void longAndDeepConditionsAreRefusedAtOnce() {
        for (String bracket :
                List.of("[", "(", "not(", "x in (", "list contains([", "if (", "{a:")) {
            for (int times = 1;
                    times * bracket.length() < 2 * Condition.MOST_CHARACTERS;
                    times *= 2) {
                String open = "=" + bracket.repeat(times) + "a";
                assertTimeoutPreemptively(
                        Duration.ofSeconds(2),
                        () ->
                                assertThatThrownBy(() -> Condition.parse(open))
                                        .isInstanceOf(Condition.NotUnderstood.class));
            }
        }
    }

    @Test
    void onlyFieldsOfTheFormAreKnown() {
        assertThatThrownBy(
                        () ->
                                form(
                                        field(
                                                "textfield",
                                                "a",
                                                "'conditional': {'hide': '=caseNumber = null'}")))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        e -> assertThat(e.key()).isEqualTo("form.schema.conditionNames"));
    }

    @Test
    void circlesAreRefused() {
        for (String json :
                List.of(
                        json(field("checkbox", "a", "'conditional': {'hide': '=a'}")),
                        json(
                                field("checkbox", "a", "'conditional': {'hide': '=b'}"),
                                field("checkbox", "b", "'conditional': {'hide': '=a'}")),
                        json(
                                "{'type': 'group', 'conditional': {'hide': '=a'}, 'components': ["
                                        + field("checkbox", "a", "")
                                        + "]}"))) {
            assertThatThrownBy(() -> FormSchema.parse(json))
                    .isInstanceOfSatisfying(
                            FormRefused.class,
                            e -> assertThat(e.key()).isEqualTo("form.schema.conditionCircle"));
        }
    }

    @Test
    void aConditionMayReadAFieldFurtherDown() {
        FormSchema form = form(shownWhenYes("textfield", "a", "b", ""), yesOrNo("b"));
        assertThat(asked(form, Map.of("b", "yes"))).containsExactly("a", "b");
        assertThat(asked(form, Map.of("b", "no"))).containsExactly("b");
    }

    @Test
    void theAnswerOfAHiddenFieldHidesNothingElse() {
        FormSchema form =
                form(
                        yesOrNo("first"),
                        shownWhenYes("textfield", "third", "second", ""),
                        field(
                                "radio",
                                "second",
                                "'conditional': {'hide': '=first != \\'yes\\''}, 'values': [{'value': 'yes', 'label': '是'}]"));
        assertThat(asked(form, Map.of("first", "yes", "second", "yes")))
                .containsExactly("first", "third", "second");
        assertThat(asked(form, Map.of("first", "no", "second", "yes"))).containsExactly("first");
    }

    @Test
    void aHiddenGroupHidesAllInIt() {
        FormSchema form =
                form(
                        yesOrNo("more"),
                        """
                        {'type': 'group', 'conditional': {'hide': '=more != \\'yes\\''}, 'components': [
                          {'type': 'group', 'components': [{'type': 'checkbox', 'key': 'inner', 'label': 'x'}]}]}
                        """);
        assertThat(asked(form, Map.of("more", "no"))).containsExactly("more");
        assertThat(asked(form, Map.of("more", "yes"))).containsExactly("more", "inner");
        FormValidation validation = new FormValidation(form, OptionSource.NONE);
        Element group = form.elements().get(1);
        assertThat(validation.visibility(Map.of("more", "no")).shows(group)).isFalse();
        assertThat(validation.visibility(Map.of("more", "yes")).shows(group)).isTrue();
    }

    @Test
    void answersThatLookLikeExpressionsStayText() {
        FormSchema form =
                form(
                        field("textfield", "words", ""),
                        field("checkbox", "b", "'conditional': {'hide': '=words = \\'=1+1\\''}"));
        assertThat(asked(form, Map.of("words", "=1+1"))).containsExactly("words");
        assertThat(asked(form, Map.of("words", "2"))).containsExactly("words", "b");
    }

    private static List<String> asked(FormSchema form, Map<String, Object> answers) {
        FormValidation.Visibility visibility =
                new FormValidation(form, SampleForms.DEPARTMENTS).visibility(answers);
        return form.fields().stream().map(Field::key).filter(visibility::asks).toList();
    }

    @Test
    void nothingButAnswersIsRead() {
        assertThat(Condition.parse("=a = 1 and contains(b, \"x\") or not(c)").names())
                .containsExactly("a", "b", "c");
        assertThat(Arrays.asList(Condition.parse("=true").names().toArray())).isEmpty();
    }
}
