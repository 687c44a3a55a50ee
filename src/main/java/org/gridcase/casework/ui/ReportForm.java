package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.casework.Channel;
import org.gridcase.casework.ReportMatter;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.PageKeys;
import org.gridcase.shared.ui.PhotoUpload;

/** Everything that is asked of a report, in one column, what is always needed first. */
class ReportForm extends Div {
    private static final int LONGEST_WORDS = 2000;

    private final transient Actor actor;
    private final transient ReportParts parts;
    private final String requestId;
    private final FieldErrors errors = new FieldErrors();
    private final PhotoUpload photos;
    private final ReportItemField item;
    private final TextArea words = new TextArea();
    private final ReportPlace place;
    private final ReportSimilar similar;
    private final ReportHandled handled = new ReportHandled();
    private final IntegerField quantity = new IntegerField();
    private final Select<Channel> channel = new Select<>();
    private final ReportReporter reporter = new ReportReporter();
    private final Button send = new Button();
    private transient MatterItem chosen;

    ReportForm(Actor actor, ReportParts parts, String requestId) {
        this.actor = actor;
        this.parts = parts;
        this.requestId = requestId;
        photos = parts.uploads().field(actor.staffId(), true, "image/*");
        item = new ReportItemField(parts.catalogue(), parts.desk().usualItems(actor, 8));
        place = new ReportPlace(actor, parts.units(), parts.jurisdiction());
        similar = new ReportSimilar(parts);
        addClassName("gc-column");
        describe();
        errors.at("photos", photos)
                .at("item", item)
                .at("words", words)
                .at("unit", place.grid())
                .at("place", place.words())
                .at("handled", handled.result())
                .at("quantity", quantity);
        reporter.errorsIn(errors);
        send.setDisableOnClick(true);
        add(errors, photos, item, words, place, similar, handled, quantity, channel, reporter);
        add(new ActionBar(send), keys());
        item.addValueChangeListener(change -> itemChosen());
        place.onGrid(this::placeChosen);
        handled.onChange(this::settle);
        settle();
    }

    private void describe() {
        photos.setLabel(getTranslation("casework.report.photos"));
        words.setLabel(getTranslation("casework.report.words"));
        words.setHelperText(getTranslation("casework.report.wordsHelp"));
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        words.setMaxLength(LONGEST_WORDS);
        words.setMinHeight("6.5em");
        words.addBlurListener(left -> wordsLeft());
        quantity.setLabel(getTranslation("casework.report.quantity"));
        quantity.setStepButtonsVisible(true);
        quantity.setMin(1);
        quantity.setValue(1);
        quantity.setManualValidation(true);
        quantity.addClassName("gc-form-short");
        channel.addClassName("gc-form-short");
        channel.setLabel(getTranslation("casework.report.channel"));
        channel.setItems(Channel.reportable());
        channel.setItemLabelGenerator(one -> getTranslation(one.key()));
        channel.addValueChangeListener(
                change -> reporter.unfoldWhen(change.getValue() == Channel.RESIDENT));
        channel.setValue(actor.holds(Post.GRID_WORKER) ? Channel.PATROL : Channel.RESIDENT);
    }

    private PageKeys keys() {
        return new PageKeys()
                .on(PageKeys.SUBMIT, getTranslation("casework.report.send"), send::click);
    }

    /** The item's name says what is the matter until somebody says it better. */
    private void itemChosen() {
        String before = chosen == null ? "" : chosen.name();
        chosen = parts.catalogue().find(item.getValue()).orElse(null);
        if (chosen != null && (words.isEmpty() || words.getValue().equals(before))) {
            words.setValue(chosen.name());
        }
        placeChosen();
    }

    private void placeChosen() {
        similar.show(actor, chosen, place.grid().getValue());
        settle();
    }

    private void wordsLeft() {
        if (words.isEmpty()) {
            errors.mark(new FieldError("words", "casework.error.wordsRequired"));
        }
    }

    /** What is asked follows from item and grid. */
    private void settle() {
        UnitView grid = place.grid().getValue();
        HandlingPath path = chosen == null ? null : chosen.path();
        boolean own = grid != null && actor.holds(Post.GRID_WORKER, grid.code());
        handled.offer(path == HandlingPath.GENERAL && own);
        reporter.askIdNumber(path == HandlingPath.APPROVAL);
        send.setText(
                getTranslation(
                        handled.isOn() ? "casework.report.sendHandled" : "casework.report.send"));
    }

    /** Takes over what was written before. */
    void fill(ReportMatter draft) {
        photos.setValue(draft.attachments().stream().map(String::valueOf).toList());
        item.setValue(draft.item());
        words.setValue(draft.words() == null ? "" : draft.words());
        place.fill(draft.unit(), draft.place(), draft.point());
        channel.setValue(draft.channel());
        quantity.setValue(draft.quantity());
        reporter.fill(draft.reporter());
        handled.fill(draft.handled());
        settle();
    }

    /** Hears of everything that is written, for keeping. */
    void onChange(Consumer<ReportMatter> listener) {
        for (TextArea area : List.of(words, handled.result())) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
        }
        Runnable changed = () -> listener.accept(matter());
        photos.addValueChangeListener(change -> changed.run());
        item.addValueChangeListener(change -> changed.run());
        words.addValueChangeListener(change -> changed.run());
        quantity.addValueChangeListener(change -> changed.run());
        channel.addValueChangeListener(change -> changed.run());
        handled.onChange(changed);
        place.onChange(changed);
        reporter.onChange(changed);
    }

    /** Sends when the button is pressed; what is wrong is shown here. */
    void onSend(Consumer<ReportMatter> sending) {
        send.addClickListener(click -> attempt(sending));
    }

    private void attempt(Consumer<ReportMatter> sending) {
        errors.clear();
        try {
            requireWhole();
            sending.accept(matter());
        } catch (Invalid refused) {
            errors.show(refused.errors());
        } finally {
            send.setEnabled(true);
        }
    }

    private void requireWhole() {
        photos.whole("photos");
        if (handled.isOn() && handled.result().isEmpty()) {
            throw new Invalid("handled", "casework.report.handledMissing");
        }
    }

    private ReportMatter matter() {
        return new ReportMatter(
                requestId,
                item.getValue(),
                words.getValue(),
                quantity.getValue(),
                place.unit(),
                place.words().getValue(),
                place.point(),
                channel.getValue(),
                reporter.value(),
                handled.value(),
                photos.getValue().stream().map(Long::valueOf).toList());
    }
}
