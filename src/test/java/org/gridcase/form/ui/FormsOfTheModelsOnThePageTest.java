package org.gridcase.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.form.FormsOfTheModelsTest;
import org.gridcase.form.SampleForms;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in {@code forms/} is drawn, in both languages, with all its words. */
class FormsOfTheModelsOnThePageTest {

    static Stream<Path> forms() throws IOException {
        return FormsOfTheModelsTest.forms();
    }

    @BeforeEach
    void browser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closed() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsEveryFieldThatIsAsked(Path file) throws IOException {
        FormSchema schema = FormSchema.parse(Files.readString(file));
        for (Locale locale : Locales.ALL) {
            UI.getCurrent().removeAll();
            UI.getCurrent().setLocale(locale);
            FormView form = open(schema, locale);
            Map<String, Object> values = form.values();
            values.values().removeIf(Boolean.FALSE::equals);
            assertThat(values).isEqualTo(schema.defaults());
            assertThat(labels()).isNotEmpty().isSubsetOf(expected(schema, locale));
            form.checked();
            assertThat(_find(ErrorSummary.class)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static FormView open(FormSchema schema, Locale locale) {
        FormView form =
                new FormView(
                        schema,
                        SampleForms.DEPARTMENTS,
                        FileFieldFactory.NONE,
                        new Texts(),
                        locale);
        UI.getCurrent().add(form);
        return form;
    }

    private static List<String> labels() {
        return _find(Component.class).stream()
                .filter(component -> component.getId().orElse("").startsWith("form-"))
                .map(component -> ((HasLabel) component).getLabel())
                .toList();
    }

    private static List<String> expected(FormSchema schema, Locale locale) {
        return schema.fields().stream().map(Field::label).map(label -> label.in(locale)).toList();
    }
}
