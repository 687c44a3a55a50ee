package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.identity.Accounts;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CaseTest
class DeadlineFeedTest {
    @Autowired private DeadlineFeed feed;
    @Autowired private Accounts accounts;
    @Autowired private CaseDriver cases;
    @Autowired private WorkBoxes boxes;
    @Autowired private WebApplicationContext application;
    private MockMvc web;
    private Actor worker;

    @BeforeEach
    void people() {
        web =
                MockMvcBuilders.webAppContextSetup(application)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        worker = cases.town.gridWorker("LY06");
    }

    @Test
    void holdsWhatOneHasInHandAndNothingOfResidents() throws Exception {
        String number = cases.raisedByResident("AQ0101", "LY06");
        InboxRow mine =
                boxes.page(worker, Box.MINE, InboxFilter.NONE, null, 200).items().stream()
                        .filter(row -> row.ref().equals(number))
                        .findFirst()
                        .orElseThrow();
        MockHttpServletResponse answer = at(feed.renew(worker), "10.1.0.1");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        String written = answer.getContentAsString();
        assertThat(written.replace("\r\n ", ""))
                .doesNotContain("李小红", "19900005001", "3号楼2单元", "杂物");
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(written)).getComponents("VEVENT");
        VEvent event =
                events.stream()
                        .filter(e -> e.getSummary().getValue().contains(number))
                        .findFirst()
                        .orElseThrow();
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(mine.dueAt());
        assertThat(event.getUid().orElseThrow().getValue())
                .isEqualTo("deadline-" + mine.workItem() + "@gridcase");
    }

    @Test
    void oldAddressIsWorthNothingAfterANewOneAndNeitherAfterTheEnd() throws Exception {
        String first = feed.renew(worker);
        String second = feed.renew(worker);
        assertThat(first).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(second);
        assertThat(at(first, "10.1.0.2").getStatus()).isEqualTo(404);
        assertThat(at(second, "10.1.0.2").getStatus()).isEqualTo(200);
        feed.stop(worker);
        assertThat(feed.since(worker)).isEmpty();
        assertThat(at(second, "10.1.0.2").getStatus()).isEqualTo(404);
    }

    @Test
    void lockedAccountsAddressShowsNothingUntilItIsUnlocked() throws Exception {
        Actor lost = cases.town.gridWorker("LY05");
        String secret = feed.renew(lost);
        if (accounts.ofStaff(lost.staffId()).isEmpty()) {
            String name = lost.staffId().toLowerCase(Locale.ROOT);
            accounts.open(new Accounts.Open(name, null, lost.staffId(), Locale.CHINA), By.SYSTEM);
        }
        accounts.lock(lost.staffId(), By.SYSTEM);
        assertThat(at(secret, "10.1.0.6").getStatus()).isEqualTo(404);
        accounts.unlock(lost.staffId(), By.SYSTEM);
        assertThat(at(secret, "10.1.0.6").getStatus()).isEqualTo(200);
    }

    @Test
    void whoTriesAddressesIsStopped() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(at("guess" + i, "10.1.0.3").getStatus()).isEqualTo(404);
        }
        String right = feed.renew(worker);
        MockHttpServletResponse answer = at(right, "10.1.0.3");
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        assertThat(at(right, "10.1.0.4").getStatus()).isEqualTo(200);
    }

    @Test
    void programThatAsksAllTheTimeIsToldToWait() throws Exception {
        Actor other = cases.town.gridWorker("LY07");
        String secret = feed.renew(other);
        int status = 200;
        for (int i = 0; i < 61; i++) {
            status = at(secret, "10.1.0.5").getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    private MockHttpServletResponse at(String secret, String address) throws Exception {
        RequestPostProcessor from =
                request -> {
                    request.setRemoteAddr(address);
                    return request;
                };
        return web.perform(get("/calendar/" + secret + ".ics").with(from))
                .andReturn()
                .getResponse();
    }
}
