package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.gridcase.calendar.DeadlineFeed;
import org.gridcase.casework.CaseDriver;
import org.gridcase.deliberation.MeetingDates.Move;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What calendar programs read of meetings, with the library that they use. */
@DeliberationTest
class MeetingFeedTest {
    @Autowired private DeliberationDriver driver;
    @Autowired private CaseDriver cases;
    @Autowired private MeetingDates dates;
    @Autowired private DeliberationRules rules;
    @Autowired private DeadlineFeed own;
    @Autowired private WebApplicationContext application;

    private MockMvc web;
    private Actor clerk;
    private long meeting;

    @BeforeEach
    void aMeetingIsConvened() {
        web =
                MockMvcBuilders.webAppContextSetup(application)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        driver.electorate("YT", 4, 1, 0);
        clerk = driver.clerk("YT");
        String number = driver.entered("YT", "增设晾衣架", "院子里没有地方晾被子，建议增设晾衣架");
        driver.accepted(number);
        driver.done(
                number,
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", inDays(8).toString(),
                        "place", "社区活动室",
                        "agenda", "一、介绍方案；二、表决",
                        "weighty", false));
        meeting = driver.meeting(number).id();
    }

    @Test
    void everybodySubscribesToACommunity() throws Exception {
        VEvent event = event(published());

        assertThat(event.getSummary().getValue()).isEqualTo("居民会议：增设晾衣架");
        assertThat(event.getLocation().getValue()).isEqualTo("社区活动室");
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(at(inDays(8)));
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(event.getStatus()).isNull();
        assertThat(published()).doesNotContain("居民1-1", "1栋");
        assertThat(answer("/public/deliberation/YT01/meetings.ics").getStatus()).isEqualTo(404);
    }

    @Test
    void movedItIsTheSameWithAHigherSequence() throws Exception {
        dates.move(clerk, meeting, new Move(inDays(12), "镇文化站", "台风来了"), null);
        VEvent event = event(published());

        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(at(inDays(12)));
        assertThat(event.getLocation().getValue()).isEqualTo("镇文化站");
        assertThat(event.getDescription().getValue()).startsWith("台风来了");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(event.getStatus()).isNull();
    }

    @Test
    void calledOffItSaysSoInsteadOfVanishing() throws Exception {
        dates.move(clerk, meeting, new Move(inDays(12), "镇文化站", "台风来了"), null);
        dates.callOff(clerk, meeting, "场地维修", null);
        VEvent event = event(published());

        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
    }

    @Test
    void standsInTheCalendarOfWhoWorksOrReviewsThereAndNoOther() throws Exception {
        Actor reviewer = cases.town.who(Post.GRID_ADMINISTRATOR, "XF01");
        Actor stranger = cases.town.gridWorker("XF02");
        rules.nameReviewBody(clerk, "YT", List.of(clerk.staffId(), reviewer.staffId()));

        assertThat(events(ofPerson(cases.town.gridWorker("YT01")))).anyMatch(this::isThis);
        assertThat(events(ofPerson(reviewer))).anyMatch(this::isThis);
        assertThat(ofPerson(stranger)).doesNotContain("meeting-" + meeting);
    }

    private String published() throws Exception {
        MockHttpServletResponse answer = answer("/public/deliberation/YT/meetings.ics");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        return answer.getContentAsString();
    }

    private String ofPerson(Actor actor) throws Exception {
        return answer("/calendar/" + own.renew(actor) + ".ics").getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private VEvent event(String written) throws Exception {
        return events(written).stream().filter(this::isThis).findFirst().orElseThrow();
    }

    private static List<VEvent> events(String written) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(written));
        assertThat(read.validate().getEntries()).isEmpty();
        return read.getComponents("VEVENT");
    }

    private boolean isThis(VEvent event) {
        return event.getUid().orElseThrow().getValue().equals("meeting-" + meeting + "@gridcase");
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(cases.clock.instant(), ZoneId.of(DeliberationDriver.PLACE))
                .toLocalDate()
                .plusDays(days)
                .atTime(19, 0);
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(ZoneId.of(DeliberationDriver.PLACE)).toInstant();
    }
}
