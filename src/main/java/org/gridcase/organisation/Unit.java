package org.gridcase.organisation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.text.Bilingual;

@Entity
@Table(name = "org_unit")
class Unit {
    @Id private String code;
    private String parent;
    private String level;
    private String name;
    private String nameEn;
    private String path;
    private Double lat;
    private Double lng;
    private int households;
    private int population;

    @Convert(converter = BoundaryText.class)
    private List<GeoPoint> boundary;

    private Instant closedAt;
    @Version private Integer version;

    protected Unit() {}

    Unit(String code) {
        this.code = code;
    }

    void describe(UnitRegister.DefineUnit with) {
        this.level = with.level();
        this.name = with.name().strip();
        this.nameEn = with.nameEn();
        this.lat = with.centre() == null ? null : with.centre().lat();
        this.lng = with.centre() == null ? null : with.centre().lng();
        this.households = with.households();
        this.population = with.population();
        this.boundary = with.boundary();
        this.closedAt = null;
    }

    /** Hangs the unit below another, or at the root when there is none. */
    void hang(Unit below) {
        this.parent = below == null ? null : below.code;
        this.path = (below == null ? "/" : below.path) + code + "/";
    }

    /** Follows an ancestor that moved. */
    void follow(String oldPrefix, String newPrefix) {
        this.path = newPrefix + path.substring(oldPrefix.length());
    }

    void close(Instant at) {
        this.closedAt = at;
    }

    boolean closed() {
        return closedAt != null;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** The name as an argument of a sentence, whatever language that turns out to be in. */
    Bilingual said() {
        return new Bilingual(name, nameEn);
    }

    String parent() {
        return parent;
    }

    String level() {
        return level;
    }

    String path() {
        return path;
    }
}
