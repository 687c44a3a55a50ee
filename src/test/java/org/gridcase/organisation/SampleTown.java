package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.shared.GeoPoint;
import org.springframework.context.ApplicationContext;

/**
 * A county with two towns for tests in the whole application. Each has codes of its own, so that
 * tests sharing a database do not meet; {@link #unit} turns the short names below into those codes.
 *
 * <p>Units: YC county; SL, BY towns; HQ, LY communities of SL, BV of BY; HQ01, HQ02, LY01, BV01
 * grids; D-CG, D-GA departments of the county, SL-YJ of the town SL. Every post is held by somebody
 * where it belongs: {@link #staff} names them, for example {@code staff(GRID_WORKER, "HQ01")}.
 */
public final class SampleTown {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private static final List<LevelView> LEVELS =
            List.of(
                    new LevelView("county", "县", "County", 1, Tier.COUNTY),
                    new LevelView("town", "镇", "Town", 2, Tier.TOWN),
                    new LevelView("community", "社区", "Community", 3, Tier.COMMUNITY),
                    new LevelView("grid", "网格", "Grid", 4, Tier.GRID),
                    new LevelView("department", "职能部门", "Department", 9, Tier.DEPARTMENT));

    private final int number = COUNT.incrementAndGet();
    private final String prefix = "T" + number + "-";
    private final Staff staff;

    public SampleTown(ApplicationContext context) {
        this.staff = context.getBean(Staff.class);
        UnitRegister register = context.getBean(UnitRegister.class);
        context.getBean(LevelRegister.class).define(LEVELS, Actor.SYSTEM);
        register.define(units(), Actor.SYSTEM);
        enrol(Post.ADMINISTRATOR, "YC", "SL");
        enrol(Post.INSPECTOR, "YC", "SL");
        enrol(Post.DISPATCHER, "YC", "SL", "BY");
        enrol(Post.TOWN_OFFICER, "SL", "BY");
        enrol(Post.COMMUNITY_CLERK, "HQ", "LY", "BV");
        enrol(Post.GRID_ADMINISTRATOR, "YC", "SL", "BY", "HQ", "LY", "BV", "HQ01");
        enrol(Post.GRID_SUPERVISOR, "HQ", "HQ01");
        enrol(Post.POLICE_SUPERVISOR, "HQ01");
        enrol(Post.POLICE_OFFICER, "HQ");
        enrol(Post.ASSISTANT, "HQ01");
        enrol(Post.GRID_WORKER, "HQ01", "HQ02", "LY01", "BV01");
        enrol(Post.DEPARTMENT_OFFICER, "D-CG", "D-GA", "SL-YJ");
    }

    /** The code of a unit given by its short name. */
    public String unit(String name) {
        return prefix + name;
    }

    /** Id of the one who holds the post there. */
    public String staff(Post post, String unit) {
        return prefix + post.ordinal() + "-" + unit;
    }

    public Actor actor(Post post, String unit) {
        return staff.actor(staff(post, unit));
    }

    private void enrol(Post post, String... units) {
        List<Staff.Enrol> people = new ArrayList<>();
        List<Staff.Appoint> posts = new ArrayList<>();
        for (String unit : units) {
            String id = staff(post, unit);
            people.add(new Staff.Enrol(id, "样" + id, "female", "199 0000 0000"));
            posts.add(new Staff.Appoint(id, post, unit(unit), SINCE));
        }
        staff.enrol(people, Actor.SYSTEM);
        staff.appoint(posts, Actor.SYSTEM);
    }

    private List<UnitRegister.DefineUnit> units() {
        return List.of(
                define("YC", null, "county", 0),
                define("SL", "YC", "town", 0),
                define("BY", "YC", "town", 0),
                define("HQ", "SL", "community", 0),
                define("LY", "SL", "community", 0),
                define("BV", "BY", "community", 0),
                define("HQ01", "HQ", "grid", 1),
                define("HQ02", "HQ", "grid", 2),
                define("LY01", "LY", "grid", 3),
                define("BV01", "BV", "grid", 4),
                define("D-CG", "YC", "department", 0),
                define("D-GA", "YC", "department", 0),
                define("SL-YJ", "SL", "department", 0));
    }

    private UnitRegister.DefineUnit define(String code, String parent, String level, int field) {
        return new UnitRegister.DefineUnit(
                unit(code),
                parent == null ? null : unit(parent),
                level,
                "样" + code,
                "Sample " + code,
                new GeoPoint(40, 100),
                300,
                800,
                field == 0 ? List.of() : square(field));
    }

    /** Grids lie side by side; each sample on a latitude of its own. */
    private List<GeoPoint> square(int field) {
        double south = number * 0.01 - 60;
        double west = field * 0.01;
        return List.of(
                new GeoPoint(south, west),
                new GeoPoint(south, west + 0.01),
                new GeoPoint(south + 0.01, west + 0.01),
                new GeoPoint(south + 0.01, west));
    }

    /** The middle of a grid's ground, for reports that tell where they are: grid 1 is HQ01. */
    public GeoPoint middle(int field) {
        double south = number * 0.01 - 60;
        return new GeoPoint(south + 0.005, field * 0.01 + 0.005);
    }
}
