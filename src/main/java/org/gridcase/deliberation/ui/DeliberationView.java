package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.PageHeading;

/** A community's deliberation: what is in which step, and when meetings are. */
@Route(DeliberationNavigation.PATH)
@PermitAll
class DeliberationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COMMUNITY = "community";
    private static final String STEP = "step";

    private final transient DeliberationParts parts;
    private String community;
    private ProposalState.Step step;

    DeliberationView(DeliberationParts parts) {
        this.parts = parts;
        addClassNames("gc-page");
    }

    static String to(String community) {
        return DeliberationNavigation.PATH + "?" + COMMUNITY + "=" + community;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> communities = parts.deliberations().communities(actor());
        if (communities.isEmpty()) {
            throw new NotFound("deliberation.error.communityUnknown");
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        community =
                asked.getSingleParameter(COMMUNITY)
                        .filter(communities::contains)
                        .orElse(communities.get(0));
        step = asked.getSingleParameter(STEP).map(DeliberationView::step).orElse(null);
        show(communities);
    }

    private static ProposalState.Step step(String slug) {
        for (ProposalState.Step step : ProposalState.Step.values()) {
            if (step.name().equals(slug.toUpperCase(Locale.ROOT))) {
                return step;
            }
        }
        return null;
    }

    private Actor actor() {
        return parts.current().get();
    }

    private void show(List<String> communities) {
        removeAll();
        PageHeading heading = new PageHeading(getTranslation("deliberation.view.title"));
        if (communities.size() > 1) {
            heading.add(choice(communities));
        }
        Div list = new Div(new ProposalList(parts, actor(), community, step));
        list.addClassName("gc-case-main");
        Div columns = new Div(list, new CommunityPanel(parts, actor(), community));
        columns.addClassName("gc-case");
        columns.getStyle().set("gap", "var(--lumo-space-m)");
        add(heading, steps(), columns, actions());
    }

    private Select<String> choice(List<String> communities) {
        Select<String> choice = new Select<>();
        choice.setAriaLabel(getTranslation("deliberation.view.community"));
        choice.setItems(communities);
        choice.setItemLabelGenerator(unit -> parts.words().unit(unit, getLocale()));
        choice.setValue(community);
        choice.addValueChangeListener(change -> go(change.getValue(), null));
        return choice;
    }

    private Tabs steps() {
        Map<ProposalState.Step, Integer> counts = parts.deliberations().counts(actor(), community);
        Map<Tab, ProposalState.Step> tabs = new HashMap<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Tab everything = new Tab(getTranslation("deliberation.view.all", all));
        Tabs bar = new Tabs(everything);
        for (ProposalState.Step each : ProposalState.Step.values()) {
            Tab tab =
                    new Tab(
                            getTranslation(
                                    "deliberation.view.step",
                                    getTranslation(each.key()),
                                    counts.getOrDefault(each, 0)));
            tabs.put(tab, each);
            bar.add(tab);
            if (each == step) {
                bar.setSelectedTab(tab);
            }
        }
        bar.addSelectedChangeListener(change -> go(community, tabs.get(change.getSelectedTab())));
        return bar;
    }

    private void go(String unit, ProposalState.Step to) {
        Map<String, String> query = new HashMap<>(Map.of(COMMUNITY, unit));
        if (to != null) {
            query.put(STEP, to.name().toLowerCase(Locale.ROOT));
        }
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        DeliberationNavigation.PATH,
                                        QueryParameters.simple(query)));
    }

    private ActionBar actions() {
        Button enter =
                new Button(getTranslation("deliberation.enter.open"), VaadinIcon.PLUS.create());
        enter.addClickListener(click -> new EnterProposalDialog(parts, actor(), community).open());
        Anchor publicPage =
                new Anchor(
                        PublicDeliberationPage.to(community),
                        getTranslation("deliberation.view.publicPage"));
        return new ActionBar(enter, publicPage);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deliberation.view.title") + " · " + getTranslation("shell.product");
    }
}
