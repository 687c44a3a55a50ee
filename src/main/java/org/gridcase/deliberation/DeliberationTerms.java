package org.gridcase.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.modelcheck.CodedProcess;
import org.gridcase.modelcheck.ModelTerms;
import org.springframework.stereotype.Component;

/** The words of the deliberation that its process model may use. */
@Component
class DeliberationTerms implements ModelTerms {

    private final FourSteps fourSteps;
    private final DeliberationLimits limits;

    DeliberationTerms(FourSteps fourSteps, DeliberationLimits limits) {
        this.fourSteps = fourSteps;
        this.limits = limits;
    }

    @Override
    public List<CodedProcess> processes() {
        return List.of(
                new CodedProcess(
                        FourSteps.KEY,
                        "fourSteps",
                        fourSteps.steps().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, step -> step.getValue().form())),
                        messages()));
    }

    @Override
    public Set<String> variables() {
        return Set.of("proposalNumber", "meetingResult", "reviewer");
    }

    @Override
    public Set<String> given() {
        return Set.of("proposalNumber", "meetingResult");
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                Proposals.SUPPORT_REACHED,
                Proposals.HANDLING_STOPPED,
                MeetingDates.MEETING_CHANGED,
                PublicDeliberation.OBJECTION_RAISED,
                Resolutions.CASES_ENDED);
    }

    @Override
    public Set<String> units() {
        return Set.of("reviewer");
    }

    @Override
    public Set<String> posts() {
        return Set.of("reviewer", "chair");
    }

    @Override
    public Set<String> limits() {
        return limits.keys();
    }
}
