package org.gridcase.organisation;

import java.time.LocalDate;
import java.util.List;
import org.gridcase.identity.Accounts;
import org.gridcase.shared.text.Locales;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first person in: an empty installation that is given {@code
 * gridcase.first-administrator.*} gets the usual levels, one unit at the top and its administrator,
 * who does the rest on the pages. Does nothing once anybody is enrolled.
 */
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ID = "A0001";

    private static final List<LevelView> LEVELS =
            List.of(
                    new LevelView("county", "县（区）", "County", 1, Tier.COUNTY),
                    new LevelView("town", "镇（街道）", "Town", 2, Tier.TOWN),
                    new LevelView("community", "社区（村）", "Community", 3, Tier.COMMUNITY),
                    new LevelView("grid", "网格", "Grid", 4, Tier.GRID),
                    new LevelView("department", "职能部门", "Department", 9, Tier.DEPARTMENT));

    /**
     * @param name the person's name
     * @param level code of the top unit's level: {@code county} or {@code town}
     */
    @ConfigurationProperties("gridcase.first-administrator")
    record Given(
            String username,
            String password,
            String name,
            String unitCode,
            String unitName,
            String level) {

        boolean complete() {
            return username != null && password != null && unitCode != null && unitName != null;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Given.class)
    static class Properties {}

    private final Given given;
    private final StaffMemberRepository members;
    private final StaffDirectory directory;
    private final Staff staff;
    private final UnitRegister units;
    private final LevelRegister levels;
    private final Accounts accounts;
    private final Today today;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            Given given,
            StaffMemberRepository members,
            StaffDirectory directory,
            Staff staff,
            UnitRegister units,
            LevelRegister levels,
            Accounts accounts,
            Today today,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.members = members;
        this.directory = directory;
        this.staff = staff;
        this.units = units;
        this.levels = levels;
        this.accounts = accounts;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (given.complete()) {
            transaction.executeWithoutResult(status -> welcome());
        } else if (members.count() == 0) {
            LOG.warn(
                    "Nobody can sign in yet: start once with gridcase.first-administrator.username,"
                            + " .password, .unit-code and .unit-name");
        }
    }

    private void welcome() {
        // Takes the lock under which nodes that start together take turns
        directory.changed();
        if (members.count() > 0) {
            return;
        }
        levels.define(LEVELS, Actor.SYSTEM);
        units.define(
                new UnitRegister.DefineUnit(
                        given.unitCode(),
                        null,
                        given.level() == null ? "county" : given.level(),
                        given.unitName(),
                        null,
                        null,
                        0,
                        0,
                        List.of()),
                Actor.SYSTEM);
        String name = given.name() == null ? given.username() : given.name();
        LocalDate day = today.date();
        staff.enrol(new Staff.Enrol(ID, name, null, null), Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(ID, Post.ADMINISTRATOR, given.unitCode(), day), Actor.SYSTEM);
        accounts.open(
                new Accounts.Open(given.username(), given.password(), ID, Locales.CHINESE, true),
                Actor.SYSTEM.by());
        LOG.info("The first administrator may sign in as {}", given.username());
    }
}
