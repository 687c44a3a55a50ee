package org.gridcase.organisation;

/**
 * A level of the unit tree. Places differ in number and names of levels (domain.md section 2), so
 * they are rows, not code.
 *
 * @param rank order from top (1) to bottom; a unit's level must rank below its parent's
 * @param tier what units of this level are for, null when they only give structure
 */
public record LevelView(String code, String name, String nameEn, int rank, Tier tier) {}
