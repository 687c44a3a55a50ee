package org.gridcase.organisation;

/**
 * What a level of the unit tree is for in the handling of cases. Levels themselves, their number
 * and their names, are data (domain.md section 2); a level without a tier only gives structure,
 * such as a general branch between town and village or a building below a grid.
 */
public enum Tier {
    /** County, city or district with its command centre. */
    COUNTY,
    /** Town or street. */
    TOWN,
    /** Community or village. */
    COMMUNITY,
    /** Base grid. */
    GRID,
    /** Functional department hanging on a town or a county. */
    DEPARTMENT;

    /** Whether cases stand at this tier on their way up; departments only take part in them. */
    public boolean takesCases() {
        return this != DEPARTMENT;
    }
}
