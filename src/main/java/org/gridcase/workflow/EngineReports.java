package org.gridcase.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/**
 * What the engine says against a migration, in words of ours. It has sentences for engineers and no
 * codes, so they are known by what cannot be missing in them.
 */
final class EngineReports {

    /** As the engine names the one around several instances of an element. */
    static final String BODY = "#multiInstanceBody";

    private static final Map<String, String> KNOWN =
            Map.of(
                    "no migration instruction", "workflow.change.unmapped",
                    "does not exist", "workflow.change.missing",
                    "incompatible types", "workflow.change.sort",
                    "event type", "workflow.change.sort",
                    "mapped ancestor", "workflow.change.place",
                    "event scope", "workflow.change.place",
                    "ulti-instance", "workflow.change.many",
                    "gateway", "workflow.change.gateway",
                    "ultiple mappings", "workflow.change.twice",
                    "more than one", "workflow.change.twice");

    private EngineReports() {}

    static List<MappingFlaw> of(MigrationPlanValidationReport report) {
        List<MappingFlaw> flaws = new ArrayList<>();
        report.getInstructionReports()
                .forEach(
                        one ->
                                add(
                                        flaws,
                                        one.getMigrationInstruction().getSourceActivityId(),
                                        one.getFailures()));
        return flaws;
    }

    static List<MappingFlaw> of(MigratingProcessInstanceValidationReport report) {
        List<MappingFlaw> flaws = new ArrayList<>();
        add(flaws, null, report.getFailures());
        report.getActivityInstanceReports()
                .forEach(one -> add(flaws, one.getSourceScopeId(), one.getFailures()));
        report.getTransitionInstanceReports()
                .forEach(one -> add(flaws, one.getSourceScopeId(), one.getFailures()));
        return flaws;
    }

    private static void add(List<MappingFlaw> flaws, String element, List<String> failures) {
        for (String failure : failures) {
            String key =
                    KNOWN.entrySet().stream()
                            .filter(known -> failure.contains(known.getKey()))
                            .map(Map.Entry::getValue)
                            .sorted()
                            .findFirst()
                            .orElse("workflow.change.other");
            var flaw = new MappingFlaw(bare(element), key);
            if (!flaws.contains(flaw)) {
                flaws.add(flaw);
            }
        }
    }

    static String bare(String element) {
        return element == null ? null : element.replace(BODY, "");
    }
}
