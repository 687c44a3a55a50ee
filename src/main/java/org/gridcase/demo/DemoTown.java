package org.gridcase.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.LevelRegister;
import org.gridcase.organisation.LevelView;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitRegister;
import org.gridcase.organisation.Units;
import org.gridcase.shared.GeoPoint;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuliu Town (疏柳镇), made up, in the shape of S0 (domain.md section 2): 1 town, 8 communities, 59
 * grids and the people who work there, and its catalogue.
 */
@Component
@Profile({"demo", "test"})
public class DemoTown {

    private static final List<LevelView> LEVELS =
            List.of(
                    new LevelView("county", "县", "County", 1, Tier.COUNTY),
                    new LevelView("town", "镇", "Town", 2, Tier.TOWN),
                    new LevelView("community", "社区", "Community", 3, Tier.COMMUNITY),
                    new LevelView("grid", "网格", "Grid", 4, Tier.GRID),
                    new LevelView("department", "职能部门", "Department", 5, Tier.DEPARTMENT));

    private final UnitRegister register;
    private final LevelRegister levels;
    private final Units units;
    private final Staff staff;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    DemoTown(
            UnitRegister register,
            LevelRegister levels,
            Units units,
            Staff staff,
            Catalogue catalogue,
            Clock clock,
            ZoneId zone) {
        this.register = register;
        this.levels = levels;
        this.units = units;
        this.staff = staff;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    /** Builds the town unless it stands already. */
    @Transactional
    public void build() {
        if (units.find("YC").isPresent()) {
            return;
        }
        levels.define(LEVELS, Actor.SYSTEM);
        register.define(
                DemoSheet.rows("units").stream().map(DemoTown::unit).toList(), Actor.SYSTEM);
        staff.enrol(DemoSheet.rows("staff").stream().map(DemoTown::person).toList(), Actor.SYSTEM);
        staff.appoint(DemoSheet.rows("posts").stream().map(DemoTown::post).toList(), Actor.SYSTEM);
        catalogue.importRows(DemoSheet.rows("catalogue"), Actor.SYSTEM);
    }

    /** Some are away and have a deputy (AB岗), counted from today. */
    @Transactional
    public void sendSomeOnLeave() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        staff.deputise(
                DemoSheet.rows("deputies").stream().map(row -> deputy(row, today)).toList(),
                Actor.SYSTEM);
    }

    private static UnitRegister.DefineUnit unit(Map<String, String> row) {
        return new UnitRegister.DefineUnit(
                row.get("code"),
                blankToNull(row.get("parent")),
                row.get("level"),
                row.get("name"),
                row.get("nameEn"),
                centre(row),
                number(row.get("households")),
                number(row.get("population")),
                boundary(row.get("boundary")));
    }

    private static Staff.Enrol person(Map<String, String> row) {
        return new Staff.Enrol(
                row.get("code"),
                row.get("name"),
                "女".equals(row.get("gender")) ? "female" : "male",
                row.get("phone"));
    }

    private static Staff.Appoint post(Map<String, String> row) {
        return new Staff.Appoint(
                row.get("staff"),
                Post.of(row.get("post")),
                row.get("unit"),
                Boolean.parseBoolean(row.get("primary")),
                LocalDate.parse(row.get("from")),
                null);
    }

    private static Staff.Deputise deputy(Map<String, String> row, LocalDate today) {
        return new Staff.Deputise(
                row.get("holder"),
                Post.of(row.get("post")),
                row.get("unit"),
                row.get("deputy"),
                today.plusDays(number(row.get("fromDay"))),
                today.plusDays(number(row.get("toDay"))),
                "年休假");
    }

    private static GeoPoint centre(Map<String, String> row) {
        return row.get("lat").isBlank()
                ? null
                : new GeoPoint(
                        Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lng")));
    }

    private static List<GeoPoint> boundary(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";")).map(DemoTown::lngLat).toList();
    }

    private static GeoPoint lngLat(String corner) {
        String[] parts = corner.trim().split(" ");
        return new GeoPoint(Double.parseDouble(parts[1]), Double.parseDouble(parts[0]));
    }

    private static int number(String text) {
        return text == null || text.isBlank() ? 0 : Integer.parseInt(text.trim());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
