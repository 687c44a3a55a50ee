package org.gridcase.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.worktime.TimeLimit;

/**
 * One item of the catalogue of matters (domain.md section 3).
 *
 * @param code the item's id, at most 32 characters
 * @param nameEn like every English text null or empty when it was never translated
 * @param pinyin initials of the name and of other names, lower case, parted by blanks
 * @param keywords other words people use for it
 * @param criteria filing criteria (立案标准)
 * @param path handling path that a case of this item takes unless somebody decides otherwise
 * @param department code of the responsible department unit, null when the levels settle it alone
 * @param competent codes of all departments that may claim a hard matter of this kind
 * @param noticeLevels on how many levels the result is made public: 0, 2 (town, community) or 3
 *     (county too)
 * @param inner inner net (household affairs, 内网), else outer net (city objects and events, 外网)
 * @param roundTheClock whether the limits not written here run day and night instead of in working
 *     time
 * @param limits limits of this item by step key; the others have defaults, see {@link
 *     Catalogue#limit}
 * @param active false when retired: old cases keep it, new ones cannot take it
 * @param version for optimistic locking of edits
 */
public record MatterItem(
        String code,
        String category,
        String categoryEn,
        String subcategory,
        String subcategoryEn,
        String name,
        String nameEn,
        String pinyin,
        List<String> keywords,
        String criteria,
        String criteriaEn,
        HandlingPath path,
        String department,
        List<String> competent,
        Priority priority,
        int noticeLevels,
        boolean inner,
        boolean roundTheClock,
        Map<String, TimeLimit> limits,
        boolean active,
        int version) {

    public MatterItem {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        competent = competent == null ? List.of() : List.copyOf(competent);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
    }

    public String name(Locale locale) {
        return english(locale, nameEn) ? nameEn : name;
    }

    public String category(Locale locale) {
        return english(locale, categoryEn) ? categoryEn : category;
    }

    public String subcategory(Locale locale) {
        return english(locale, subcategoryEn) ? subcategoryEn : subcategory;
    }

    public String criteria(Locale locale) {
        return english(locale, criteriaEn) ? criteriaEn : criteria;
    }

    /** The same item, as if read at another version. */
    MatterItem withVersion(int other) {
        return new MatterItem(
                code,
                category,
                categoryEn,
                subcategory,
                subcategoryEn,
                name,
                nameEn,
                pinyin,
                keywords,
                criteria,
                criteriaEn,
                path,
                department,
                competent,
                priority,
                noticeLevels,
                inner,
                roundTheClock,
                limits,
                active,
                other);
    }

    private static boolean english(Locale locale, String text) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                && text != null
                && !text.isBlank();
    }
}
