package org.gridcase.shared.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

/** What is written is read again with the library that calendar programs use. */
class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-09T08:30:00Z");

    @Test
    void isValidAndKeepsEveryWord() throws Exception {
        String hard = "卫生, 环境; 路灯\\井盖 “𠮷”家 😀".repeat(12);
        Calendar read =
                read(
                        CalendarEntry.moment(
                                "deadline-1@gridcase",
                                DUE,
                                hard,
                                "第一行\r\n第二行\n第三行",
                                URI.create("https://grid.example/cases/GC-1?a=b")));
        ValidationResult result = read.validate();
        assertThat(result.getEntries()).isEmpty();
        VEvent event = (VEvent) read.getComponents("VEVENT").get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(hard);
        assertThat(event.getDescription().getValue()).isEqualTo("第一行\n第二行\n第三行");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("deadline-1@gridcase");
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(DUE);
        assertThat(event.getRequiredProperty(Property.URL).getValue())
                .isEqualTo("https://grid.example/cases/GC-1?a=b");
    }

    @Test
    void meetingsHaveAnEndAndAPlace() throws Exception {
        Instant end = DUE.plus(Duration.ofHours(2));
        Calendar read =
                read(
                        new CalendarEntry(
                                "m@gridcase", DUE, end, "居民议事会", null, "活动室", null, 0, false));
        VEvent event = (VEvent) read.getComponents("VEVENT").get(0);
        assertThat(Instant.from(event.getDateTimeEnd().getDate())).isEqualTo(end);
        assertThat(event.getLocation().getValue()).isEqualTo("活动室");
        assertThat(event.getProperty(Property.DESCRIPTION)).isEmpty();
    }

    @Test
    void linesHaveAtMost75OctetsAndEndAsTheStandardWants() {
        String written = write(CalendarEntry.moment("u", DUE, "𠮷家路灯不亮".repeat(40), null, null));
        assertThat(written).endsWith("END:VCALENDAR\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(written.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(75));
        // a character cut in two would come back as a question mark
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written)
                .doesNotContain("?");
    }

    @Test
    void wordsCannotBecomeLinesOfTheirOwn() throws Exception {
        Calendar read =
                read(
                        CalendarEntry.moment(
                                "u", DUE, "路灯\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0007", null, null));
        assertThat(read.getComponents("VEVENT")).hasSize(1);
        assertThat(((VEvent) read.getComponents("VEVENT").get(0)).getSummary().getValue())
                .isEqualTo("路灯\nEND:VEVENT\nBEGIN:VEVENT");
    }

    private static String write(CalendarEntry entry) {
        return CalendarFile.write(
                "我的期限", ZoneId.of("Asia/Shanghai"), Duration.ofHours(1), NOW, List.of(entry));
    }

    private static Calendar read(CalendarEntry entry) throws Exception {
        return new CalendarBuilder().build(new StringReader(write(entry)));
    }
}
