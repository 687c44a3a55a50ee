package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.gridcase.publicity.NoticeView;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;

/** What is on public notice now, on all boards or on one unit's. */
@Route(PublicNoticesPage.PATH)
@AnonymousAllowed
class PublicNoticesPage extends PublicPage implements BeforeEnterObserver {
    static final String PATH = "public/notices";

    private static final String BOARD = "board";
    private static final int MOST = 100;

    private final transient Notices notices;
    private final transient CaseNames words;
    private final transient Times times;
    private final Div list = new Div();

    PublicNoticesPage(Notices notices, CaseNames words, Times times) {
        super("casework.public.notices.title");
        this.notices = notices;
        this.words = words;
        this.times = times;
        list.addClassName("gc-public-result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> boards = notices.boards();
        String board =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(BOARD)
                        .filter(boards::contains)
                        .orElse(null);
        removeAll();
        add(new PageHeading(getTranslation("casework.public.notices.title")));
        if (boards.size() > 1) {
            add(choice(boards, board));
        }
        add(list);
        show(board);
    }

    private Select<String> choice(List<String> boards, String board) {
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation("casework.public.notices.board"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("casework.public.notices.all"));
        choice.setItems(boards.stream().sorted().toList());
        choice.setItemLabelGenerator(
                unit ->
                        unit == null
                                ? getTranslation("casework.public.notices.all")
                                : words.unit(unit, getLocale()));
        choice.setValue(board);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> choose(change.getValue()));
        return choice;
    }

    private void choose(String board) {
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        PATH,
                                        board == null
                                                ? QueryParameters.empty()
                                                : QueryParameters.of(BOARD, board)));
    }

    private void show(String board) {
        list.removeAll();
        List<NoticeView> open = notices.open(board, MOST);
        open.forEach(notice -> list.add(card(notice)));
        if (open.isEmpty()) {
            list.add(
                    new EmptyState(
                            VaadinIcon.CLIPBOARD_TEXT,
                            getTranslation("casework.public.notices.none"),
                            getTranslation("casework.public.notices.noneNext")));
        }
    }

    private Div card(NoticeView notice) {
        Paragraph text = new Paragraph(notice.text().in(getLocale()));
        text.addClassName("gc-words");
        Anchor more =
                new Anchor(
                        PublicNoticePage.to(notice.id()),
                        getTranslation("casework.public.notices.open"));
        Div card =
                new Div(
                        new H2(notice.title().in(getLocale())),
                        text,
                        new CaseNoticeTerm(notice, words, times),
                        more);
        card.addClassName("gc-card");
        return card;
    }
}
