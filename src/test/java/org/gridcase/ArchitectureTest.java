package org.gridcase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The house's rules, as docs/architecture.md tells them. */
@AnalyzeClasses(packages = "org.gridcase", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void featuresUseEachOtherOnlyInTheDirectionsTheyDeclare() {
        ApplicationModules.of(GridCaseApplication.class).verify();
    }

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..workflow..", "..modelling..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule onlyPagesKnowVaadin =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..ui..", "..shell..", "..identity..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule pagesTouchNoDatabase =
            noClasses()
                    .that()
                    .resideInAPackage("..ui..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Repository.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Transactional.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            new DescribedPredicate<JavaCall<?>>("now() without a clock") {
                                @Override
                                public boolean test(JavaCall<?> call) {
                                    return call.getName().equals("now")
                                            && call.getTargetOwner()
                                                    .getPackageName()
                                                    .equals("java.time")
                                            && call.getTarget().getRawParameterTypes().stream()
                                                    .noneMatch(
                                                            type ->
                                                                    type.isEquivalentTo(
                                                                            Clock.class));
                                }
                            })
                    .orShould()
                    .callConstructor(Date.class)
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule dependenciesComeByConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule entitiesHaveNoPublicSetters =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .and()
                    .haveNameMatching("set[A-Z].*")
                    .should()
                    .bePublic();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager");
}
