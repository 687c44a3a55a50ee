package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casework.CaseFiles;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.CaseJourney;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseNotices;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.casework.Cases;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.ConflictsOfInterest;
import org.gridcase.deliberation.DeliberationRules;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.MeetingDates;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.Proxies;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.SignInList;
import org.gridcase.deliberation.StandingCommittee;
import org.gridcase.deliberation.YearlySummary;
import org.gridcase.inbox.StepDrafts;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItems;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Heat;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.Migrations;
import org.gridcase.modelling.ModelExchange;
import org.gridcase.modelling.Releases;
import org.gridcase.modelling.StuckCases;
import org.gridcase.supervision.DecisionStatistics;
import org.gridcase.supervision.DecisionsAtOnce;
import org.gridcase.supervision.Extensions;
import org.gridcase.supervision.LoadByDay;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.OrdersAtOnce;
import org.gridcase.supervision.StepClocks;
import org.gridcase.supervision.SupervisionOrders;
import org.gridcase.supervision.Suspensions;
import org.gridcase.supervision.TimeRequests;
import org.gridcase.supervision.Urging;
import org.gridcase.supervision.WatchBoard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people do on the pages with a case, a step of it, its deadlines, a deliberation or a model
 * can be done by REST: no deed is forgotten.
 */
class EveryDeedByRestTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(
                            "org.gridcase.api",
                            "org.gridcase.casework",
                            "org.gridcase.inbox",
                            "org.gridcase.supervision",
                            "org.gridcase.deliberation",
                            "org.gridcase.modelling");

    /** Looks that serve a page and decide nothing; what they tell stands in other answers. */
    private static final Set<String> LOOKS_OF_PAGES =
            Set.of(
                    "stream",
                    "identify",
                    "voter",
                    "wayOf",
                    "openTo",
                    "proxies",
                    "standing",
                    "hasVoted",
                    "rated",
                    "supports",
                    "ahead",
                    "communities",
                    "page",
                    "view",
                    "meetings",
                    // of cases and steps
                    "requireSight",
                    "similar",
                    "onMap",
                    "item",
                    "subject",
                    "cameBack",
                    "drawing",
                    "options",
                    "offeredTo",
                    "find",
                    "report",
                    "steps",
                    "filled",
                    "reported",
                    // marks a case as read, as the address for that does through the inbox
                    "seen",
                    "read",
                    // checks of what is not kept yet, and places on a diagram
                    "look",
                    "flaws",
                    "spots",
                    "running",
                    // what the program does by the calendar
                    "name",
                    "when",
                    "missed",
                    "run");

    /** Done one by one at addresses of their own, or by residents without an account. */
    private static final Set<String> OTHERWISE =
            Set.of(
                    "Suspensions.suspendAll",
                    "Suspensions.resumeAll",
                    "DecisionsAtOnce.resume",
                    "OrdersAtOnce.issue",
                    "Urging.urgeByResident",
                    // what a form begins with, counts of badges, whether a page is offered at all
                    "SupervisionOrders.usualDeadline",
                    "Extensions.oneDayMore",
                    "WorkDesk.open",
                    "OrderRegister.open",
                    "OrderRegister.about",
                    "OrderRegister.toAnswer",
                    "OrderRegister.toJudge",
                    "TimeRequests.decides",
                    "TimeRequests.count",
                    "WatchBoard.units",
                    "WatchBoard.supervises",
                    // the reviewing body is read of its community, who stepped aside of the
                    // opinions
                    "ConflictsOfInterest.members",
                    "Deliberations.runs",
                    "Deliberations.journey",
                    // what the program does by the calendar
                    "LoadByDay.note");

    @ParameterizedTest
    @ValueSource(
            classes = {
                CaseIntake.class,
                Cases.class,
                CaseFiles.class,
                CaseNotices.class,
                CaseTimeline.class,
                CaseJourney.class,
                CaseLedger.class,
                WorkItems.class,
                WorkDesk.class,
                WorkBoxes.class,
                StepDrafts.class,
                StepClocks.class,
                Extensions.class,
                Suspensions.class,
                Urging.class,
                SupervisionOrders.class,
                OrderRegister.class,
                OrdersAtOnce.class,
                DecisionsAtOnce.class,
                TimeRequests.class,
                WatchBoard.class,
                LoadByDay.class,
                DecisionStatistics.class,
                Deliberations.class,
                StandingCommittee.class,
                YearlySummary.class,
                ConflictsOfInterest.class,
                Proposals.class,
                Electorate.class,
                DeliberationRules.class,
                MeetingRoom.class,
                MeetingDates.class,
                Proxies.class,
                SignInList.class,
                Ballots.class,
                PublicDeliberation.class,
                Library.class,
                Heat.class,
                Drafts.class,
                Releases.class,
                ModelExchange.class,
                Migrations.class,
                StuckCases.class
            })
    void everyDeedHasAnAddress(Class<?> service) {
        Set<String> done =
                OURS.get(service).getMethods().stream()
                        .filter(EveryDeedByRestTest::calledByRest)
                        .map(JavaMethod::getName)
                        .collect(Collectors.toSet());
        assertThat(OURS.get(service).getMethods())
                .filteredOn(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filteredOn(method -> !LOOKS_OF_PAGES.contains(method.getName()))
                .filteredOn(
                        method ->
                                !OTHERWISE.contains(
                                        service.getSimpleName() + "." + method.getName()))
                .filteredOn(method -> !done.contains(method.getName()))
                .as("deeds of %s without an address", service.getSimpleName())
                .isEmpty();
    }

    private static boolean calledByRest(JavaMethod method) {
        return method.getCallsOfSelf().stream()
                .anyMatch(
                        call -> call.getOriginOwner().getPackageName().equals("org.gridcase.api"));
    }
}
