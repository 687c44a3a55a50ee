package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.gridcase.publicity.NoticeView;
import org.gridcase.shared.ui.Times;

/** On which boards a notice hangs, and until when. */
class CaseNoticeTerm extends Paragraph {

    CaseNoticeTerm(NoticeView notice, CaseNames words, Times times) {
        addClassName("gc-muted");
        setText(
                getTranslation(
                        "casework.notice.where",
                        words.units(notice.boards(), getLocale()),
                        times.words(getLocale(), notice.openedAt()),
                        times.words(getLocale(), notice.endsAt())));
    }
}
