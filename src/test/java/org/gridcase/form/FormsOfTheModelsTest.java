package org.gridcase.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in {@code forms/} is one we can draw and check. */
public class FormsOfTheModelsTest {

    public static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<Path> forms =
                    files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
            assertThat(forms).isNotEmpty();
            return forms.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAsItsFile(Path file) throws IOException {
        assertThat(read(file).id() + ".form").isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWholeInBothLanguages(Path file) throws IOException {
        assertThat(read(file).untranslated()).as("texts without English").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void missesExactlyWhatIsRequiredAndShown(Path file) throws IOException {
        FormSchema form = read(file);
        FormValidation validation = new FormValidation(form, SampleForms.DEPARTMENTS);
        FormValidation.Visibility visibility = validation.visibility(form.defaults());
        List<String> expected =
                form.fields().stream()
                        .filter(field -> field.rules().required() && visibility.asks(field.key()))
                        .map(Field::key)
                        .filter(key -> !form.defaults().containsKey(key))
                        .toList();
        Invalid invalid =
                catchThrowableOfType(Invalid.class, () -> validation.validate(form.defaults()));
        List<FieldError> errors = invalid == null ? List.of() : invalid.errors();
        assertThat(errors).extracting(FieldError::field).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesWhatItDoesNotAsk(Path file) throws IOException {
        FormSchema form = read(file);
        Invalid invalid =
                catchThrowableOfType(
                        Invalid.class,
                        () -> form.validate(Map.of("notAField", 1), SampleForms.DEPARTMENTS));
        assertThat(invalid.errors()).extracting(FieldError::key).contains("form.error.unknown");
    }

    private static FormSchema read(Path file) throws IOException {
        return FormSchema.parse(Files.readString(file));
    }
}
