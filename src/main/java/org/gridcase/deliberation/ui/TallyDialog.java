package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import org.gridcase.deliberation.Count;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** What somebody counted in the room. */
class TallyDialog extends FormDialog {

    private final IntegerField inFavour = field("deliberation.vote.IN_FAVOUR");
    private final IntegerField against = field("deliberation.vote.AGAINST");
    private final IntegerField abstained = field("deliberation.vote.ABSTAINED");
    private final IntegerField invalid = field("deliberation.tally.invalid");

    TallyDialog(DeliberationParts parts, Actor actor, long ballot, Runnable refresh) {
        super(say("deliberation.tally.open"), say("deliberation.tally.act"));
        String requestId = UUID.randomUUID().toString();
        errors().at("count", inFavour);
        fields(
                new Paragraph(say("deliberation.tally.what")),
                inFavour,
                against,
                abstained,
                invalid);
        onSubmit(
                () -> {
                    parts.ballots()
                            .tally(
                                    actor,
                                    ballot,
                                    new Count(
                                            inFavour.getValue(),
                                            against.getValue(),
                                            abstained.getValue(),
                                            invalid.getValue()),
                                    requestId);
                    Message.done(getTranslation("deliberation.tally.done"));
                    refresh.run();
                });
    }

    private static IntegerField field(String key) {
        IntegerField field = new IntegerField(say(key));
        field.setMin(0);
        field.setValue(0);
        field.setStepButtonsVisible(true);
        field.setWidthFull();
        return field;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
