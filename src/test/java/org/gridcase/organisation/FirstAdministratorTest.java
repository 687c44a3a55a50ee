package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;

@GridCaseTest
@TestPropertySource(
        properties = {
            "gridcase.first-administrator.username=kaishi",
            "gridcase.first-administrator.password=three quiet herons",
            "gridcase.first-administrator.unit-code=NEW",
            "gridcase.first-administrator.unit-name=新镇",
            "gridcase.first-administrator.level=town",
        })
class FirstAdministratorTest {
    @Autowired private FirstAdministrator first;
    @Autowired private Staff staff;
    @Autowired private Units units;
    @Autowired private Jurisdiction jurisdiction;
    @Autowired private AuthenticationProvider signIn;

    @Test
    void anEmptyInstallationHasOnePersonWhoMaySetItUp() throws Exception {
        startedTwiceAtOnce();

        assertThat(units.all())
                .singleElement()
                .satisfies(u -> assertThat(u.tier()).isEqualTo(Tier.TOWN));
        assertThat(staff.colleagues("NEW")).hasSize(1);
        Actor person = staff.actor("A0001");
        assertThat(jurisdiction.mayEverywhere(person, Action.ADMINISTER_ORGANISATION)).isTrue();
        assertThat(
                        signIn.authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(
                                                "kaishi", "three quiet herons"))
                                .isAuthenticated())
                .isTrue();
    }

    private void startedTwiceAtOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> start =
                    () -> {
                        first.run(null);
                        return null;
                    };
            for (Future<Void> node : nodes.invokeAll(List.of(start, start))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
    }
}
