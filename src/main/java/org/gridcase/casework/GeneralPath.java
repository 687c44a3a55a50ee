package org.gridcase.casework;

import java.util.List;
import java.util.Map;
import org.gridcase.shared.Conflict;
import org.springframework.stereotype.Component;

/** 一般性事项: handled on the spot and registered for the file (domain.md section 4). */
@Component("generalPath")
public class GeneralPath implements CaseProcess {

    /** What the handler did on the spot. */
    public record Handle(String result, String cause, List<String> attachments) {}

    private final CaseStore cases;

    GeneralPath(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public String key() {
        return "general";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of(
                "handle",
                Step.of(
                        Handle.class,
                        (theCase, report, form) -> {
                            theCase.settled(report.at());
                            return Map.of();
                        }));
    }

    /** 登记备案. The register is the case itself; what is not settled cannot be registered. */
    public void register(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        if (theCase.settledAt() == null) {
            throw new Conflict("casework.error.notSettled");
        }
    }
}
