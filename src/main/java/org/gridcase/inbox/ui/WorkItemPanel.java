package org.gridcase.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import org.gridcase.inbox.InboxNews;
import org.gridcase.inbox.WorkChanged;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItemView.Deed;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageKeys;
import org.gridcase.shared.ui.Times;
import org.springframework.context.annotation.Scope;

/**
 * One step as its handler works on it: name, time left, who has it, and what the person of the
 * session may do with it. Stands beside the list of the inbox and on the subject's own page. While
 * it is on the page it follows what others do with the step, and hears the keys for claiming and
 * sending.
 *
 * <p>Get a new one for each page from the Spring context.
 */
@SpringComponent
@Scope("prototype")
public class WorkItemPanel extends Div {
    private final transient CurrentActor current;
    private final transient WorkDesk desk;
    private final transient StepDeeds deeds;
    private final transient ReportForms forms;
    private final transient Colleagues colleagues;
    private final transient Times times;
    private final transient InboxNews news;
    private final transient StepPanel seenByDeeds = new Seen();
    private final Div card = new Div();
    private transient Runnable onDone = () -> {};
    private transient Runnable deaf = () -> {};
    private transient WorkItemView shown;
    private long id;
    private boolean finished;

    WorkItemPanel(
            CurrentActor current,
            WorkDesk desk,
            StepDeeds deeds,
            ReportForms forms,
            Colleagues colleagues,
            Times times,
            InboxNews news) {
        this.current = current;
        this.desk = desk;
        this.deeds = deeds;
        this.forms = forms;
        this.colleagues = colleagues;
        this.times = times;
        this.news = news;
        addClassName("gc-step");
        card.addClassNames("gc-card", "gc-step-card");
    }

    /** Shows a step; one that the person may not know of is said to be gone. */
    public void show(long workItemId) {
        id = workItemId;
        finished = false;
        shown = null;
        renew();
    }

    /** Called each time the person changed the step, after the panel itself shows it anew. */
    public void onDone(Runnable listener) {
        onDone = listener;
    }

    /** Whether the person's last change took the step out of her hands. */
    public boolean finished() {
        return finished;
    }

    /** Shows the step as it is now; what is being typed stays when nothing else changed. */
    private void renew() {
        try {
            WorkItemView now = desk.step(current.get(), id);
            if (!now.equals(shown)) {
                shown = now;
                draw(now);
            }
        } catch (NotFound gone) {
            shown = null;
            removeAll();
            add(
                    new EmptyState(
                            VaadinIcon.CHECK_CIRCLE_O,
                            getTranslation("inbox.step.gone"),
                            getTranslation("inbox.step.goneNext")));
        }
    }

    /** The action bar stands outside of the card, so that it stays at the foot of the page. */
    private void draw(WorkItemView item) {
        removeAll();
        card.removeAll();
        card.add(new StepHeading(item, colleagues, times));
        add(card);
        StepButtons buttons = new StepButtons(deeds, seenByDeeds, item);
        if (item.may(Deed.CLAIM)) {
            offer(item, buttons);
        } else if (item.may(Deed.REPORT_BACK)) {
            ask(item, buttons);
        } else if (item.may(Deed.HAND_OVER)) {
            card.add(new Div(buttons.assign(this)));
        }
    }

    private void offer(WorkItemView item, StepButtons buttons) {
        boolean completes = forms.none(current.get(), item);
        String requestId = UUID.randomUUID().toString();
        Runnable claim = () -> deeds.claim(item, requestId, completes, seenByDeeds);
        String name = Spoken.of(getLocale(), item.stepName(), item.stepNameEn());
        String word = completes ? name : getTranslation("inbox.claim.button");
        Button button = new Button(word, VaadinIcon.HAND.create(), click -> claim.run());
        card.add(
                new Paragraph(
                        getTranslation(
                                completes ? "inbox.claim.completes" : "inbox.claim.explained")));
        add(
                item.may(Deed.HAND_OVER)
                        ? new ActionBar(button, buttons.assign(this))
                        : new ActionBar(button),
                new PageKeys().on(PageKeys.CLAIM, word, claim));
    }

    private void ask(WorkItemView item, StepButtons buttons) {
        if (!item.holder().equals(current.get().staffId())) {
            card.add(new Paragraph(getTranslation("inbox.step.deputising")));
        }
        ReportForm form = forms.form(current.get(), item, getLocale());
        Runnable send = () -> deeds.report(item, form, seenByDeeds);
        String word = getTranslation("inbox.report.button");
        card.add(form);
        add(
                new ActionBar(new Button(word, click -> send.run()), buttons.besideForm(this)),
                new PageKeys().on(PageKeys.SUBMIT, word, send));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        deaf = news.listen(change -> heard(ui, change));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        deaf.run();
    }

    private void heard(UI ui, WorkChanged change) {
        WorkItemView item = shown;
        if (item != null && change.ref().equals(item.ref())) {
            ui.access(this::renew);
        }
    }

    private class Seen implements StepPanel {
        @Override
        public boolean tried(Runnable command) {
            try {
                command.run();
                return true;
            } catch (Invalid atFields) {
                throw atFields;
            } catch (DomainException refused) {
                Message.refused(getTranslation(refused.key(), refused.args()));
                changed(false);
                return false;
            }
        }

        @Override
        public void changed(boolean left) {
            finished = left;
            renew();
            onDone.run();
        }
    }
}
