package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gridcase.shared.Denied;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@GridCaseTest
class CurrentActorTest {
    @Autowired private ApplicationContext context;
    @Autowired private CurrentActor current;
    @Autowired private Staff staff;

    private SampleTown town;

    @BeforeEach
    void town() {
        town = new SampleTown(context);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void visitorsAreNobody() {
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(current::get).isInstanceOf(Denied.class);
    }

    @Test
    void thePersonSignedInActsWithTheirPosts() {
        SignedInAs.staff(town.staff(Post.GRID_WORKER, "HQ01"));
        assertThat(current.get().holds(Post.GRID_WORKER, town.unit("HQ01"))).isTrue();
    }

    @Test
    void whoLeftIsNobodyEvenWhileSignedIn() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        SignedInAs.staff(worker);
        staff.leave(worker, Actor.SYSTEM);
        assertThatThrownBy(current::get).isInstanceOf(Denied.class);
    }

    @Test
    void postsAreReadOnceARequestAndAnewWithTheNext() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        SignedInAs.staff(worker);
        request();
        Actor first = current.get();
        staff.appoint(
                new Staff.Appoint(
                        worker, Post.ASSISTANT, town.unit("HQ"), LocalDate.of(2025, 1, 1)),
                Actor.SYSTEM);
        assertThat(current.get()).isSameAs(first);

        request();
        assertThat(current.get().holds(Post.ASSISTANT)).isTrue();
    }

    @Test
    void anotherPersonInTheSameRequestIsNotTheFirstOne() {
        request();
        SignedInAs.staff(town.staff(Post.GRID_WORKER, "HQ01"));
        current.get();
        SignedInAs.staff(town.staff(Post.GRID_WORKER, "HQ02"));
        assertThat(current.get().staffId()).isEqualTo(town.staff(Post.GRID_WORKER, "HQ02"));
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
