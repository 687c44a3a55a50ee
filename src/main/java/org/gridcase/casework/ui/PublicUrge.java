package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.gridcase.shared.DomainException;

/** The resident urges whoever has her matter now (催办). */
class PublicUrge extends Section {

    /**
     * @param urge urges, or says why not
     */
    PublicUrge(Runnable urge) {
        addClassNames("gc-card", "gc-public-form");
        Paragraph said = new Paragraph(getTranslation("casework.public.urge.what"));
        said.getElement().setAttribute("role", "status");
        Button send = new Button(getTranslation("casework.public.urge.send"));
        send.setDisableOnClick(true);
        send.addClickListener(
                click -> {
                    try {
                        urge.run();
                        said.setText(getTranslation("casework.public.urge.sent"));
                    } catch (DomainException refused) {
                        said.setText(getTranslation(refused.key(), refused.args()));
                    }
                });
        add(said, send);
    }
}
