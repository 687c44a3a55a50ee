package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** To the list of who signed in, which is no part of the room: the room is shown on a wall. */
class SignInLink extends Div {

    SignInLink(long meeting) {
        add(new Anchor(SignInPage.to(meeting), getTranslation("deliberation.signedIn.title")));
    }
}
