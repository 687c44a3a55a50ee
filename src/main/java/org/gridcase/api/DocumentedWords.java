package org.gridcase.api;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Parameters take the words of the document and no others: left to itself the binder falls back to
 * the names that the kinds have inside, such as {@code TO_CLAIM}.
 */
@ControllerAdvice(basePackageClasses = ApiSetup.class)
class DocumentedWords {

    @InitBinder
    void only(WebDataBinder binder) {
        binder.registerCustomEditor(HandlingPath.class, new Word(HandlingPath.class));
        ResolvableType filter = binder.getTargetType();
        Class<?> kind = filter == null ? null : filter.resolve();
        if (kind != null && kind.isRecord()) {
            Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .filter(Class::isEnum)
                    .forEach(type -> binder.registerCustomEditor(type, new Word(type)));
        }
    }

    private static class Word extends PropertyEditorSupport {
        private final Class<?> kind;

        Word(Class<?> kind) {
            this.kind = kind;
        }

        @Override
        public void setAsText(String text) {
            setValue(text.isEmpty() ? null : of(text));
        }

        private Object of(String text) {
            return Arrays.stream(kind.getEnumConstants())
                    .filter(value -> Kebab.word((Enum<?>) value).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(Kebab.words(kind)));
        }
    }
}
