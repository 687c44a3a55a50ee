package org.gridcase.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.gridcase.form.Field.Kind;

/** Reads one input component of a form. */
final class FieldReader {

    static final int MOST_OPTIONS = 200;

    /** What one line and a page of words may hold when the form sets no limit, and at most. */
    private static final int LINE = 255;

    private static final int PAGE = 2_000;
    private static final int MOST_TEXT = 4_000;

    private static final String EMAIL = "^[^\\s@]{1,64}@[^\\s@.]{1,63}(\\.[^\\s@.]{1,63}){1,8}$";
    private static final String PHONE = "^\\+?[0-9][0-9 -]{5,18}[0-9]$";

    private final Attributes component;
    private final Kind kind;
    private final Map<String, String> properties;

    FieldReader(Attributes component, String type) {
        this.component = component;
        this.kind = kind(component, type);
        this.properties = component.object("properties").texts();
    }

    private static Kind kind(Attributes component, String type) {
        return switch (type == null ? "" : type) {
            case "textfield" -> Kind.TEXT;
            case "textarea" -> Kind.LONG_TEXT;
            case "number" -> Kind.NUMBER;
            case "datetime" -> moment(component);
            case "checkbox" -> Kind.CHECKBOX;
            case "checklist" -> Kind.CHECKLIST;
            case "taglist" -> Kind.TAGS;
            case "radio" -> Kind.RADIO;
            case "select" -> Kind.SELECT;
            case "filepicker" -> Kind.FILES;
            default -> {
                String unknown = type == null ? "" : Attributes.shortened(type);
                component.refuse(FormGuard.COMPONENTS, true, unknown);
                yield Kind.TEXT;
            }
        };
    }

    private static Kind moment(Attributes component) {
        String subtype = component.text("subtype");
        return switch (subtype == null ? "" : subtype) {
            case "date" -> Kind.DATE;
            case "datetime" -> Kind.DATE_TIME;
            case "time" -> Kind.TIME;
            default -> {
                component.refuse(FormGuard.KINDS_OF_DATE, true, "subtype");
                yield Kind.DATE;
            }
        };
    }

    Field read(Optional<Condition> hide) {
        Wording label = label();
        component.refuse(FormGuard.LABELS, label == null);
        Field field =
                new Field(
                        key(),
                        kind,
                        label,
                        FormReader.wording(
                                component.words("description"), properties.get("descriptionEn")),
                        options(),
                        valuesKey(),
                        null,
                        rules(component.object("validate")),
                        kind == Kind.FILES && component.flag("multiple"),
                        kind == Kind.FILES ? component.words("accept") : null,
                        kind == Kind.NUMBER ? decimals() : -1,
                        hide,
                        properties);
        return withDefault(field);
    }

    private String key() {
        String key = component.text("key");
        // also a name that FEEL reads as one name
        component.refuse(FormGuard.KEYS, key == null || !key.matches("[a-z][A-Za-z0-9]{0,63}"));
        return key;
    }

    /** form-js keeps the label of dates and times elsewhere. */
    private Wording label() {
        String zh = component.words("label");
        if (kind == Kind.DATE || kind == Kind.DATE_TIME) {
            String date = component.words("dateLabel");
            zh = zh == null ? date : zh;
        }
        if (kind == Kind.TIME || kind == Kind.DATE_TIME) {
            String time = component.words("timeLabel");
            zh = zh == null ? time : zh;
            component.ignore("use24h", "timeInterval");
            String zone = component.text("timeSerializingFormat");
            component.refuse(
                    FormGuard.ZONES,
                    zone != null && !zone.equals("no_offset"),
                    "timeSerializingFormat");
        }
        return FormReader.wording(zh, properties.get("labelEn"));
    }

    private int decimals() {
        Integer decimals = component.count("decimalDigits", Answers.decimals(-1));
        return decimals == null ? -1 : decimals;
    }

    private String valuesKey() {
        String valuesKey = kind.offersOptions() ? component.text("valuesKey") : null;
        component.refuse(
                FormGuard.KEYS_OF_OPTIONS,
                valuesKey != null && !valuesKey.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}"),
                "valuesKey");
        return valuesKey;
    }

    private List<Option> options() {
        if (!kind.offersOptions()) {
            return List.of();
        }
        component.ignore("searchable");
        List<JsonNode> values = component.list("values");
        boolean elsewhere = component.value("valuesKey") != null;
        component.refuse(
                FormGuard.OPTIONS,
                values == null == !elsewhere || values != null && values.size() > MOST_OPTIONS,
                String.valueOf(MOST_OPTIONS));
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode value : values == null ? List.<JsonNode>of() : values) {
            Option option = option(new Attributes(value, component.place(), component.guards()));
            component.refuse(FormGuard.OPTIONS_TWICE, !seen.add(option.value()), option.value());
            options.add(option);
        }
        return List.copyOf(options);
    }

    private Option option(Attributes attributes) {
        String value = attributes.text("value");
        String label = attributes.words("label");
        attributes.refuseRest();
        component.refuse(
                FormGuard.EACH_OPTION, value == null || label == null || value.length() > 64);
        return new Option(value, new Wording(label, properties.get("optionEn." + value)));
    }

    private Rules rules(Attributes validate) {
        boolean required = validate.flag("required");
        Integer shortest = null;
        Integer longest = null;
        TextPattern pattern = null;
        BigDecimal min = null;
        BigDecimal max = null;
        if (kind == Kind.TEXT || kind == Kind.LONG_TEXT) {
            shortest = validate.count("minLength", MOST_TEXT);
            Integer stated = validate.count("maxLength", MOST_TEXT);
            longest = stated != null ? stated : kind == Kind.TEXT ? LINE : PAGE;
            pattern = pattern(validate);
        } else if (kind == Kind.NUMBER) {
            min = validate.number("min");
            max = validate.number("max");
        }
        validate.refuseRest();
        component.refuse(
                FormGuard.RANGES,
                shortest != null && shortest > longest
                        || min != null && max != null && min.compareTo(max) > 0);
        return new Rules(required, shortest, longest, min, max, pattern);
    }

    private TextPattern pattern(Attributes validate) {
        String pattern = validate.text("pattern");
        String type = validate.text("validationType");
        String expression =
                switch (type == null ? "custom" : type) {
                    case "custom" -> pattern;
                    case "email" -> EMAIL;
                    case "phone" -> PHONE;
                    default -> {
                        component.refuse(FormGuard.KINDS_OF_PATTERN, true, "validationType");
                        yield null;
                    }
                };
        try {
            return expression == null ? null : TextPattern.parse(expression, component.guards());
        } catch (PatternSyntaxException e) {
            boolean tooLong = expression.length() > TextPattern.MOST_CHARACTERS;
            component.refuse(
                    tooLong ? FormGuard.LONG_PATTERNS : FormGuard.PATTERNS,
                    true,
                    Attributes.shortened(expression));
            return null;
        }
    }

    private Field withDefault(Field field) {
        JsonNode node = component.value("defaultValue");
        Object value = node == null ? null : typed(field, plain(node));
        if (value == null) {
            return field;
        }
        return field.startingWith(value);
    }

    /** Null also for what starts empty anyway; options from elsewhere are not known yet. */
    private Object typed(Field field, Object raw) {
        try {
            Object value = Answers.read(field, raw);
            if (value == null || Boolean.FALSE.equals(value)) {
                return null;
            }
            component.refuse(
                    FormGuard.DEFAULTS,
                    field.valuesKey() == null
                            && Flaw.of(field, value, OptionSource.NONE).isPresent());
            return value;
        } catch (Answers.WrongType e) {
            component.refuse(FormGuard.DEFAULTS, true);
            return null;
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        List<Object> several = new ArrayList<>();
        node.forEach(each -> several.add(plain(each)));
        return several;
    }
}
