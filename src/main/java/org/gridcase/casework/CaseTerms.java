package org.gridcase.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.modelcheck.CodedProcess;
import org.gridcase.modelcheck.ModelTerms;
import org.gridcase.organisation.Post;
import org.springframework.stereotype.Component;

/** The words of cases that process models may use. */
@Component
class CaseTerms implements ModelTerms {

    /** Stands for the post that handles cases at the unit's tier. */
    private static final String HANDLER = "handler";

    private final Map<String, CaseProcess> processes;
    private final Catalogue catalogue;

    CaseTerms(Map<String, CaseProcess> processes, Catalogue catalogue) {
        this.processes = processes;
        this.catalogue = catalogue;
    }

    @Override
    public List<CodedProcess> processes() {
        return processes.entrySet().stream()
                .map(entry -> coded(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                "caseNumber",
                "outcome",
                "onTheSpot",
                "department",
                "responder",
                "closingOutcome",
                "departmentOutcome",
                "noticeOutcome");
    }

    @Override
    public Set<String> given() {
        return Set.of("caseNumber", "onTheSpot");
    }

    @Override
    public Set<String> messages() {
        return Set.of(PathChange.HANDLING_STOPPED, Cases.OBJECTION_RAISED);
    }

    @Override
    public Set<String> units() {
        return Set.of(
                "grid",
                "community",
                "town",
                "county",
                "handling",
                "department",
                "responder",
                "pool");
    }

    @Override
    public Set<String> posts() {
        Set<String> posts =
                Arrays.stream(Post.values()).map(Post::code).collect(Collectors.toSet());
        posts.add(HANDLER);
        return posts;
    }

    @Override
    public Set<String> limits() {
        return catalogue.limitKeys();
    }

    private static CodedProcess coded(String bean, CaseProcess process) {
        return new CodedProcess(
                process.key(),
                bean,
                process.steps().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, step -> step.getValue().form())),
                messagesTo(process.key()));
    }

    /** The four paths can be stopped from outside, a notice hears of objections. */
    private static Set<String> messagesTo(String process) {
        if (HandlingPath.find(process).isPresent()) {
            return Set.of(PathChange.HANDLING_STOPPED);
        }
        return process.equals("public-notice") ? Set.of(Cases.OBJECTION_RAISED) : Set.of();
    }
}
