package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.supervision.SupervisionOrders;

/** Writes a supervision order: to which unit, to whom by name, until when, and what is asked. */
class OrderIssueDialog extends FormDialog {
    private final transient Actor actor;
    private final transient OrderParts parts;
    private final ComboBox<UnitView> unit = new ComboBox<>();
    private final Select<StaffView> leader = new Select<>();
    private final DateTimePicker deadline;
    private final TextArea words;
    private final String request = UUID.randomUUID().toString();

    /**
     * @param workItem the step it is about, null for the whole subject
     * @param unitOfStep whose head is proposed; may be null
     */
    OrderIssueDialog(
            Actor actor,
            String ref,
            Long workItem,
            String unitOfStep,
            OrderParts parts,
            Runnable done) {
        super(
                parts.words().say(locale(), "supervision.issue.title", ref),
                parts.words().say(locale(), "supervision.issue.act"));
        this.actor = actor;
        this.parts = parts;
        deadline = OrderDialogs.deadline(this, parts);
        words = OrderDialogs.words(this, "supervision.order.fact.words");
        words.setPlaceholder(getTranslation("supervision.issue.wordsHint"));
        describe();
        errors().at("unit", unit).at("leader", leader).at("deadline", deadline).at("words", words);
        fields(unit, leader, deadline, words).onSubmit(() -> send(ref, workItem, done));
        parts.leaders()
                .head(unitOfStep)
                .flatMap(head -> parts.units().find(head.unit()))
                .filter(head -> parts.jurisdiction().may(actor, Action.ORDER, head.code()))
                .ifPresent(unit::setValue);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private void describe() {
        unit.setLabel(getTranslation("supervision.order.fact.unit"));
        unit.setRequiredIndicatorVisible(true);
        unit.setWidthFull();
        unit.setItemLabelGenerator(one -> one.name(getLocale()));
        unit.setItems(choices());
        unit.addValueChangeListener(change -> offerLeaders(change.getValue()));
        leader.setLabel(getTranslation("supervision.order.fact.leader"));
        leader.setRequiredIndicatorVisible(true);
        leader.setWidthFull();
        leader.setItemLabelGenerator(
                person ->
                        person == null ? "" : parts.words().label(person, unitCode(), getLocale()));
    }

    /** Units to which the actor may give orders and where somebody can answer them. */
    private List<UnitView> choices() {
        return parts.jurisdiction().overseen(actor, Action.ORDER).stream()
                .flatMap(top -> parts.units().subtree(top).stream())
                .toList();
    }

    private void offerLeaders(UnitView chosen) {
        List<StaffView> people = chosen == null ? List.of() : parts.leaders().of(chosen.code());
        leader.setItems(people);
        leader.setValue(people.isEmpty() ? null : people.get(0));
        leader.setHelperText(
                chosen != null && people.isEmpty()
                        ? getTranslation("supervision.issue.noLeader")
                        : null);
    }

    private String unitCode() {
        return unit.getValue() == null ? null : unit.getValue().code();
    }

    private void send(String ref, Long workItem, Runnable done) {
        String number =
                parts.orders()
                        .issue(
                                actor,
                                new SupervisionOrders.Issue(
                                        request,
                                        ref,
                                        workItem,
                                        unitCode(),
                                        leader.getValue() == null ? null : leader.getValue().id(),
                                        OrderDialogs.instant(deadline, parts),
                                        words.getValue()));
        Message.done(getTranslation("supervision.issue.done", number));
        done.run();
    }
}
