package org.gridcase.organisation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.LevelRegister;
import org.gridcase.organisation.LevelView;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The levels of the tree, kept by the administrators of the whole place. */
@GridCaseTest
class LevelsPageTest {
    @Autowired private ApplicationContext application;
    @Autowired private Units units;
    @Autowired private LevelRegister register;

    private SampleTown town;
    private String branch;
    private Browser browser;

    @BeforeEach
    void town() {
        town = new SampleTown(application);
        branch = town.unit("branch");
    }

    @AfterEach
    void closed() {
        browser.close();
        if (order().contains(branch)) {
            register.remove(branch, Actor.SYSTEM);
        }
    }

    private void open(Post post, String unit, Locale language) {
        browser =
                Browser.of(application, town.actor(post, unit), language)
                        .open(OrganisationNavigation.LEVELS);
    }

    private void open() {
        open(Post.ADMINISTRATOR, "YC", Locales.CHINESE);
    }

    @Test
    void isNotThereForOthers() {
        open(Post.GRID_ADMINISTRATOR, "SL", Locales.CHINESE);

        assertThat(browser.shown()).isNotEqualTo(LevelsView.class);
    }

    @Test
    void theAdministratorOfATownReadsThem() {
        open(Post.ADMINISTRATOR, "SL", Locales.CHINESE);

        assertThat(browser.words()).contains("社区（村）级办理", "职能部门", "由全域系统管理员维护");
        assertThat(_find(Button.class, spec -> spec.withText("修改"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("新增层级"))).isEmpty();
    }

    @Test
    void aLevelIsAddedBelowAnotherRenamedMovedBackAndRemoved() {
        open();
        addBranch("总支部");
        assertThat(order()).containsSubsequence("town", branch, "community");
        assertThat(browser.words()).contains("总支部", "只分层，不办理案件 · 0 个单位");

        _click(rowButton("总支部", "修改"));
        _setValue(field("名称"), "党总支");
        _setValue(_get(_get(LevelDialog.class), Select.class), Tier.COMMUNITY);
        _click(button("保存"));
        assertThat(browser.words()).contains("党总支", "社区（村）级办理 · 0 个单位");

        List<String> before = order();
        _click(labelled("将“党总支”上移一层"));
        assertThat(order()).containsSubsequence(branch, "town");
        _click(button("撤销"));
        assertThat(order()).isEqualTo(before);

        _click(rowButton("党总支", "删除"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(order()).doesNotContain(branch);
        assertThat(browser.words()).doesNotContain("社区（村）级办理 · 0 个单位");
    }

    @Test
    void aCodeInUseIsRefusedAtItsField() {
        open();
        _click(button("新增层级"));
        _setValue(field("名称"), "又一网格");
        _setValue(field("编码"), "grid");
        _click(button("保存"));

        assertThat(Browser.text(_get(FieldErrors.class))).contains("层级编码 grid 已由");
        assertThat(_find(LevelDialog.class)).hasSize(1);
    }

    @Test
    void speaksEnglish() {
        open(Post.ADMINISTRATOR, "YC", Locales.ENGLISH);

        assertThat(browser.words())
                .contains("Levels", "Handles as grid", "Add a level")
                .doesNotContain("organisation.");
    }

    @Test
    void costsAsManyStatementsForManyLevelsAsForFew() {
        open();
        int few = StatementCount.of(() -> browser.open(OrganisationNavigation.LEVELS)).size();
        addBranch("总支部");

        assertThat(StatementCount.of(() -> browser.open(OrganisationNavigation.LEVELS)))
                .hasSize(few);
    }

    private void addBranch(String name) {
        _click(button("新增层级"));
        _setValue(field("名称"), name);
        _setValue(field("编码"), branch);
        @SuppressWarnings("unchecked")
        Select<LevelView> above =
                _get(_get(LevelDialog.class), Select.class, spec -> spec.withLabel("排在哪一层之下"));
        _setValue(above, level("town"));
        _click(button("保存"));
    }

    private LevelView level(String code) {
        return units.levels().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    }

    private List<String> order() {
        return units.levels().stream().map(LevelView::code).toList();
    }

    private static Button rowButton(String name, String words) {
        LevelRow row =
                _find(LevelRow.class).stream()
                        .filter(one -> Browser.text(one).contains(name))
                        .findFirst()
                        .orElseThrow();
        return _get(row, Button.class, spec -> spec.withText(words));
    }

    private static Button labelled(String words) {
        return _find(Button.class).stream()
                .filter(one -> words.equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
