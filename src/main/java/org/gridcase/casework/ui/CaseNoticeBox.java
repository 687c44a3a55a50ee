package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.casework.CaseNotices.CaseNotice;
import org.gridcase.publicity.NoticeView;
import org.gridcase.publicity.ObjectionView;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** The public notice as it hangs out, and for officers the objections to it. */
class CaseNoticeBox extends Section {

    private final transient CaseOnPage page;

    CaseNoticeBox(CaseOnPage page, CaseNotice notice) {
        this.page = page;
        addClassNames("gc-card", "gc-case-notice");
        NoticeView hung = notice.notice();
        Div title =
                new Div(
                        new H2(getTranslation("casework.notice.title")),
                        new StateBadge(
                                hung.open() ? Tone.BUSY : Tone.CALM,
                                getTranslation(
                                        hung.open()
                                                ? "casework.notice.open"
                                                : "casework.notice.over")));
        title.addClassName("gc-case-title");
        Paragraph text = new Paragraph(hung.text().in(getLocale()));
        text.addClassName("gc-words");
        add(title, text, new CaseNoticeTerm(hung, page.parts().words(), page.parts().times()));
        if (!notice.objections().isEmpty()) {
            add(new H3(getTranslation("casework.notice.objections", notice.objections().size())));
            notice.objections().forEach(o -> add(objection(o, notice.contactsMayBeSeen())));
        }
    }

    private Div objection(ObjectionView objection, boolean contactMayBeSeen) {
        Div head =
                new Div(
                        page.parts().times().moment(objection.raisedAt()),
                        new StateBadge(
                                tone(objection),
                                getTranslation("casework.objection." + objection.state())));
        head.addClassName("gc-case-title");
        Paragraph words = new Paragraph(objection.words());
        words.addClassName("gc-words");
        Div box = new Div(head, words);
        box.addClassName("gc-case-objection");
        if (objection.hasContact() && contactMayBeSeen) {
            box.add(reveal(objection));
        }
        if (objection.answer() != null) {
            Paragraph answer =
                    new Paragraph(getTranslation("casework.notice.answer", objection.answer()));
            answer.addClassName("gc-words");
            box.add(answer);
        }
        return box;
    }

    private Div reveal(ObjectionView objection) {
        Button reveal =
                new Button(getTranslation("casework.notice.contact"), VaadinIcon.EYE.create());
        reveal.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span consequence = new Span(getTranslation("casework.reporter.recorded"));
        consequence.addClassNames("gc-muted", "gc-small");
        Div offer = new Div(reveal, consequence);
        offer.addClassName("gc-case-reveal");
        reveal.addClickListener(
                click -> {
                    offer.removeAll();
                    page.parts()
                            .notices()
                            .revealContact(page.actor(), page.number(), objection.id())
                            .ifPresent(contact -> offer.add(new Span(contact)));
                });
        return offer;
    }

    private static Tone tone(ObjectionView objection) {
        return switch (objection.state()) {
            case "UPHELD" -> Tone.LATE;
            case "DISMISSED" -> Tone.CALM;
            default -> Tone.WARN;
        };
    }
}
