package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gridcase.casework.CaseLedger;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.UnitView;

/** Open cases of the same item in the same grid, so that nobody reports what runs already. */
class ReportSimilar extends Div {
    private final transient ReportParts parts;

    ReportSimilar(ReportParts parts) {
        this.parts = parts;
        addClassName("gc-similar");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(Actor actor, MatterItem item, UnitView grid) {
        removeAll();
        List<CaseLedger.Row> rows =
                item == null || grid == null
                        ? List.of()
                        : parts.ledger().similar(actor, item.code(), grid.code());
        setVisible(!rows.isEmpty());
        if (!rows.isEmpty()) {
            add(new Paragraph(getTranslation("casework.report.similar", rows.size())));
            rows.forEach(row -> add(line(row)));
        }
    }

    /** Opens beside the form, which stays as it is. */
    private Anchor line(CaseLedger.Row row) {
        String place = parts.units().place(row.place(), getLocale());
        Span words = new Span(place + " · " + row.words());
        words.addClassName("gc-row-what");
        Span last =
                new Span(new Span(row.number() + " · "), parts.times().moment(row.reportedAt()));
        last.addClassNames("gc-muted", "gc-small");
        Anchor line = new Anchor("cases/" + row.number(), words, last);
        line.setTarget(AnchorTarget.BLANK);
        line.addClassName("gc-row");
        return line;
    }
}
