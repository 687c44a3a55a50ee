package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.function.UnaryOperator;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelling.ModelExchange;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.ReadUpload;
import org.springframework.util.unit.DataSize;

/** Brings models and forms in from files: drafts, or a list of what is wrong with them. */
class ModelImport extends Dialog {
    private static final int MOST_SHOWN = 50;

    /** What an archive may hold unpacked is checked when it is read. */
    private static final DataSize MOST = DataSize.ofMegabytes(16);

    private final transient ModelExchange exchange;
    private final transient CurrentActor actor;
    private final transient UnaryOperator<String> names;
    private final Div result = new Div();

    /**
     * @param names what people call a process, by its key
     */
    ModelImport(ModelExchange exchange, CurrentActor actor, UnaryOperator<String> names) {
        this.exchange = exchange;
        this.actor = actor;
        this.names = names;
        setHeaderTitle(getTranslation("modelling.exchange.importTitle"));
        setWidth("min(96vw, 40rem)");
        ReadUpload upload =
                new ReadUpload(
                        getTranslation("modelling.exchange.choose"),
                        getTranslation("modelling.exchange.drop"),
                        MOST,
                        (about, bytes) -> received(about.fileName(), bytes),
                        this::refused,
                        ".zip",
                        ".bpmn",
                        ".form");
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("modelling.exchange.hint")), upload, result);
        getFooter().add(new Button(getTranslation("modelling.exchange.close"), click -> close()));
    }

    void received(String file, byte[] bytes) {
        result.removeAll();
        try {
            done(exchange.bring(actor.get(), file, bytes, null));
        } catch (ModelRefused refused) {
            refused(
                    refused,
                    refused.findings().stream()
                            .map(each -> getTranslation(each.key(), each.args().toArray()))
                            .toList());
        } catch (Invalid refused) {
            refused(
                    refused,
                    refused.errors().stream()
                            .map(each -> getTranslation(each.key(), each.args().toArray()))
                            .toList());
        }
    }

    private void done(ModelExchange.Import done) {
        UnorderedList lines = new UnorderedList();
        for (ModelExchange.Brought draft : done.drafts()) {
            RouterLink link =
                    new RouterLink(
                            names.apply(draft.process()),
                            DraftPage.class,
                            new RouteParameters("id", String.valueOf(draft.draft())));
            link.addClassName("gc-link");
            ListItem line = new ListItem(link);
            line.add(
                    draft.errors() == 0
                            ? getTranslation("modelling.exchange.clean")
                            : getTranslation("modelling.exchange.errors", draft.errors()));
            lines.add(line);
        }
        result.add(
                new Paragraph(
                        getTranslation(
                                "modelling.exchange.done",
                                done.drafts().size(),
                                done.unchanged().size())),
                lines);
    }

    private void refused(String why) {
        result.removeAll();
        Paragraph heading = new Paragraph(why);
        heading.addClassName("gc-import-refused");
        result.add(heading);
    }

    private void refused(DomainException refusal, java.util.List<String> reasons) {
        Paragraph heading =
                new Paragraph(
                        refusal instanceof ModelRefused
                                ? getTranslation(refusal.key(), refusal.args())
                                : getTranslation("modelling.exchange.refused"));
        heading.addClassName("gc-import-refused");
        UnorderedList lines = new UnorderedList();
        reasons.stream().limit(MOST_SHOWN).forEach(reason -> lines.add(new ListItem(reason)));
        result.add(heading, lines);
    }
}
