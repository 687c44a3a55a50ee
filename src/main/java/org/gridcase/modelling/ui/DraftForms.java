package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** The files of a draft: each can be taken out, changed, and brought in again. */
class DraftForms extends Div {

    private final transient DraftView draft;
    private final transient Drafts drafts;
    private final transient CurrentActor actor;
    private final transient Consumer<List<Finding>> found;
    private final Div list = new Div();

    DraftForms(DraftView draft, Drafts drafts, CurrentActor actor, Consumer<List<Finding>> found) {
        this.draft = draft;
        this.drafts = drafts;
        this.actor = actor;
        this.found = found;
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (about, bytes) ->
                                        save(
                                                about.fileName(),
                                                new String(bytes, StandardCharsets.UTF_8))));
        upload.setAcceptedFileTypes(".form", ".bpmn");
        upload.setUploadButton(new Button(getTranslation("modelling.draft.bring")));
        upload.setDropAllowed(false);
        add(new H3(getTranslation("modelling.draft.files")), list, upload);
        show();
    }

    /**
     * Makes a form for a step; one that somebody worked on already is left alone.
     *
     * @param like id of the form it begins as a copy of, empty for none
     */
    void make(String step, String like) {
        String id = draft.process() + "-" + step;
        Map<String, String> files = drafts.files(actor.get(), draft.id());
        String there = files.get(id + ".form");
        if (there != null && !FreshForm.is(id, there)) {
            return;
        }
        String model = files.get(like + ".form");
        save(id + ".form", model == null ? FreshForm.of(id) : FreshForm.like(model, like, id));
    }

    private void save(String name, String text) {
        try {
            found.accept(drafts.save(actor.get(), draft.id(), name, text));
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
        }
        show();
    }

    private void show() {
        list.removeAll();
        drafts.files(actor.get(), draft.id())
                .forEach(
                        (name, text) -> {
                            Div line = new Div(download(name, text));
                            if (name.endsWith(".form")) {
                                line.add(
                                        small("change", () -> change(name, text)),
                                        small("takeOut", () -> takeOut(name)));
                            }
                            list.add(line);
                        });
    }

    private Button small(String what, Runnable act) {
        Button button = new Button(getTranslation("modelling.draft." + what), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Anchor download(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(bytes),
                                        name,
                                        "application/octet-stream",
                                        bytes.length)),
                name);
    }

    private void takeOut(String name) {
        found.accept(drafts.removeForm(actor.get(), draft.id(), name));
        show();
    }

    /** Text on top, and below it the form as people will see it. */
    private void change(String name, String text) {
        TextArea source = new TextArea(name);
        source.setValue(text);
        source.setMaxHeight("20rem");
        source.setValueChangeMode(ValueChangeMode.TIMEOUT);
        FormPreview preview = new FormPreview(text);
        source.addValueChangeListener(change -> preview.show(change.getValue()));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("modelling.draft.formTitle"),
                        getTranslation("modelling.draft.keep"));
        dialog.fields(source, new Paragraph(getTranslation("modelling.draft.preview")), preview);
        dialog.onSubmit(() -> save(name, source.getValue()));
        dialog.open();
    }
}
