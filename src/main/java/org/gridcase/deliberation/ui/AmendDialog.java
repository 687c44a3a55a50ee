package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.Plan;
import org.gridcase.deliberation.PlanVersion;
import org.gridcase.deliberation.RoomView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** The meeting changes the plan; everybody sees afterwards what was changed and why. */
class AmendDialog extends FormDialog {

    AmendDialog(DeliberationParts parts, Actor actor, RoomView room, Runnable refresh) {
        super(say("deliberation.amend.open"), say("deliberation.amend.act"));
        List<PlanVersion> versions =
                parts.deliberations().view(actor, room.proposal()).page().plan();
        Plan now = versions.get(versions.size() - 1).plan();
        TextArea what = new TextArea(say("deliberation.plan.what"), now.what(), "");
        TextField place = new TextField(say("deliberation.plan.place"), now.place(), "");
        BigDecimalField cost = new BigDecimalField(say("deliberation.plan.costYuan"));
        cost.setValue(now.cost());
        TextField responsible =
                new TextField(say("deliberation.plan.responsible"), now.responsible(), "");
        DatePicker byWhen = DateFields.date(say("deliberation.plan.byWhen"));
        byWhen.setValue(now.byWhen());
        TextArea reason = new TextArea(say("deliberation.amend.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        for (HasSize field : new HasSize[] {what, place, cost, responsible, byWhen, reason}) {
            field.setWidthFull();
        }
        errors().at("what", what)
                .at("place", place)
                .at("cost", cost)
                .at("responsible", responsible)
                .at("byWhen", byWhen)
                .at("reason", reason);
        fields(what, place, cost, responsible, byWhen, reason);
        String requestId = UUID.randomUUID().toString();
        onSubmit(
                () -> {
                    Plan amended =
                            new Plan(
                                    what.getValue(),
                                    place.getValue(),
                                    cost.getValue(),
                                    responsible.getValue(),
                                    byWhen.getValue());
                    parts.room().amend(actor, room.id(), amended, reason.getValue(), requestId);
                    Message.done(getTranslation("deliberation.amend.done"));
                    refresh.run();
                });
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
