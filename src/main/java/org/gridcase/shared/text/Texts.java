package org.gridcase.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.springframework.stereotype.Component;

/**
 * The texts a person sees, from {@code i18n/messages_zh_CN.properties} and {@code
 * i18n/messages_en.properties}. A text missing in English is shown in Chinese; a text missing
 * everywhere shows its key, so that the page still works and the fault is seen.
 *
 * <p>Placeholders are those of {@link MessageFormat}. The bundles use the typographic apostrophe
 * (’), which {@code MessageFormat} leaves alone.
 */
@Component
public class Texts {
    private final Map<Locale, ResourceBundle> bundles =
            Locales.ALL.stream().collect(Collectors.toMap(l -> l, Texts::bundle));

    public String text(Locale locale, String key, Object... args) {
        Locale spoken = Locales.nearest(locale);
        String pattern = find(spoken, key).orElse(key);
        return args.length == 0
                ? pattern
                : new MessageFormat(pattern, spoken).format(said(spoken, args));
    }

    /** Names that have an English sister are said in the language of the sentence. */
    private static Object[] said(Locale spoken, Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Bilingual name ? name.in(spoken) : arg)
                .toArray();
    }

    /** The text as written, or empty when no bundle has the key. */
    public Optional<String> find(Locale locale, String key) {
        ResourceBundle wished = bundles.get(Locales.nearest(locale));
        if (wished.containsKey(key)) {
            return Optional.of(wished.getString(key));
        }
        ResourceBundle chinese = bundles.get(Locales.CHINESE);
        return chinese.containsKey(key) ? Optional.of(chinese.getString(key)) : Optional.empty();
    }

    public String text(Locale locale, DomainException refusal) {
        return text(locale, refusal.key(), refusal.args());
    }

    public String text(Locale locale, FieldError error) {
        return text(locale, error.key(), error.args().toArray());
    }

    private static ResourceBundle bundle(Locale locale) {
        String file = "/i18n/messages_" + locale + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
