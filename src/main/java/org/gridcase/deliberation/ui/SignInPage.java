package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.ui.PageHeading;

/** 签到名单: who is at a meeting and by whose proxy, for those who run it. */
@Route(DeliberationNavigation.PATH + "/meetings/:id([0-9]+)/sign-ins")
@PermitAll
class SignInPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DeliberationParts parts;

    SignInPage(DeliberationParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "narrow");
    }

    static String to(long meeting) {
        return MeetingRoomPage.to(meeting) + "/sign-ins";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id =
                Ids.parse(
                        event.getRouteParameters().get("id").orElse(""),
                        "deliberation.error.meetingUnknown");
        Actor actor = parts.current().get();
        RoomView room = parts.room().view(actor, id);
        TextField filter = new TextField();
        filter.setPlaceholder(getTranslation("deliberation.signIn.search"));
        filter.setAriaLabel(getTranslation("deliberation.signIn.search"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setWidthFull();
        SignInLines lines = new SignInLines(parts, actor, room);
        filter.addValueChangeListener(change -> lines.show(change.getValue()));
        lines.show("");
        removeAll();
        add(
                new PageHeading(getTranslation("deliberation.signedIn.title")),
                new Div(new Anchor(MeetingRoomPage.to(id), room.topic())),
                new Div(parts.words().presence(room.presence(), getLocale())),
                filter,
                lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deliberation.signedIn.title")
                + " · "
                + getTranslation("shell.product");
    }
}
