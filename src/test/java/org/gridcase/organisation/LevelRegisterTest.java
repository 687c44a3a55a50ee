package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.audit.AuditTrail;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A place whose tree has a level more: a general branch between town and community, as in S1. */
@GridCaseTest
class LevelRegisterTest {
    @Autowired private ApplicationContext context;
    @Autowired private LevelRegister register;
    @Autowired private UnitRegister unitRegister;
    @Autowired private Units units;
    @Autowired private AuditTrail audit;

    private SampleTown town;
    private Actor administrator;
    private String branch;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
        administrator = everywhere();
        branch = town.unit("branch");
    }

    @AfterEach
    void withoutTheBranch() {
        if (order().contains(branch)) {
            units.all().stream()
                    .filter(unit -> unit.level().equals(branch))
                    .forEach(unit -> unitRegister.define(on(unit, "community"), Actor.SYSTEM));
            register.remove(branch, Actor.SYSTEM);
        }
    }

    @Test
    void aLevelIsAddedBetweenTwoOthersAndUnitsHangOnIt() {
        add("town");

        assertThat(order()).containsSubsequence("town", branch, "community", "grid");
        unitRegister.define(
                new UnitRegister.DefineUnit(
                        town.unit("B1"),
                        town.unit("SL"),
                        branch,
                        "第一总支",
                        null,
                        null,
                        0,
                        0,
                        List.of()),
                town.actor(Post.ADMINISTRATOR, "SL"));
        unitRegister.define(
                UnitRegister.DefineUnit.like(units.unit(town.unit("HQ"))).below(town.unit("B1")),
                administratorOf("SL"));
        assertThat(units.above(town.unit("HQ")).map(UnitView::code)).contains(town.unit("SL"));

        // back, so that the branch can go
        unitRegister.define(
                UnitRegister.DefineUnit.like(units.unit(town.unit("HQ"))).below(town.unit("SL")),
                administratorOf("SL"));
    }

    @Test
    void aLevelGoesToAnotherPlaceWhileNoUnitStandsInTheWay() {
        add("grid");
        List<String> wanted = new ArrayList<>(order());
        Collections.swap(wanted, wanted.indexOf("grid"), wanted.indexOf(branch));

        register.arrange(wanted, administrator);

        assertThat(order()).isEqualTo(wanted);
    }

    @Test
    void noUnitEverRanksAboveTheOneItHangsOn() {
        List<String> before = order();
        List<String> wanted = new ArrayList<>(before);
        Collections.swap(wanted, wanted.indexOf("community"), wanted.indexOf("grid"));

        assertThatThrownBy(() -> register.arrange(wanted, administrator))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("levelOrder");
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void anOrderThatForgetsALevelIsRefused() {
        List<String> wanted = order().subList(1, order().size());

        assertThatThrownBy(() -> register.arrange(wanted, administrator))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("levelsChanged");
    }

    @Test
    void whatALevelIsForStaysWhileUnitsStandOnIt() {
        Invalid refused =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                register.describe(
                                        new LevelView("grid", "网格", "Grid", 0, Tier.COMMUNITY),
                                        administrator));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("tier");
        add("grid");
        register.describe(new LevelView(branch, "楼栋", "Building", 0, Tier.GRID), administrator);
        assertThat(level(branch).name()).isEqualTo("楼栋");
        assertThat(level(branch).tier()).isEqualTo(Tier.GRID);
    }

    @Test
    void whatIsWrongIsNamedFieldByFieldAndNothingIsKept() {
        Invalid refused =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                register.add(
                                        new LevelView("no code", " ", "x".repeat(101), 0, null),
                                        "grid",
                                        administrator));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("code", "name", "nameEn");
        assertThatThrownBy(
                        () ->
                                register.add(
                                        new LevelView("grid", "又一网格", null, 0, null),
                                        "grid",
                                        administrator))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () ->
                                register.add(
                                        new LevelView(branch, "总支", null, 0, null),
                                        "NOWHERE",
                                        administrator))
                .isInstanceOf(Invalid.class);
        assertThat(order()).doesNotContain("no code", branch);
    }

    @Test
    void aLevelInUseIsNotRemoved() {
        assertThatThrownBy(() -> register.remove("grid", administrator))
                .isInstanceOf(Conflict.class);
        assertThat(order()).contains("grid");
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceChangeLevels() {
        Actor ofATown = administratorOf("SL");
        LevelView level = new LevelView(branch, "总支", null, 0, null);

        assertThatThrownBy(() -> register.add(level, "town", ofATown)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.arrange(order(), ofATown)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.remove("grid", ofATown)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.describe(level, ofATown)).isInstanceOf(Denied.class);
    }

    @Test
    void everyChangeIsOnRecord() {
        int before = audit.all("organisation").size();
        add("grid");
        register.remove(branch, administrator);

        assertThat(audit.all("organisation").stream().skip(before))
                .extracting(entry -> entry.action())
                .containsExactly("organisation.level-added", "organisation.level-removed");
    }

    private void add(String above) {
        register.add(new LevelView(branch, "总支", "General branch", 0, null), above, administrator);
    }

    private List<String> order() {
        return units.levels().stream().map(LevelView::code).toList();
    }

    private LevelView level(String code) {
        return units.levels().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    }

    private Actor administratorOf(String unit) {
        return town.actor(Post.ADMINISTRATOR, unit);
    }

    /** The posts at each root of the tree make somebody administrator of the whole place. */
    private Actor everywhere() {
        return administratorOf("YC");
    }

    private static UnitRegister.DefineUnit on(UnitView unit, String level) {
        return new UnitRegister.DefineUnit(
                unit.code(),
                unit.parent(),
                level,
                unit.name(),
                unit.nameEn(),
                unit.centre(),
                unit.households(),
                unit.population(),
                unit.boundary());
    }
}
