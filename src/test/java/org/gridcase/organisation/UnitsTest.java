package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.NotFound;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private final Units units = SmallTree.units();

    @Test
    void upwardsLeadsFromTheUnitToTheRoot() {
        assertThat(codes(units.upwards("HQ01"))).containsExactly("HQ01", "HQ", "SL", "YC");
        assertThat(units.upwards("NOWHERE")).isEmpty();
    }

    @Test
    void atFindsTheUnitItselfOrItsNearestAncestorOfATier() {
        assertThat(units.at("HQ01", Tier.GRID)).map(UnitView::code).contains("HQ01");
        assertThat(units.at("HQ01", Tier.TOWN)).map(UnitView::code).contains("SL");
        assertThat(units.at("SL", Tier.GRID)).isEmpty();
    }

    @Test
    void aCaseGoesUpPastUnitsThatOnlyGiveStructure() {
        assertThat(units.above("HQ01")).map(UnitView::code).contains("HQ");
        assertThat(units.above("BV")).map(UnitView::code).contains("BY");
        assertThat(units.above("SL-YJ")).map(UnitView::code).contains("SL");
        assertThat(units.above("YC")).isEmpty();
    }

    @Test
    void withinAsksForTheTreeNotForTheLettersOfTheCode() {
        assertThat(units.within("HQ01", "HQ")).isTrue();
        assertThat(units.within("HQ", "HQ")).isTrue();
        assertThat(units.within("HQ2", "HQ")).isFalse();
        assertThat(units.within("HQ", "HQ01")).isFalse();
        assertThat(units.within("NOWHERE", "YC")).isFalse();
        assertThat(units.within("HQ", "NOWHERE")).isFalse();
    }

    @Test
    void gridAtTellsOnWhoseGroundAPointLies() {
        assertThat(units.gridAt(new GeoPoint(0.5, 1.5))).map(UnitView::code).contains("HQ01");
        assertThat(units.gridAt(new GeoPoint(1.5, 0.5))).map(UnitView::code).contains("HQ01");
        assertThat(units.gridAt(new GeoPoint(1.5, 1.5))).map(UnitView::code).contains("LY01");
        assertThat(units.gridAt(new GeoPoint(2.5, 0.5))).isEmpty();
        assertThat(units.gridAt(new GeoPoint(-0.1, 0.5))).isEmpty();
    }

    @Test
    void closedUnitsKeepTheirNameButAppearInNoList() {
        assertThat(units.unit("OLD").name()).isEqualTo("OLD");
        assertThat(codes(units.all())).doesNotContain("OLD");
        assertThat(codes(units.children("SL"))).containsExactly("HQ", "HQ2", "LY", "SL-YJ");
    }

    @Test
    void departmentsHangOnTheUnitOrAboveIt() {
        assertThat(codes(units.departments())).containsExactlyInAnyOrder("D-CG", "SL-YJ");
        assertThat(codes(units.departmentsFor("HQ01"))).containsExactly("SL-YJ", "D-CG");
        assertThat(codes(units.departmentsFor("BY01"))).containsExactly("D-CG");
    }

    @Test
    void subtreeListsParentsBeforeChildren() {
        assertThat(codes(units.subtree("BY"))).containsExactly("BY", "BR", "BV", "BY01");
        assertThat(codes(units.roots())).containsExactly("YC");
        assertThat(units.levels()).extracting(LevelView::code).containsExactly("county", "grid");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThatThrownBy(() -> units.unit("NOWHERE")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> units.unit(null)).isInstanceOf(NotFound.class);
    }

    private static List<String> codes(List<UnitView> units) {
        return units.stream().map(UnitView::code).toList();
    }
}
