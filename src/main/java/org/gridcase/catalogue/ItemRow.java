package org.gridcase.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridcase.worktime.TimeLimit;

/**
 * A matter item as stored; lists and limits are short texts, because nobody asks the database for
 * their parts.
 */
@Entity
@Table(name = "matter_item")
class ItemRow {
    @Id private String code;
    private String category;
    private String categoryEn;
    private String subcategory;
    private String subcategoryEn;
    private String name;
    private String nameEn;
    private String pinyin;
    private String keywords;
    private String criteria;
    private String criteriaEn;
    private String path;
    private String department;
    private String competent;
    private String priority;
    private int noticeLevels;

    @Column(name = "inner_net")
    private boolean inner;

    private boolean roundTheClock;
    private String limits;
    private boolean active;
    @Version private Integer version;

    protected ItemRow() {}

    ItemRow(String code) {
        this.code = code;
    }

    void describe(MatterItem item) {
        this.category = item.category();
        this.categoryEn = item.categoryEn();
        this.subcategory = item.subcategory();
        this.subcategoryEn = item.subcategoryEn();
        this.name = item.name();
        this.nameEn = item.nameEn();
        this.pinyin = item.pinyin();
        this.keywords = String.join(";", item.keywords());
        this.criteria = item.criteria();
        this.criteriaEn = item.criteriaEn();
        this.path = item.path().code();
        this.department = item.department();
        this.competent = String.join(";", item.competent());
        this.priority = item.priority().code();
        this.noticeLevels = item.noticeLevels();
        this.inner = item.inner();
        this.roundTheClock = item.roundTheClock();
        this.limits = write(item.limits());
        this.active = item.active();
    }

    void retire() {
        this.active = false;
    }

    void restore() {
        this.active = true;
    }

    boolean active() {
        return active;
    }

    int version() {
        return version;
    }

    MatterItem item() {
        return new MatterItem(
                code,
                category,
                categoryEn,
                subcategory,
                subcategoryEn,
                name,
                nameEn,
                pinyin,
                list(keywords),
                criteria,
                criteriaEn,
                HandlingPath.of(path),
                department,
                list(competent),
                Priority.find(priority).orElse(Priority.NORMAL),
                noticeLevels,
                inner,
                roundTheClock,
                limits(limits),
                active,
                version);
    }

    /** {@code accept=2wh;settle=3wd}, ordered so that the same limits are the same text. */
    static String write(Map<String, TimeLimit> limits) {
        return new TreeMap<>(limits)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(";"));
    }

    static Map<String, TimeLimit> limits(String text) {
        Map<String, TimeLimit> limits = new LinkedHashMap<>();
        for (String part : list(text)) {
            int equals = part.indexOf('=');
            limits.put(part.substring(0, equals), TimeLimit.parse(part.substring(equals + 1)));
        }
        return limits;
    }

    static List<String> list(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }
}
