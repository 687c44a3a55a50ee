package org.gridcase.workflow;

import java.util.Set;

/**
 * A human step as its process model describes it.
 *
 * @param process key of the process, e.g. {@code coordination}
 * @param definitionId the engine's id of the version that the running case uses
 * @param step id of the user task in the model, e.g. {@code settle}
 * @param name Chinese name shown to people
 * @param nameEn English name shown to people
 * @param post code of the post it is offered to, or {@code handler} for the post that handles cases
 *     at the unit's tier; {@code reviewer} and {@code chair} name a person of a reviewing body
 * @param unit which unit: {@code grid, community, town, county, handling, department, responder,
 *     pool, reviewer}
 * @param limit key of the time limit in the matter catalogue (domain.md section 6)
 * @param form id of the form in {@code forms/}, null when the step has none
 * @param claimCompletes true when taking the step is already all there is to do
 * @param outcomes the outcomes that the gateway behind the step asks for; any other means the
 *     default way
 */
public record StepDefinition(
        String process,
        String definitionId,
        String step,
        String name,
        String nameEn,
        String post,
        String unit,
        String limit,
        String form,
        boolean claimCompletes,
        Set<String> outcomes) {

    /** Outcomes that are buttons of their own on every page; all others are fields of a form. */
    public static final Set<String> BUTTONS =
            Set.of(Outcome.ESCALATED, Outcome.RETURNED, Outcome.DEPARTMENTS);

    public boolean allows(String outcome) {
        return Outcome.DONE.equals(outcome) || outcomes.contains(outcome);
    }
}
