package org.gridcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.worktime.TimeLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GridCaseTest
class CatalogueTest {
    @Autowired private ApplicationContext context;
    @Autowired private Catalogue catalogue;
    @Autowired private AuditTrail audit;

    private SampleTown town;
    private Actor administrator;
    private String code;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC");
        code = town.unit("M1");
    }

    @Test
    void anAddedItemIsFoundByItsInitials() {
        MatterItem added = catalogue.add(item("沟渠冰面塌陷", null), administrator);

        assertThat(added.pinyin()).isEqualTo("gqbmtx");
        assertThat(added.competent()).as("who is responsible is competent").contains(cg());
        assertThat(catalogue.search("gqbmtx", null, 5)).contains(added);
        assertThat(catalogue.item(code)).isEqualTo(added);
        assertThat(catalogue.limit(added, "handle")).hasToString("2wd");
        assertThat(catalogue.limit(added, "verification")).hasToString("1wd");
        assertThat(catalogue.limit(added, HandlingPath.APPROVAL, "accept")).hasToString("1wd");
    }

    @Test
    void givenInitialsStay() {
        assertThat(catalogue.add(item("重庆路灯", "cqld"), administrator).pinyin()).isEqualTo("cqld");
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        MatterItem first = catalogue.add(item("井盖缺失", null), administrator);
        MatterItem second = catalogue.change(renamed(first, "井盖破损"), administrator);

        assertThat(second.version()).isGreaterThan(first.version());
        assertThatThrownBy(() -> catalogue.change(renamed(first, "井盖丢失"), administrator))
                .isInstanceOf(Conflict.class);
        assertThat(catalogue.item(code).name()).isEqualTo("井盖破损");
    }

    @Test
    void aRetiredItemIsOfferedNoMoreButKeepsItsName() {
        catalogue.add(item("样品停用事项", null), administrator);
        catalogue.retire(code, administrator);

        assertThat(catalogue.search("样品停用", null, 5)).isEmpty();
        assertThat(catalogue.item(code).name()).isEqualTo("样品停用事项");

        catalogue.restore(code, administrator);
        assertThat(catalogue.search("样品停用", null, 5)).hasSize(1);
    }

    @Test
    void everyChangeIsOnRecord() {
        MatterItem added = catalogue.add(item("井盖缺失", null), administrator);
        catalogue.change(renamed(added, "井盖破损"), administrator);
        catalogue.retire(code, administrator);

        assertThat(audit.all("item:" + code))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "catalogue.item-added", "catalogue.item-changed", "catalogue.item-retired");
        assertThat(audit.verify("item:" + code)).isEmpty();
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceChangeIt() {
        for (Actor other :
                List.of(
                        town.actor(Post.ADMINISTRATOR, "SL"),
                        town.actor(Post.GRID_ADMINISTRATOR, "YC"),
                        town.actor(Post.GRID_WORKER, "HQ01"))) {
            assertThatThrownBy(() -> catalogue.add(item("井盖缺失", null), other))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> catalogue.retire(code, other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> catalogue.importRows(List.of(row("X1")), other))
                    .isInstanceOf(Denied.class);
        }
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        MatterItem wrong =
                new MatterItem(
                        "no code!",
                        " ",
                        null,
                        "小类",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        town.unit("HQ"),
                        List.of("D-NONE"),
                        null,
                        1,
                        false,
                        false,
                        Map.of("coffee", TimeLimit.parse("1h")),
                        true,
                        0);

        Invalid refused =
                catchThrowableOfType(Invalid.class, () -> catalogue.add(wrong, administrator));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "code",
                        "category",
                        "name",
                        "path",
                        "noticeLevels",
                        "department",
                        "competent",
                        "limits");
    }

    @Test
    void theSameCodeIsNotAddedTwice() {
        catalogue.add(item("井盖缺失", null), administrator);
        assertThatThrownBy(() -> catalogue.add(item("井盖缺失", null), administrator))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> catalogue.item("NOSUCH")).isInstanceOf(NotFound.class);
    }

    private MatterItem item(String name, String pinyin) {
        return new MatterItem(
                code,
                "公用设施",
                "Public Utilities",
                "井盖",
                "Manholes",
                name,
                null,
                pinyin,
                List.of("窨井"),
                "缺失、破损、移位",
                null,
                HandlingPath.GENERAL,
                cg(),
                List.of(town.unit("D-GA")),
                Priority.HIGH,
                0,
                false,
                false,
                Map.of("handle", TimeLimit.parse("2wd")),
                true,
                0);
    }

    private static MatterItem renamed(MatterItem item, String name) {
        return new MatterItem(
                item.code(),
                item.category(),
                item.categoryEn(),
                item.subcategory(),
                item.subcategoryEn(),
                name,
                item.nameEn(),
                item.pinyin(),
                item.keywords(),
                item.criteria(),
                item.criteriaEn(),
                item.path(),
                item.department(),
                item.competent(),
                item.priority(),
                item.noticeLevels(),
                item.inner(),
                item.roundTheClock(),
                item.limits(),
                item.active(),
                item.version());
    }

    private static Map<String, String> row(String code) {
        return Map.of(
                "code", code, "category", "大", "subcategory", "小", "name", "名", "path", "general");
    }

    private String cg() {
        return town.unit("D-CG");
    }
}
