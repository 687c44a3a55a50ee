package org.gridcase.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.worktime.TimeLimit;

/**
 * How matter items stand in a spreadsheet: one row an item, one column a field, under English or
 * Chinese headings. Lists are parted by semicolons, commas or blanks; limits are written {@code
 * handle=4wh;verification=1wd}.
 */
final class ItemSheet {
    /** Column names with their Chinese headings. */
    private static final Map<String, String> HEADINGS =
            Map.ofEntries(
                    Map.entry("编码", "code"),
                    Map.entry("大类", "category"),
                    Map.entry("大类英文", "categoryEn"),
                    Map.entry("小类", "subcategory"),
                    Map.entry("小类英文", "subcategoryEn"),
                    Map.entry("名称", "name"),
                    Map.entry("名称英文", "nameEn"),
                    Map.entry("拼音", "pinyin"),
                    Map.entry("关键词", "keywords"),
                    Map.entry("立案标准", "criteria"),
                    Map.entry("立案标准英文", "criteriaEn"),
                    Map.entry("办理路径", "path"),
                    Map.entry("责任部门", "department"),
                    Map.entry("认领部门", "competent"),
                    Map.entry("优先级", "priority"),
                    Map.entry("公示级数", "noticeLevels"),
                    Map.entry("内外网", "net"),
                    Map.entry("计时", "clock"),
                    Map.entry("时限", "limits"),
                    Map.entry("启用", "active"));

    /** The columns in the order in which they are written. */
    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "category",
                    "subcategory",
                    "name",
                    "keywords",
                    "criteria",
                    "path",
                    "department",
                    "competent",
                    "priority",
                    "noticeLevels",
                    "net",
                    "clock",
                    "limits",
                    "active",
                    "pinyin",
                    "categoryEn",
                    "subcategoryEn",
                    "nameEn",
                    "criteriaEn");

    private static final Map<String, HandlingPath> PATHS =
            Map.of(
                    "一般性", HandlingPath.GENERAL,
                    "协调性", HandlingPath.COORDINATION,
                    "突发性", HandlingPath.EMERGENCY,
                    "审批性", HandlingPath.APPROVAL);
    private static final Map<String, Priority> PRIORITIES =
            Map.of(
                    "低", Priority.LOW,
                    "中", Priority.NORMAL,
                    "高", Priority.HIGH,
                    "紧急", Priority.URGENT);
    private static final Map<String, Boolean> NETS =
            Map.of("inner", true, "内网", true, "outer", false, "外网", false);
    private static final Map<String, Boolean> CLOCKS =
            Map.of("round", true, "自然时间", true, "working", false, "工作时间", false);
    private static final Map<String, Boolean> USES =
            Map.of("true", true, "yes", true, "是", true, "false", false, "no", false, "否", false);

    /** What a row says, as far as it can be read, and what cannot. */
    record Parsed(MatterItem item, List<FieldError> errors) {}

    private final Map<String, String> cells;
    private final List<FieldError> errors = new ArrayList<>();

    private ItemSheet(Map<String, String> cells) {
        this.cells = cells;
    }

    /** The column name for a heading, which may be one already. */
    static String column(String heading) {
        String plain = heading.strip();
        return HEADINGS.getOrDefault(plain, plain);
    }

    /** Columns a sheet may have. */
    static Set<String> columns() {
        return Set.copyOf(HEADINGS.values());
    }

    /** The Chinese heading of a column. */
    static String heading(String column) {
        return word(HEADINGS, column, false);
    }

    /** An item as cells by column name, as {@link #parse} reads them. */
    static Map<String, String> cells(MatterItem item, boolean english) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", item.code());
        cells.put("category", item.category());
        cells.put("categoryEn", item.categoryEn());
        cells.put("subcategory", item.subcategory());
        cells.put("subcategoryEn", item.subcategoryEn());
        cells.put("name", item.name());
        cells.put("nameEn", item.nameEn());
        cells.put("pinyin", item.pinyin());
        cells.put("keywords", String.join(";", item.keywords()));
        cells.put("criteria", item.criteria());
        cells.put("criteriaEn", item.criteriaEn());
        cells.put("path", english ? item.path().code() : word(PATHS, item.path(), false));
        cells.put("department", item.department());
        cells.put("competent", String.join(";", item.competent()));
        cells.put(
                "priority",
                english ? item.priority().code() : word(PRIORITIES, item.priority(), false));
        cells.put("noticeLevels", Integer.toString(item.noticeLevels()));
        cells.put("net", word(NETS, item.inner(), english));
        cells.put("clock", word(CLOCKS, item.roundTheClock(), english));
        cells.put("limits", ItemRow.write(item.limits()));
        cells.put("active", word(USES, item.active(), english));
        return cells;
    }

    /** The word for a value, in the alphabet wished. */
    private static <T> String word(Map<String, T> words, T value, boolean latin) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .filter(word -> word.chars().allMatch(c -> c < 128) == latin)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    static Parsed parse(Map<String, String> cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        cells.forEach((heading, cell) -> byColumn.put(column(heading), cell));
        ItemSheet row = new ItemSheet(byColumn);
        return new Parsed(row.item(), row.errors);
    }

    private MatterItem item() {
        return new MatterItem(
                cell("code"),
                cell("category"),
                cell("categoryEn"),
                cell("subcategory"),
                cell("subcategoryEn"),
                cell("name"),
                cell("nameEn"),
                cell("pinyin"),
                list("keywords"),
                cell("criteria"),
                cell("criteriaEn"),
                read("path", null, ItemSheet::path),
                cell("department"),
                list("competent"),
                read("priority", Priority.NORMAL, ItemSheet::priority),
                read("noticeLevels", 0, ItemSheet::number),
                read("net", false, NETS::get),
                read("clock", false, CLOCKS::get),
                limits(),
                read("active", true, USES::get),
                0);
    }

    private <T> T read(String column, T absent, Function<String, T> reading) {
        String cell = cell(column);
        if (cell == null) {
            return absent;
        }
        T value = reading.apply(cell.toLowerCase(Locale.ROOT));
        if (value == null) {
            errors.add(new FieldError(column, "catalogue.error.cell", cell));
            return absent;
        }
        return value;
    }

    private static HandlingPath path(String cell) {
        return HandlingPath.find(cell).orElse(PATHS.get(cell));
    }

    private static Priority priority(String cell) {
        return Priority.find(cell).orElse(PRIORITIES.get(cell));
    }

    private static Integer number(String cell) {
        return cell.matches("\\d{1,6}(\\.0)?") ? (int) Double.parseDouble(cell) : null;
    }

    private Map<String, TimeLimit> limits() {
        Map<String, TimeLimit> limits = new LinkedHashMap<>();
        for (String part : list("limits")) {
            int equals = part.indexOf('=');
            try {
                limits.put(
                        part.substring(0, Math.max(0, equals)).strip(),
                        TimeLimit.parse(part.substring(equals + 1)));
            } catch (DomainException e) {
                errors.add(new FieldError("limits", e.key(), e.args()));
            }
        }
        return limits;
    }

    private List<String> list(String column) {
        String cell = cell(column);
        return cell == null
                ? List.of()
                : List.of(cell.split("[\\s\\u3000;；,，、]+")).stream()
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private String cell(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }
}
