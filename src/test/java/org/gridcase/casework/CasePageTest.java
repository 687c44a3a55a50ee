package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of a case as different people see it. */
@CaseTest
class CasePageTest {

    @Autowired private CaseDriver driver;
    @Autowired private ApplicationContext application;

    @Test
    void clerkIsOfferedTheStepOfHerCommunity() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");

        try (Browser browser = Browser.of(application, clerk)) {
            assertThat(browser.open("cases/" + number).words()).contains(number, "社区商处", "李**");
        }
    }
}
