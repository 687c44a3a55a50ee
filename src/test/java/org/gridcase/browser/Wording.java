package org.gridcase.browser;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.shared.text.Locales;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judges whether words on a page are those of its language.
 *
 * <p>What people entered is data and may be Chinese in an English page: names, places, the words of
 * a case. It is known by standing in the database, where a column has no English sister. All else
 * is the page's own and must be translated, as must data that have an English text.
 */
class Wording {
    private static final Pattern CHINESE_WORD = Pattern.compile("\\p{IsHan}+");

    /** Letters that do not belong to a code such as HQ01 or a number such as HQ-20260311-0001. */
    private static final Pattern LATIN_WORD =
            Pattern.compile("(?<![\\p{L}\\d_.@/-])[A-Za-z]{2,}+(?![\\d_@-]|\\.[a-z])");

    /** Keys of texts, names of constants, placeholders that nobody filled. */
    private static final Pattern MACHINE_WORD =
            Pattern.compile(
                    "!\\{|\\?\\?\\?|\\{\\d|\\b[A-Z]{2,}_[A-Z]{2,}|\\bnull\\b|\\bundefined\\b");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Names of elements, fields and files that a sentence quotes. */
    private static final Pattern QUOTED_NAME = Pattern.compile("“[A-Za-z0-9.-]+”");

    /** The mark that the licence of the diagrams asks for. */
    private static final String BPMN_IO = "Powered by bpmn.io";

    private static final Pattern KEY = Pattern.compile("\\b[a-z]+(\\.[a-zA-Z][a-zA-Z0-9-]*)+\\b");

    /** Said by officers as they are, or names of keys and formats. */
    private static final Set<String> LOAN_WORDS =
            Set.of(
                    "BPMN",
                    "REST",
                    "Excel",
                    "CSV",
                    "PDF",
                    "JPG",
                    "JPEG",
                    "PNG",
                    "WebP",
                    "MB",
                    "KB",
                    "Ctrl",
                    "Enter",
                    "Esc",
                    "XML",
                    "JSON",
                    "URL",
                    "iCalendar",
                    "WebDAV",
                    "English",
                    "bllj",
                    "中文",
                    "AB");

    private final Set<String> data;
    private final Set<String> codes;
    private final Set<String> keyRoots;

    Wording(JdbcClient jdbc) {
        data = chineseData(jdbc);
        codes = codes(jdbc);
        keyRoots =
                ResourceBundle.getBundle("i18n.messages", Locales.CHINESE).keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
    }

    /** Words that are out of place in a page of this language, each once. */
    Set<String> faults(Locale language, List<String> texts) {
        Set<String> faults = new TreeSet<>();
        for (String text : texts.stream().map(Wording::withoutNames).toList()) {
            found(MACHINE_WORD, text).forEach(word -> faults.add(word + " in: " + text));
            found(KEY, text)
                    .filter(key -> keyRoots.contains(key.substring(0, key.indexOf('.'))))
                    .forEach(key -> faults.add("key " + key));
            if (Locales.ENGLISH.equals(language)) {
                found(CHINESE_WORD, text)
                        .filter(word -> !data.contains(word) && !LOAN_WORDS.contains(word))
                        .forEach(word -> faults.add(word + " in: " + text));
            } else {
                found(LATIN_WORD, text)
                        .filter(word -> !LOAN_WORDS.contains(word) && !codes.contains(word))
                        .forEach(word -> faults.add(word + " in: " + text));
            }
        }
        return faults;
    }

    private static String withoutNames(String text) {
        String said = QUOTED_NAME.matcher(text.replace(BPMN_IO, "")).replaceAll("");
        return ADDRESS.matcher(said).replaceAll("");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static Set<String> chineseData(JdbcClient jdbc) {
        List<String> columns =
                jdbc.sql(
                                "select lower(concat(table_name, '.', column_name))"
                                        + " from information_schema.columns where table_schema ="
                                        + " schema() and data_type in ('CHARACTER VARYING',"
                                        + " 'CHARACTER LARGE OBJECT', 'varchar', 'text',"
                                        + " 'mediumtext', 'longtext')")
                        .query(String.class)
                        .list();
        Set<String> known = new HashSet<>();
        Set<String> translated = new HashSet<>();
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            if (table.matches("(act|qrtz|flyway|model)_.*") || name.endsWith("_en")) {
                continue;
            }
            boolean bilingual = columns.contains(column + "_en");
            String english = name + "_en";
            // what residents write has the same words in both
            String untranslated = "%s is null or %s = %s".formatted(english, english, name);
            values(jdbc, table, name, bilingual ? untranslated : "1 = 1").stream()
                    .flatMap(value -> found(CHINESE_WORD, value))
                    .forEach(known::add);
            if (bilingual) {
                values(jdbc, table, name, "%s <> %s".formatted(english, name)).stream()
                        .flatMap(value -> found(CHINESE_WORD, value))
                        .forEach(translated::add);
            }
        }
        // residents are shown by their surnames
        known.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList()
                .forEach(known::add);
        known.removeAll(translated);
        // whoever reports may use the very words of the catalogue
        values(jdbc, "grid_case", "words", "1 = 1").stream()
                .flatMap(value -> found(CHINESE_WORD, value))
                .forEach(known::add);
        return known;
    }

    private static List<String> values(JdbcClient jdbc, String table, String column, String where) {
        return jdbc
                .sql("select distinct %s from %s where %s".formatted(column, table, where))
                .query(String.class)
                .list()
                .stream()
                .filter(value -> value != null)
                .toList();
    }

    private static Set<String> codes(JdbcClient jdbc) {
        return Stream.of(
                        "org_unit.code",
                        "account.username",
                        "staff_member.id",
                        "matter_item.pinyin")
                .map(column -> column.split("\\."))
                .flatMap(column -> values(jdbc, column[0], column[1], "1=1").stream())
                .flatMap(code -> Arrays.stream(code.split("[^A-Za-z]+")))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }
}
