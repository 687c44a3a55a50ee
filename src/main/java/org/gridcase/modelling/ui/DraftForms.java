package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.SmallUpload;
import org.springframework.util.unit.DataSize;

/**
 * The files of a draft: forms called after their steps, to change; each can be taken out and in.
 */
class DraftForms extends Div {
    /** Of a file; the check of a draft takes less. */
    private static final DataSize MOST = DataSize.ofMegabytes(2);

    private final transient DraftView draft;
    private final transient Drafts drafts;
    private final transient Texts texts;
    private final transient CurrentActor actor;
    private final transient Consumer<List<Finding>> found;
    private final Div list = new Div();

    DraftForms(
            DraftView draft,
            Drafts drafts,
            Texts texts,
            CurrentActor actor,
            Consumer<List<Finding>> found) {
        this.draft = draft;
        this.drafts = drafts;
        this.texts = texts;
        this.actor = actor;
        this.found = found;
        Upload upload =
                new Upload(
                        SmallUpload.to(
                                MOST,
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
        Map<String, String> files = files();
        String there = files.get(id + ".form");
        if (there != null && !FreshForm.is(id, there)) {
            return;
        }
        String model = files.get(like + ".form");
        save(id + ".form", model == null ? FreshForm.of(id) : FreshForm.like(model, like, id));
    }

    /** Shows the files as they are now. */
    void show() {
        list.removeAll();
        Map<String, String> files = files();
        Map<String, String> names =
                StepNames.of(
                        files.getOrDefault(draft.process() + ".bpmn", ""),
                        Locales.nearest(getLocale()) != Locales.ENGLISH);
        files.forEach(
                (name, text) -> {
                    Div line = new Div(new Span(called(name, names)));
                    line.addClassName("gc-file");
                    if (name.endsWith(".form")) {
                        line.add(
                                small("change", () -> change(name, called(name, names), text)),
                                small("takeOut", () -> takeOut(name, called(name, names))));
                    }
                    line.add(download(name, text));
                    list.add(line);
                });
    }

    private String called(String file, Map<String, String> steps) {
        if (file.endsWith(".bpmn")) {
            return getTranslation("modelling.draft.diagram");
        }
        String step = file.substring(draft.process().length() + 1, file.length() - 5);
        return steps.getOrDefault(step, file);
    }

    private Map<String, String> files() {
        return drafts.files(actor.get(), draft.id());
    }

    private void save(String name, String text) {
        try {
            found.accept(drafts.save(actor.get(), draft.id(), name, text));
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
        }
        show();
    }

    private Button small(String what, Runnable act) {
        Button button = new Button(getTranslation("modelling.draft." + what), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Anchor download(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(bytes),
                                        name,
                                        "application/octet-stream",
                                        bytes.length)),
                getTranslation("modelling.draft.download"));
    }

    private void takeOut(String name, String called) {
        ConfirmAction.ask(
                getTranslation("modelling.draft.takeOutTitle", called),
                getTranslation("modelling.draft.takeOutHint"),
                getTranslation("modelling.draft.takeOut"),
                () -> {
                    found.accept(drafts.removeForm(actor.get(), draft.id(), name));
                    show();
                });
    }

    private void change(String name, String called, String text) {
        new FormDesk(
                        called,
                        text,
                        texts,
                        keeper(name),
                        () -> {
                            found.accept(drafts.findings(actor.get(), draft.id()));
                            show();
                        })
                .found(ofForm(name, drafts.findings(actor.get(), draft.id())))
                .open();
    }

    private FormDesk.Keeper keeper(String name) {
        return new FormDesk.Keeper() {
            @Override
            public List<Finding> keep(FormEditor.Written written) {
                return ofForm(
                        name,
                        drafts.save(
                                actor.get(), draft.id(), name, written.form(), written.before()));
            }

            @Override
            public Optional<String> go(boolean back) {
                return back
                        ? drafts.undo(actor.get(), draft.id(), name)
                        : drafts.redo(actor.get(), draft.id(), name);
            }
        };
    }

    private static List<Finding> ofForm(String name, List<Finding> all) {
        return all.stream()
                .filter(finding -> finding.element() != null && finding.element().startsWith(name))
                .toList();
    }
}
