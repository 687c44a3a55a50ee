package org.gridcase.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "unit_level")
class UnitLevel {
    @Id private String code;
    private String name;
    private String nameEn;
    private int levelRank;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Version private Integer version;

    protected UnitLevel() {}

    UnitLevel(String code) {
        this.code = code;
    }

    void describe(LevelView with) {
        this.name = with.name().strip();
        this.nameEn = with.nameEn();
        this.levelRank = with.rank();
        this.tier = with.tier();
    }

    int rank() {
        return levelRank;
    }

    LevelView view() {
        return new LevelView(code, name, nameEn, levelRank, tier);
    }
}
