package org.gridcase.calendar.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.gridcase.worktime.OpenDeadlines.Moving;

/** Says what a change does to the deadlines that run, before it is made. */
class BeforeSaving extends ConfirmDialog {

    /**
     * @param what the change in words
     * @param back what happens when the person thinks better of it
     */
    BeforeSaving(String title, String what, Moving moving, Runnable save, Runnable back) {
        setHeader(title);
        add(new Div(new Paragraph(what), new Paragraph(words(moving))));
        setConfirmText(getTranslation("calendar.save.save"));
        setCancelable(true);
        setCancelText(getTranslation("calendar.save.back"));
        addConfirmListener(confirmed -> save.run());
        addCancelListener(cancelled -> back.run());
    }

    private String words(Moving moving) {
        if (moving.count() == 0) {
            return getTranslation(
                    moving.more() ? "calendar.save.noneSeen" : "calendar.save.noneMove");
        }
        return getTranslation(
                moving.more() ? "calendar.save.manyMove" : "calendar.save.move", moving.count());
    }
}
