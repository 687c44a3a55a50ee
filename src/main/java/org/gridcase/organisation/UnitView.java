package org.gridcase.organisation;

import java.util.List;
import java.util.Locale;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.text.Bilingual;

/**
 * A unit of the tree as others see it.
 *
 * @param code the unit's id, at most 32 characters
 * @param parent code of the unit above, null at the root
 * @param tier what the unit is for, null for units that only give structure
 * @param level code of the level, see {@link Units#levels()}
 * @param path codes from the root to this unit, {@code /YC/SL/HQ/HQ01/}: a unit lies within another
 *     when its path starts with the other's path
 * @param centre null when the place is unknown
 * @param boundary corners of the unit's ground in order, empty when it was never drawn
 */
public record UnitView(
        String code,
        String parent,
        Tier tier,
        String level,
        String name,
        String nameEn,
        String path,
        GeoPoint centre,
        int households,
        int population,
        List<GeoPoint> boundary) {

    public UnitView {
        boundary = boundary == null ? List.of() : List.copyOf(boundary);
    }

    /** The name as an argument of a sentence, whatever language that turns out to be in. */
    Bilingual said() {
        return new Bilingual(name, nameEn);
    }

    /** The name in the language of the reader; Chinese where it was never translated. */
    public String name(Locale locale) {
        return LevelView.english(locale, nameEn) ? nameEn : name;
    }
}
