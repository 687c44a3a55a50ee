package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.UnitRegister.DefineUnit;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@GridCaseTest
@RecordApplicationEvents
class UnitRegisterTest {
    @Autowired private ApplicationContext context;
    @Autowired private UnitRegister register;
    @Autowired private Units units;
    @Autowired private AuditTrail audit;
    @Autowired private ApplicationEvents events;
    @Autowired private PlatformTransactionManager transactions;

    private SampleTown town;
    private Actor administrator;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC");
    }

    @Test
    void aNewUnitIsSeenAtOnceWithItsGround() {
        register.define(grid("HQ03", "HQ", "第三网格"), administrator);

        UnitView unit = units.unit(town.unit("HQ03"));
        assertThat(unit.tier()).isEqualTo(Tier.GRID);
        assertThat(unit.path())
                .isEqualTo(units.unit(town.unit("HQ")).path() + town.unit("HQ03") + "/");
        assertThat(unit.boundary()).hasSize(3);
        assertThat(units.gridAt(town.middle(20))).map(UnitView::code).contains(town.unit("HQ03"));
        assertThat(audit.all("unit:" + town.unit("HQ03")))
                .singleElement()
                .satisfies(e -> assertThat(e.action()).isEqualTo("unit.defined"));
    }

    @Test
    void theSameTransactionSeesItsChangeAndOthersOnlyAfterTheCommit() {
        String code = town.unit("HQ03");
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            register.define(grid("HQ03", "HQ", "第三网格"), administrator);
                            assertThat(units.find(code)).isPresent();
                            status.setRollbackOnly();
                        });
        assertThat(units.find(code)).isEmpty();
    }

    @Test
    void everyFaultyRowIsNamedAndNothingIsKept() {
        Invalid refused =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                register.define(
                                        List.of(
                                                grid("HQ03", "HQ", "第三网格"),
                                                grid("HQ_4", "HQ", "第四网格"),
                                                grid("HQ05", "NONE", "第五网格"),
                                                grid("HQ06", "HQ01", "第六网格"),
                                                grid("HQ07", "HQ", " ")),
                                        administrator));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("row[2].code", "row[3].parent", "row[4].level", "row[5].name");
        assertThat(units.find(town.unit("HQ03"))).isEmpty();
    }

    @Test
    void aMovedUnitTakesItsSubtreeAlong() {
        register.define(community("HQ", "BY"), administrator);

        assertThat(units.within(town.unit("HQ01"), town.unit("BY"))).isTrue();
        assertThat(units.within(town.unit("HQ01"), town.unit("SL"))).isFalse();
        assertThat(events.stream(UnitMoved.class))
                .singleElement()
                .satisfies(
                        moved -> {
                            assertThat(moved.unit()).isEqualTo(town.unit("HQ"));
                            assertThat(moved.oldPath()).contains(town.unit("SL"));
                            assertThat(moved.newPath()).contains(town.unit("BY"));
                        });
    }

    @Test
    void noUnitHangsBelowItself() {
        context.getBean(LevelRegister.class)
                .define(
                        List.of(
                                new LevelView("upper-branch", "上级支部", "Upper branch", 10, null),
                                new LevelView("lower-branch", "下级支部", "Lower branch", 11, null),
                                new LevelView("lowest-branch", "末级支部", "Lowest branch", 12, null)),
                        Actor.SYSTEM);
        register.define(unit("B1", "HQ", "upper-branch"), administrator);
        register.define(unit("B2", "B1", "lower-branch"), administrator);

        assertThatThrownBy(() -> register.define(unit("B1", "B2", "lowest-branch"), administrator))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> register.define(unit("B1", "HQ", "lowest-branch"), administrator))
                .as("a unit keeps its rank above those below it")
                .isInstanceOf(Invalid.class);
        assertThat(units.upwards(town.unit("B2")))
                .extracting(UnitView::code)
                .startsWith(town.unit("B2"), town.unit("B1"), town.unit("HQ"));
    }

    @Test
    void onlyUnitsOfNobodyAreClosed() {
        assertThatThrownBy(() -> register.close(town.unit("HQ"), administrator))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> register.close(town.unit("HQ02"), administrator))
                .isInstanceOf(Conflict.class);

        register.define(grid("HQ03", "HQ", "第三网格"), administrator);
        register.close(town.unit("HQ03"), administrator);

        assertThat(units.children(town.unit("HQ")))
                .extracting(UnitView::code)
                .doesNotContain(town.unit("HQ03"));
        assertThat(units.unit(town.unit("HQ03")).name()).isEqualTo("第三网格");
    }

    @Test
    void administratorsChangeTheirOwnPartOnly() {
        Actor ofTown = town.actor(Post.ADMINISTRATOR, "SL");
        register.define(grid("HQ03", "HQ", "第三网格"), ofTown);

        assertThatThrownBy(() -> register.define(grid("BV02", "BV", "第二网格"), ofTown))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.define(community("HQ", "BY"), ofTown))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.define(root(), ofTown)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register.close(town.unit("BV01"), ofTown))
                .isInstanceOf(Denied.class);
        Actor head = town.actor(Post.GRID_ADMINISTRATOR, "SL");
        assertThatThrownBy(() -> register.define(grid("HQ04", "HQ", "第四网格"), head))
                .isInstanceOf(Denied.class);
    }

    private DefineUnit grid(String code, String parent, String name) {
        GeoPoint at = town.middle(20);
        return new DefineUnit(
                town.unit(code),
                town.unit(parent),
                "grid",
                name,
                null,
                null,
                300,
                800,
                List.of(
                        new GeoPoint(at.lat() - 0.002, at.lng() - 0.002),
                        new GeoPoint(at.lat() - 0.002, at.lng() + 0.002),
                        new GeoPoint(at.lat() + 0.003, at.lng())));
    }

    private DefineUnit community(String code, String parent) {
        return unit(code, parent, "community");
    }

    private DefineUnit unit(String code, String parent, String level) {
        return new DefineUnit(
                town.unit(code), town.unit(parent), level, code, null, null, 0, 0, List.of());
    }

    private DefineUnit root() {
        return new DefineUnit(town.unit("X"), null, "county", "另一县", null, null, 0, 0, List.of());
    }
}
