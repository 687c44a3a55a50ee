package org.gridcase.inbox.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.ui.Person;

/** Hands a step to a named colleague (转办). */
class HandOverDialog extends ReasonDialog {

    /** What is done with the choice. */
    interface HandingOver {
        void to(String requestId, String staffId, String reason);
    }

    private final ComboBox<StaffView> colleague;

    /**
     * @param unit the step's unit, in which the colleagues hold their posts
     */
    HandOverDialog(
            Wording words,
            List<StaffView> colleagues,
            String unit,
            Colleagues names,
            HandingOver handingOver) {
        this(words, colleagues, unit, names, new ComboBox<>(), handingOver);
    }

    private HandOverDialog(
            Wording words,
            List<StaffView> colleagues,
            String unit,
            Colleagues names,
            ComboBox<StaffView> colleague,
            HandingOver handingOver) {
        super(
                words,
                (requestId, reason) ->
                        handingOver.to(requestId, colleague.getValue().id(), reason));
        this.colleague = colleague;
        Map<String, Person> people =
                colleagues.stream()
                        .collect(
                                Collectors.toMap(
                                        StaffView::id,
                                        person -> names.personIn(person, unit, getLocale())));
        colleague.setLabel(getTranslation("inbox.handOver.colleague"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(person -> label(people.get(person.id())));
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        field("to", colleague);
    }

    private static String label(Person person) {
        return person.name() + " · " + person.standing();
    }

    @Override
    boolean complete() {
        boolean chosen = colleague.getValue() != null;
        if (!chosen) {
            show(new FieldError("to", "inbox.handOver.chooseColleague"));
        }
        return super.complete() && chosen;
    }
}
