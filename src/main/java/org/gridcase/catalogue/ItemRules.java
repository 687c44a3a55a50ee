package org.gridcase.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/** What makes a matter item whole and right. */
@Component
class ItemRules {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Set<Integer> NOTICE_LEVELS = Set.of(0, 2, 3);

    private final Units units;

    ItemRules(Units units) {
        this.units = units;
    }

    /**
     * The item without blanks around its texts, with initials, priority and competence filled in.
     */
    MatterItem complete(MatterItem given) {
        String name = strip(given.name());
        String pinyin = strip(given.pinyin());
        List<String> competent = given.competent();
        if (given.department() != null && !competent.contains(given.department())) {
            competent = Stream.concat(Stream.of(given.department()), competent.stream()).toList();
        }
        return new MatterItem(
                strip(given.code()),
                strip(given.category()),
                strip(given.categoryEn()),
                strip(given.subcategory()),
                strip(given.subcategoryEn()),
                name,
                strip(given.nameEn()),
                pinyin == null && name != null ? Pinyin.initials(name) : pinyin,
                given.keywords(),
                strip(given.criteria()),
                strip(given.criteriaEn()),
                given.path(),
                strip(given.department()),
                competent,
                given.priority() == null ? Priority.NORMAL : given.priority(),
                given.noticeLevels(),
                given.inner(),
                given.roundTheClock(),
                given.limits(),
                given.active(),
                given.version());
    }

    /**
     * @throws Invalid naming every field that is wrong
     */
    void require(MatterItem item) {
        List<FieldError> faults = faults(item);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    List<FieldError> faults(MatterItem item) {
        List<FieldError> faults = new ArrayList<>();
        if (item.code() == null || !CODE.matcher(item.code()).matches()) {
            faults.add(new FieldError("code", "catalogue.error.code"));
        }
        text(item.category(), "category", 100, true).ifPresent(faults::add);
        text(item.categoryEn(), "categoryEn", 100, false).ifPresent(faults::add);
        text(item.subcategory(), "subcategory", 100, true).ifPresent(faults::add);
        text(item.subcategoryEn(), "subcategoryEn", 100, false).ifPresent(faults::add);
        text(item.name(), "name", 200, true).ifPresent(faults::add);
        text(item.nameEn(), "nameEn", 200, false).ifPresent(faults::add);
        text(item.pinyin(), "pinyin", 200, false).ifPresent(faults::add);
        text(String.join(";", item.keywords()), "keywords", 1000, false).ifPresent(faults::add);
        text(item.criteria(), "criteria", 2000, false).ifPresent(faults::add);
        text(item.criteriaEn(), "criteriaEn", 2000, false).ifPresent(faults::add);
        text(String.join(";", item.competent()), "competent", 1000, false).ifPresent(faults::add);
        if (item.path() == null) {
            faults.add(new FieldError("path", "catalogue.error.required"));
        }
        if (!NOTICE_LEVELS.contains(item.noticeLevels())) {
            faults.add(new FieldError("noticeLevels", "catalogue.error.noticeLevels"));
        }
        if (item.department() != null && !department(item.department())) {
            faults.add(unknownDepartment("department", item.department()));
        }
        item.competent().stream()
                .filter(code -> !code.equals(item.department()) && !department(code))
                .forEach(code -> faults.add(unknownDepartment("competent", code)));
        item.limits().keySet().stream()
                .filter(key -> !Limits.KEYS.contains(key))
                .sorted()
                .forEach(
                        key ->
                                faults.add(
                                        new FieldError("limits", "catalogue.error.limitKey", key)));
        return faults;
    }

    private boolean department(String code) {
        return units.find(code).map(UnitView::tier).filter(Tier.DEPARTMENT::equals).isPresent();
    }

    private static FieldError unknownDepartment(String field, String code) {
        return new FieldError(field, "catalogue.error.department", code);
    }

    private static Optional<FieldError> text(
            String text, String field, int longest, boolean required) {
        if (text == null || text.isEmpty()) {
            return required
                    ? Optional.of(new FieldError(field, "catalogue.error.required"))
                    : Optional.empty();
        }
        return text.length() > longest
                ? Optional.of(new FieldError(field, "catalogue.error.tooLong", longest))
                : Optional.empty();
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
