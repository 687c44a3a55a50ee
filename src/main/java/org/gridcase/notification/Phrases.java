package org.gridcase.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.worktime.DueDate;
import org.springframework.stereotype.Component;

/**
 * What was told, kept as a key with its arguments and spoken in the language of whoever reads it.
 */
@Component
class Phrases {
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locales.CHINESE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locales.ENGLISH);

    private final Texts texts;
    private final Units units;
    private final ObjectMapper json;
    private final ZoneId zone;

    Phrases(Texts texts, Units units, ObjectMapper json, ZoneId zone) {
        this.texts = texts;
        this.units = units;
        this.json = json;
        this.zone = zone;
    }

    String say(Locale locale, Told told) {
        List<Object> args = new ArrayList<>();
        args.add(told.about().ref() == null ? "" : told.about().ref());
        args.add(told.about().title().in(locale));
        args.add(unit(locale, told.about().unit()));
        read(told.words()).forEach(arg -> args.add(spoken(locale, arg)));
        return texts.text(locale, told.key(), args.toArray());
    }

    String name(Locale locale, Kind kind) {
        return texts.text(locale, kind.key());
    }

    String unit(Locale locale, String code) {
        return code == null ? "" : units.find(code).map(unit -> unit.name(locale)).orElse(code);
    }

    String text(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    private Object spoken(Locale locale, JsonNode arg) {
        if (arg.has("zh")) {
            return new Bilingual(arg.get("zh").asText(), arg.path("en").asText(null)).in(locale);
        }
        if (arg.has("at")) {
            return date(locale, arg);
        }
        return arg.isNumber() ? (Object) arg.asLong() : arg.asText();
    }

    private String date(Locale locale, JsonNode arg) {
        String date =
                (Locales.nearest(locale) == Locales.ENGLISH ? ENGLISH : CHINESE)
                        .format(Instant.parse(arg.get("at").asText()).atZone(zone));
        return arg.path("provisional").asBoolean()
                ? text(locale, "notification.date.provisional", date)
                : date;
    }

    /** Until when what was told is to be done, if that was told. */
    Optional<String> due(Locale locale, Told told) {
        return StreamSupport.stream(read(told.words()).spliterator(), false)
                .filter(arg -> arg.has("provisional"))
                .findFirst()
                .map(due -> text(locale, "notification.robot.due", date(locale, due)));
    }

    private Iterable<JsonNode> read(String words) {
        try {
            return json.readTree(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept words are no JSON", e);
        }
    }

    String write(List<Object> args) {
        ArrayNode list = json.createArrayNode();
        for (Object arg : args) {
            if (arg instanceof Bilingual name) {
                list.addObject().put("zh", name.zh()).put("en", name.en());
            } else if (arg instanceof Instant at) {
                list.addObject().put("at", at.toString());
            } else if (arg instanceof DueDate due) {
                list.addObject()
                        .put("at", due.at().toString())
                        .put("provisional", due.provisional());
            } else if (arg instanceof Number number) {
                list.add(number.longValue());
            } else {
                list.add(String.valueOf(arg));
            }
        }
        return list.toString();
    }
}
