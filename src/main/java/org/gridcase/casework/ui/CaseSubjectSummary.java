package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.ui.SubjectSummary;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;

/** Cases as the inbox shows them beside a step. */
@org.springframework.stereotype.Component
class CaseSubjectSummary implements SubjectSummary {

    private final CurrentActor current;
    private final CaseParts parts;

    CaseSubjectSummary(CurrentActor current, CaseParts parts) {
        this.current = current;
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String path(String ref) {
        return CasePage.to(ref);
    }

    @Override
    public Component show(String ref) {
        Actor actor = current.get();
        return new CaseSummary(actor, parts.cases().view(actor, ref), parts);
    }

    @Override
    public Map<String, String> lanes() {
        Map<String, String> lanes = new LinkedHashMap<>();
        for (HandlingPath path : HandlingPath.values()) {
            lanes.put(path.code(), "catalogue.path." + path.code());
        }
        return lanes;
    }
}
