package org.gridcase.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.modelcheck.CodedProcess;
import org.gridcase.modelcheck.ModelTerms;
import org.springframework.stereotype.Component;

/** The ladder's half of {@code bpmn/overdue-supervision.bpmn}: it has no human steps. */
@Component
class LadderTerms implements ModelTerms {

    @Override
    public List<CodedProcess> processes() {
        return List.of(new CodedProcess(Rung.PROCESS, "overdueSupervision", Map.of(), Set.of()));
    }

    /** There is one, and every step has it; a model says so where people look for it. */
    @Override
    public Set<String> ladders() {
        return Set.of(Rung.PROCESS);
    }
}
