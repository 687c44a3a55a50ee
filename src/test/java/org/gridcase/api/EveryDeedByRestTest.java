package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.DeliberationRules;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.MeetingDates;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.Proxies;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.SignInList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do on the pages of the deliberation can be done by REST: no deed is forgotten. */
class EveryDeedByRestTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.gridcase.api", "org.gridcase.deliberation");

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
                    "supports",
                    "ahead",
                    "communities",
                    "page",
                    "view",
                    "meetings");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Proposals.class,
                Electorate.class,
                DeliberationRules.class,
                MeetingRoom.class,
                MeetingDates.class,
                Proxies.class,
                SignInList.class,
                Ballots.class,
                PublicDeliberation.class
            })
    void everyDeedHasAnAddress(Class<?> service) {
        assertThat(OURS.get(service).getMethods())
                .filteredOn(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filteredOn(method -> !LOOKS_OF_PAGES.contains(method.getName()))
                .filteredOn(method -> !calledByRest(method))
                .as("deeds of %s without an address", service.getSimpleName())
                .isEmpty();
    }

    private static boolean calledByRest(JavaMethod method) {
        return method.getCallsOfSelf().stream()
                .anyMatch(
                        call -> call.getOriginOwner().getPackageName().equals("org.gridcase.api"));
    }
}
