package org.gridcase.catalogue.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.testing.Browser.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestTown;
import org.gridcase.worktime.TimeLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class CataloguePageTest {
    @Autowired private ApplicationContext application;
    @Autowired private TestTown town;
    @Autowired private Catalogue catalogue;

    private Browser browser;

    @AfterEach
    void closed() {
        browser.close();
    }

    private void open(Actor person) {
        browser = Browser.of(application, person).open("admin/catalogue");
    }

    private void open() {
        open(town.who(Post.ADMINISTRATOR, "YC"));
    }

    @Test
    void isNotThereForOthers() {
        open(town.who(Post.GRID_ADMINISTRATOR, "SL"));

        assertThat(browser.shown()).isNotEqualTo(CatalogueView.class);
    }

    @Test
    void findsByPinyinInitialsCodeAndWords() {
        open();
        TextField search = _get(_get(CatalogueFilter.class), TextField.class);

        _setValue(search, "bllj");
        assertThat(first().name()).isEqualTo("暴露垃圾");
        _setValue(search, "AQ0101");
        assertThat(first().code()).isEqualTo("AQ0101");
        _setValue(search, "旧沙发");
        assertThat(first().name()).isEqualTo("大件家具弃置");
    }

    @Test
    void showsEveryErrorAtItsField() {
        open();
        _click(button("新增事项"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("编码")), "有 空格");

        _click(button("保存"));

        assertThat(text(_get(FieldErrors.class)))
                .contains("编码：事项编码应为 1 至 32 位字母、数字或连字符", "名称：请填写此项", "大类：请填写此项");
        assertThat(_get(TextField.class, spec -> spec.withLabel("编码")).isInvalid()).isTrue();
        assertThat(_find(ItemDialog.class)).hasSize(1);
    }

    @Test
    void addsAnItemWithALimitOfItsOwn() {
        open();
        _click(button("新增事项"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("编码")), "UI0001");
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "河道漂浮物");
        custom("大类", "市容环境");
        custom("小类", "河道");
        IntegerField handle = _find(IntegerField.class).get(0);
        assertThat(handle.getPlaceholder()).isEqualTo("1");
        _setValue(handle, 3);

        _click(button("保存"));

        MatterItem item = catalogue.item("UI0001");
        assertThat(item.pinyin()).isEqualTo("hdpfw");
        assertThat(item.limits()).isEqualTo(Map.of("handle", TimeLimit.parse("3wd")));
        assertThat(_find(ItemDialog.class)).isEmpty();
    }

    @Test
    void savingWithoutAChangeKeepsEverything() {
        MatterItem before = catalogue.item("SR0203");
        open();
        edit("SR0203");

        _click(button("保存"));

        MatterItem after = catalogue.item("SR0203");
        assertThat(after.limits()).isEqualTo(before.limits());
        assertThat(after.keywords()).isEqualTo(before.keywords());
        assertThat(after.competent()).containsExactlyInAnyOrderElementsOf(before.competent());
        assertThat(after.noticeLevels()).isEqualTo(before.noticeLevels());
    }

    @Test
    void costsAsManyStatementsForManyItemsAsForFew() {
        open();
        assertThat(rowsFor("bllj")).isLessThan(rowsFor("l"));

        assertThat(StatementCount.of(() -> rowsFor("l")))
                .hasSameSizeAs(StatementCount.of(() -> rowsFor("bllj")));
    }

    private int rowsFor(String words) {
        _setValue(_get(_get(CatalogueFilter.class), TextField.class), words);
        return GridKt._findAll(_get(CatalogueGrid.class)).size();
    }

    @Test
    void retiredItemsAreShownWhenWishedAndCanBeRestored() {
        open();
        edit("SR0202");
        _click(button("停用"));
        assertThat(catalogue.item("SR0202").active()).isFalse();

        _setValue(_get(_get(CatalogueFilter.class), TextField.class), "SR0202");
        assertThat(GridKt._size(_get(CatalogueGrid.class))).isZero();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含停用事项")), true);
        _click((NativeButton) GridKt._getCellComponent(_get(CatalogueGrid.class), 0, "name"));
        _click(button("重新启用"));

        assertThat(catalogue.item("SR0202").active()).isTrue();
    }

    @Test
    void speaksEnglish() {
        browser =
                Browser.of(application, town.who(Post.ADMINISTRATOR, "YC"), Locales.ENGLISH)
                        .open("admin/catalogue");
        edit("AQ0101");

        assertThat(text(_get(CatalogueView.class)) + text(_get(ItemDialog.class)))
                .contains("Filing criteria", "acknowledgement")
                .doesNotContain("catalogue.", "worktime.");
    }

    private void edit(String code) {
        _setValue(_get(_get(CatalogueFilter.class), TextField.class), code);
        _click((NativeButton) GridKt._getCellComponent(_get(CatalogueGrid.class), 0, "name"));
    }

    private MatterItem first() {
        return GridKt._get(_get(CatalogueGrid.class), 0);
    }

    @SuppressWarnings("unchecked")
    private static void custom(String label, String words) {
        ComboBox<String> box = _get(ComboBox.class, spec -> spec.withLabel(label));
        com.github.mvysny.kaributesting.v10.ComboBoxKt._fireCustomValueSet(box, words);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
