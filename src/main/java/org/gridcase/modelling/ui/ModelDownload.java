package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Hands out a zip file of models and forms. */
class ModelDownload extends Anchor {

    /**
     * @param words what stands on the button
     * @param file name of the file
     */
    ModelDownload(String words, String file, Supplier<byte[]> zip) {
        super(
                DownloadHandler.fromInputStream(
                        event -> {
                            byte[] bytes = zip.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    file,
                                    "application/zip",
                                    bytes.length);
                        }),
                "");
        Button button = new Button(words, VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(button);
    }
}
