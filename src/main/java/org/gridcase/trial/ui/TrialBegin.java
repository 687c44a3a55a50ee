package org.gridcase.trial.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelling.DraftView;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.Message;
import org.gridcase.trial.TrialStart;
import org.gridcase.trial.TrialView;
import org.gridcase.trial.Trials;

/** With which case a trial begins. */
class TrialBegin extends Div {

    /** A list to choose from; more is found by typing. */
    private static final int MOST = 200;

    private final transient DraftView draft;
    private final transient Trials trials;
    private final transient TrialWords words;
    private final transient CurrentActor actor;
    private final transient Consumer<Optional<TrialView>> begun;
    private final ComboBox<MatterItem> item = new ComboBox<>();
    private final ComboBox<UnitView> grid = new ComboBox<>();
    private final Checkbox onTheSpot = new Checkbox();
    private final Checkbox raised = new Checkbox();

    TrialBegin(
            DraftView draft,
            Trials trials,
            Units units,
            TrialWords words,
            CurrentActor actor,
            Consumer<Optional<TrialView>> begun) {
        this.draft = draft;
        this.trials = trials;
        this.words = words;
        this.actor = actor;
        this.begun = begun;
        addClassName("gc-column");
        List<MatterItem> items = trials.items(actor.get(), draft.id(), "", MOST);
        item.setLabel(getTranslation("trial.begin.item"));
        item.setItems(items);
        item.setItemLabelGenerator(each -> each.name(getLocale()));
        items.stream().findFirst().ifPresent(item::setValue);
        boolean proposal = trials.proposals(draft.process());
        List<UnitView> grids = proposal ? communities(units) : units.grids();
        grid.setLabel(getTranslation(proposal ? "trial.begin.community" : "trial.begin.grid"));
        grid.setItems(grids);
        grid.setItemLabelGenerator(each -> label(units, each));
        grids.stream().findFirst().ifPresent(grid::setValue);
        onTheSpot.setLabel(getTranslation("trial.begin.onTheSpot"));
        raised.setLabel(getTranslation("trial.begin.raised"));
        raised.setValue(true);
        Button begin =
                new Button(
                        getTranslation("trial.begin.begin"),
                        VaadinIcon.PLAY.create(),
                        click -> begin());
        begin.setDisableOnClick(true);
        item.setVisible(!proposal);
        onTheSpot.setVisible(!proposal);
        raised.setVisible(!proposal);
        add(item, grid, onTheSpot, raised, new ActionBar(begin));
    }

    private static List<UnitView> communities(Units units) {
        return units.grids().stream()
                .map(each -> units.at(each.code(), Tier.COMMUNITY))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private String label(Units units, UnitView each) {
        return units.above(each.code())
                .map(above -> above.name(getLocale()) + " · " + each.name(getLocale()))
                .orElseGet(() -> each.name(getLocale()));
    }

    private void begin() {
        var start =
                new TrialStart(
                        item.getOptionalValue().map(MatterItem::code).orElse(null),
                        grid.getOptionalValue().map(UnitView::code).orElse(null),
                        onTheSpot.getValue(),
                        raised.getValue());
        try {
            begun.accept(Optional.of(trials.begin(actor.get(), draft.id(), start)));
        } catch (ModelRefused refused) {
            Div why =
                    new Div(
                            new Paragraph(
                                    getTranslation(
                                            "trial.begin.notClean", refused.findings().size())),
                            new Anchor(
                                    TrialNavigation.draft(draft.id()),
                                    getTranslation("trial.page.backToDraft")));
            add(why);
        } catch (DomainException refused) {
            Message.refused(words.texts().text(getLocale(), refused));
            begun.accept(Optional.empty());
        }
    }
}
