package org.gridcase.api;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Values of a kind are written in small letters with hyphens: {@code for-information}. */
final class Kebab {
    private Kebab() {}

    static String word(Enum<?> value) {
        return word(value.name());
    }

    /** The word for a value that another feature gives by its name. */
    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isKind(Class<?> type) {
        return type != null && type.isEnum();
    }

    /** All words of a kind, for who used another one. */
    static String words(Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(value -> word((Enum<?>) value))
                .collect(Collectors.joining(", "));
    }

    /** In JSON. */
    static final class InJson extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass kind) {
            return EnumNamingStrategies.KebabCaseStrategy.class;
        }
    }

    /** In parameters. */
    @SuppressWarnings("rawtypes")
    static final class InParameters implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> kind) {
            return text -> text.isEmpty() ? null : of(text, kind);
        }

        private static <T extends Enum> T of(String text, Class<T> kind) {
            return Arrays.stream(kind.getEnumConstants())
                    .filter(value -> word(value).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(words(kind)));
        }
    }
}
