package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;

/** Before people sign in: written proxies that were handed in. */
class ProxiesBefore extends Section {

    ProxiesBefore(DeliberationParts parts, Actor actor, RoomView room) {
        addClassName("gc-card");
        getStyle().set("grid-column", "2").set("grid-row", "2");
        Paragraph what = new Paragraph(getTranslation("deliberation.proxy.before"));
        what.addClassNames("gc-muted", "gc-small");
        add(new WrittenProxies(parts, actor, room, () -> {}), what);
    }
}
