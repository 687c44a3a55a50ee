package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.gridcase.catalogue.CatalogueSheets;
import org.gridcase.organisation.CurrentActor;

/** The empty sheet to fill in, and the whole catalogue as such a sheet. */
class CatalogueDownloads extends Span {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    CatalogueDownloads(CatalogueSheets sheets, CurrentActor actor) {
        add(
                link("template", () -> sheets.template(actor.get(), getLocale())),
                link("export", () -> sheets.all(actor.get(), getLocale())));
    }

    private Anchor link(String what, Supplier<byte[]> sheet) {
        Button button =
                new Button(
                        getTranslation("catalogue.view." + what), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        String file = getTranslation("catalogue.view." + what + "File");
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> response(sheet.get(), file)), "");
        link.add(button);
        return link;
    }

    private static DownloadResponse response(byte[] sheet, String file) {
        return new DownloadResponse(new ByteArrayInputStream(sheet), file, XLSX, sheet.length);
    }
}
