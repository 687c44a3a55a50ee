package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.deliberation.OfficerView;
import org.gridcase.deliberation.OfficerView.Deed;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.ui.WorkItemPanel;
import org.gridcase.organisation.Actor;

/** A proposal: the one thing to do next, what it says, how far it is, and its story. */
@Route(DeliberationNavigation.PATH + "/:" + ProposalPage.NUMBER)
@PermitAll
class ProposalPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String NUMBER = "number";

    private final transient DeliberationParts parts;
    private String number;

    ProposalPage(DeliberationParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "gc-case");
    }

    static String to(String number) {
        return DeliberationNavigation.PATH + "/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(NUMBER).orElse("").toUpperCase(Locale.ROOT);
        show();
    }

    private void show() {
        Actor actor = parts.current().get();
        OfficerView view = parts.deliberations().view(actor, number);
        List<WorkItemView> steps = parts.deliberations().steps(actor, number);
        removeAll();
        Div main = new Div();
        main.addClassName("gc-case-main");
        task(steps).ifPresent(main::add);
        ProposalCards cards = new ProposalCards(parts.words(), parts.times(), getLocale());
        main.add(cards.text(view.page()));
        if (!view.files().isEmpty()) {
            main.add(new ProposalFiles(view.files()));
        }
        if (view.deeds().contains(Deed.MERGE)) {
            ProposalSimilar similar = new ProposalSimilar(parts, actor, view.page(), this::show);
            if (similar.any()) {
                main.add(similar);
            }
        }
        if (!view.opinions().isEmpty()) {
            main.add(new ProposalOpinions(parts, view.opinions()));
        }
        cards.following(view.page(), meeting -> MeetingRoomPage.to(meeting.id()))
                .forEach(main::add);
        main.add(new ProposalWay(parts, actor, number));
        add(header(actor, view), main, new ProposalStory(parts, actor, number));
    }

    private Header header(Actor actor, OfficerView view) {
        ProposalView page = view.page();
        Div title = new Div(new H1(page.title()), parts.words().badge(page.state(), getLocale()));
        title.addClassName("gc-case-title");
        Div menu = new Div();
        menu.addClassName("gc-case-menu");
        view.deeds().stream()
                .filter(deed -> deed != Deed.MERGE)
                .forEach(deed -> menu.add(button(actor, view, deed)));
        Span under =
                new Span(
                        getTranslation(
                                "deliberation.page.under",
                                page.number(),
                                parts.words().unit(page.community(), getLocale()),
                                getTranslation(page.channel().key())));
        under.addClassName("gc-muted");
        Header header = new Header(title, menu, under);
        if (page.state().isPublic()) {
            Anchor open =
                    new Anchor(
                            PublicProposalPage.to(page.number()),
                            getTranslation("deliberation.page.public"));
            header.add(new Div(open));
        }
        header.addClassNames("gc-card", "gc-case-header");
        return header;
    }

    private Button button(Actor actor, OfficerView view, Deed deed) {
        Button button = new Button(getTranslation("deliberation.deed." + deed));
        // whole words on telephones, in as many lines as it takes
        button.getStyle().set("flex-basis", "auto");
        button.addClickListener(
                click -> ProposalDeedDialog.of(deed, parts, actor, view.page(), this::show).open());
        return button;
    }

    /** The step this person has, else one she may claim. */
    private Optional<Section> task(List<WorkItemView> steps) {
        return steps.stream()
                .filter(WorkItemView::open)
                .filter(step -> !step.deeds().isEmpty())
                .min(
                        Comparator.comparing(
                                        (WorkItemView step) ->
                                                !step.may(WorkItemView.Deed.REPORT_BACK))
                                .thenComparing(WorkItemView::dueAt))
                .map(
                        step -> {
                            WorkItemPanel panel = parts.panels().getObject();
                            panel.onDone(this::show);
                            panel.show(step.id());
                            Section card = new Section(panel);
                            card.addClassNames("gc-card", "gc-case-task");
                            return card;
                        });
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("shell.product");
    }
}
