package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.gridcase.deliberation.Proxies.Standing;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.shared.ui.Message;

/**
 * 委托 on a resident's page: she leaves her vote to a neighbour by the number that the neighbour told
 * her, takes it back, or asks for a number of her own. No name is shown or asked for.
 */
class ProxyCard extends Div {

    private final transient PublicParts parts;
    private final transient SignedVoter voter;
    private final long meeting;
    private final transient Runnable refresh;

    /**
     * @param way how she takes part already, null when she does not
     */
    ProxyCard(PublicParts parts, SignedVoter voter, long meeting, String way, Runnable refresh) {
        this.parts = parts;
        this.voter = voter;
        this.meeting = meeting;
        this.refresh = refresh;
        Standing now = parts.proxies().standing(voter, meeting);
        if (now.given()) {
            add(given(now));
            return;
        }
        if (now.most() == 0) {
            return;
        }
        if (way == null && now.held() == 0) {
            add(new Details(getTranslation("deliberation.publicProxy.give"), giving()));
        }
        Details ready = new Details(getTranslation("deliberation.publicProxy.hold"), holding(now));
        ready.setOpened(now.number() != null);
        add(ready);
    }

    private Div given(Standing now) {
        Button back = new Button(getTranslation("deliberation.proxy.back"));
        back.addClickListener(
                click -> {
                    parts.proxies().takeBack(voter, meeting);
                    Message.done(getTranslation("deliberation.proxy.backDone"));
                    refresh.run();
                });
        String key =
                now.holderThere()
                        ? "deliberation.publicProxy.holderThere"
                        : "deliberation.publicProxy.holderAway";
        return fields(new Paragraph(getTranslation(key)), back);
    }

    private Div giving() {
        TextField number = new TextField(getTranslation("deliberation.publicProxy.number"));
        number.setHelperText(getTranslation("deliberation.publicProxy.numberHelp"));
        number.setAllowedCharPattern("[0-9 ]");
        number.setMaxLength(7);
        number.setWidthFull();
        number.getElement().setAttribute("inputmode", "numeric");
        Button give = new Button(getTranslation("deliberation.publicProxy.act"));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.addClickListener(
                click -> {
                    parts.proxies().give(voter, meeting, number.getValue());
                    Message.done(getTranslation("deliberation.proxy.done"));
                    refresh.run();
                });
        return fields(number, give);
    }

    private Div holding(Standing now) {
        if (now.number() == null) {
            Button ask = new Button(getTranslation("deliberation.publicProxy.ask"));
            ask.addClickListener(
                    click -> {
                        parts.proxies().number(voter, meeting);
                        refresh.run();
                    });
            return fields(
                    new Paragraph(getTranslation("deliberation.publicProxy.askWhat", now.most())),
                    ask);
        }
        Span number = new Span(now.number());
        number.addClassNames("gc-code", "gc-case-words");
        return fields(
                new Paragraph(getTranslation("deliberation.publicProxy.tell")),
                number,
                new Paragraph(getTranslation("deliberation.publicProxy.held", now.held())));
    }

    private static Div fields(Component... components) {
        Div fields = new Div(components);
        fields.addClassName("gc-dialog-fields");
        return fields;
    }
}
