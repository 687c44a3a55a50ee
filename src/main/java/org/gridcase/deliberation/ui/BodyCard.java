package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.Message;

/** Who reviews proposals in a community: the chair and the members. */
class BodyCard extends Section {

    BodyCard(DeliberationParts parts, Actor actor, String community) {
        addClassName("gc-card");
        List<String> body = parts.rules().reviewBody(community);
        Set<String> candidates =
                Stream.concat(
                                body.stream(),
                                parts.units().subtree(community).stream()
                                        .map(UnitView::code)
                                        .flatMap(unit -> parts.staff().colleagues(unit).stream())
                                        .map(StaffView::id))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        ComboBox<String> chair = new ComboBox<>(getTranslation("deliberation.body.chair"));
        chair.setItems(candidates);
        chair.setItemLabelGenerator(id -> parts.words().person(id, getLocale()));
        chair.setWidthFull();
        MultiSelectComboBox<String> members =
                new MultiSelectComboBox<>(getTranslation("deliberation.body.members"));
        members.setItems(candidates);
        members.setItemLabelGenerator(id -> parts.words().person(id, getLocale()));
        members.setWidthFull();
        if (!body.isEmpty()) {
            chair.setValue(body.get(0));
            members.setValue(body.subList(1, body.size()));
        }
        Button save = new Button(getTranslation("deliberation.body.save"));
        save.addClickListener(
                click -> {
                    List<String> named = new ArrayList<>();
                    chair.getOptionalValue().ifPresent(named::add);
                    named.addAll(members.getValue());
                    parts.rules().nameReviewBody(actor, community, named);
                    Message.done(getTranslation("deliberation.body.saved"));
                });
        add(
                new H2(getTranslation("deliberation.body.title")),
                new Paragraph(getTranslation("deliberation.body.what")),
                chair,
                members,
                save);
    }
}
