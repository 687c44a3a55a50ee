package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.gridcase.modelling.MoveView;
import org.gridcase.modelling.StuckCases;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.workflow.ProcessModels;

/** A case that is stuck, by its number: where it stands, and where it is to go on. */
@Route(ModelsNavigation.PATH + "/stuck/:number?")
@PermitAll
class StuckCasesView extends Div implements BeforeEnterObserver {
    private final transient StuckCases stuck;
    private final transient ProcessModels models;
    private final transient CurrentActor actor;
    private final transient Jurisdiction jurisdiction;
    private String number;

    StuckCasesView(
            StuckCases stuck, ProcessModels models, CurrentActor actor, Jurisdiction jurisdiction) {
        this.stuck = stuck;
        this.models = models;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
        addClassNames("gc-page", "gc-models");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_MODELS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        number =
                event.getRouteParameters()
                        .get("number")
                        .map(text -> text.strip().toUpperCase(Locale.ROOT))
                        .orElse(null);
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeading(getTranslation("modelling.stuck.title")));
        add(new Paragraph(getTranslation("modelling.stuck.hint")));
        List<MoveView> asked = stuck.asked(actor.get());
        if (!asked.isEmpty()) {
            add(new H2(getTranslation("modelling.stuck.asked")));
            asked.forEach(move -> add(new MoveCard(move, stuck, actor, this::show)));
        }
        add(search());
        if (number != null) {
            theCase();
        }
    }

    private Div search() {
        TextField field = new TextField(getTranslation("modelling.stuck.number"));
        field.setValue(number == null ? "" : number);
        Button look =
                new Button(
                        getTranslation("modelling.stuck.look"),
                        click ->
                                getUI().ifPresent(
                                                ui ->
                                                        ui.navigate(
                                                                ModelsNavigation.stuck(
                                                                        field.getValue()
                                                                                .strip()))));
        Div search = new Div(field, look);
        search.getStyle().set("display", "flex").set("gap", "var(--lumo-space-s)");
        search.getStyle().set("align-items", "end").set("flex-wrap", "wrap");
        return search;
    }

    private void theCase() {
        try {
            add(new StuckPart(number, stuck, models, actor, this::show));
        } catch (NotFound unknown) {
            add(new Paragraph(getTranslation(unknown.key(), unknown.args())));
        }
        List<MoveView> earlier = stuck.of(actor.get(), number);
        if (!earlier.isEmpty()) {
            add(new H2(getTranslation("modelling.stuck.earlier")));
            earlier.forEach(move -> add(new MoveCard(move, stuck, actor, this::show)));
        }
    }
}
