package org.gridcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class CatalogueSheetsTest {
    @Autowired private Catalogue catalogue;
    @Autowired private CatalogueSheets sheets;
    @Autowired private TestTown town;

    private Actor administrator;

    @BeforeEach
    void atTheDesk() {
        administrator = town.who(Post.ADMINISTRATOR, "YC");
    }

    @Test
    void theWholeCatalogueImportedAgainChangesNothing() {
        int items = catalogue.all().size();

        assertThat(catalogue.importSheet(sheets.all(administrator, Locales.CHINESE), administrator))
                .isEqualTo(new Catalogue.ImportResult(0, 0, items));
        assertThat(catalogue.importSheet(sheets.all(administrator, Locales.ENGLISH), administrator))
                .isEqualTo(new Catalogue.ImportResult(0, 0, items));
    }

    @Test
    void theTemplateHasAllHeadingsAndNoItems() {
        byte[] template = sheets.template(administrator, Locales.CHINESE);

        assertThatThrownBy(() -> catalogue.importSheet(template, administrator))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.errors().get(0).key())
                                        .isEqualTo("catalogue.error.sheetEmpty"));
    }

    @Test
    void isForAdministratorsOnly() {
        Actor worker = town.gridWorker("HQ01");

        assertThatThrownBy(() -> sheets.all(worker, Locales.CHINESE)).isInstanceOf(Denied.class);
    }
}
