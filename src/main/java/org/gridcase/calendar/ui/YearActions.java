package org.gridcase.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.gridcase.calendar.YearSheet;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.ui.ActionBar;

/** Save what was edited, take it back, bring a sheet and take one. */
class YearActions extends Div {
    private final Button save;
    private final Button discard;

    YearActions(YearSheet sheet, YearDraft draft, Runnable brought, Runnable undo, Runnable store) {
        save = new Button(getTranslation("calendar.view.save"), click -> store.run());
        discard = new Button(getTranslation("calendar.view.discard"), click -> undo.run());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button bring =
                new Button(
                        getTranslation("calendar.view.import"),
                        VaadinIcon.UPLOAD_ALT.create(),
                        click -> new YearImport(sheet, draft, brought).open());
        // the bar sticks to the foot of the page and not to this box
        getStyle().setDisplay(Style.Display.CONTENTS);
        add(new ActionBar(save, discard, export(sheet, draft), bring));
    }

    /** Saving and taking back make sense once something is changed. */
    void changed(boolean changed) {
        save.setEnabled(changed);
        discard.setVisible(changed);
    }

    private Anchor export(YearSheet sheet, YearDraft draft) {
        Button button =
                new Button(
                        getTranslation("calendar.view.export"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        String file = getTranslation("calendar.view.exportFile", Integer.toString(draft.year()));
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    byte[] bytes = sheet.write(draft.days(), getLocale());
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            file,
                                            Sheets.MEDIA_TYPE,
                                            bytes.length);
                                }),
                        "");
        link.add(button);
        return link;
    }
}
