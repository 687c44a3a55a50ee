package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendars by REST; years from 2067 on, since all tests share one calendar. */
@ApiTest
class CalendarsByRestTest {
    private static final Map<String, Object> LABOUR_DAY = day("2067-05-02", "holiday");

    @Autowired private Callers callers;

    private Caller administrator;
    private Caller worker;

    @BeforeEach
    void people() {
        administrator = callers.who(Post.ADMINISTRATOR, "YC");
        worker = callers.gridWorker("HQ01");
    }

    private static Map<String, Object> day(String date, String kind) {
        return Map.of("date", date, "kind", kind, "name", "劳动节");
    }

    private void refused(String path, Object body, String... errors) {
        String before = worker.get(path).toString();
        Caller.Answer answer = administrator.put(path, body).problem(422, "invalid");
        assertThat(answer.errors()).containsExactly(errors);
        assertThat(worker.get(path).toString()).as("nothing half done").isEqualTo(before);
    }

    @Test
    void aYearIsEnteredAndCountsFromThenOn() {
        assertThat(worker.get("/calendars/years/2067").get("known").asBoolean()).isFalse();

        administrator
                .put(
                        "/calendars/years/2067",
                        Map.of("days", List.of(LABOUR_DAY), "source", "市政府通知"))
                .is(200);

        JsonNode year = worker.get("/calendars/years/2067");
        assertThat(year.get("known").asBoolean()).isTrue();
        assertThat(year.get("source").asText()).isEqualTo("市政府通知");
        assertThat(year.at("/days/0/date").asText()).isEqualTo("2067-05-02");
        assertThat(year.at("/days/0/kind").asText()).isEqualTo("holiday");
    }

    @Test
    void holidaysThatOverlapOrCannotBeAreRefusedDayByDay() {
        String year = "/calendars/years/2068";
        refused(
                year,
                Map.of(
                        "days",
                        List.of(
                                day("2068-05-01", "holiday"),
                                day("2068-05-01", "workday"),
                                day("2068-05-02", "workday"),
                                day("2070-05-01", "holiday"))),
                "day[2]: worktime.error.dayTwice",
                "day[2]: worktime.error.makeUp",
                "day[3]: worktime.error.makeUp",
                "day[4]: worktime.error.calendarYear");
        refused(year, Map.of("days", List.of()), "days: calendar.error.noDays");
        refused(year, Map.of("source", "通知"), "days: api.error.required");
        refused(
                year,
                Map.of("days", List.of(Map.of("date", "2068-05-01"), day("9999-01-01", "holiday"))),
                "day[1]: api.error.required",
                "day[2]: api.error.range");
    }

    @Test
    void whoReadBeforeAColleagueSavedIsTold() {
        String path = "/calendars/years/2069";
        var body = Map.of("days", List.of(day("2069-05-01", "holiday")));
        administrator.put(path, body).is(200);

        assertThat(administrator.put(path, body).is(409).code())
                .isEqualTo("worktime.error.changedMeanwhile");
        Map<String, Object> read = new HashMap<>(body);
        read.put("loadedAt", worker.get(path).get("loadedAt").asText());
        administrator.put(path, read).is(200);
    }

    @Test
    void onlyAdministratorsOfThePlaceEnterYears() {
        Caller head = callers.who(Post.GRID_ADMINISTRATOR, "SL");
        for (Caller other : List.of(worker, head)) {
            other.put(
                            "/calendars/years/2068",
                            Map.of("days", List.of(day("2068-05-01", "holiday"))))
                    .is(403);
            other.put("/calendars/place", Map.of("hours", "09:00-17:00")).is(403);
            other.put("/calendars/units/LY", Map.of("hours", "09:00-17:00")).is(403);
        }
        assertThat(worker.get("/calendars/years/2068").get("known").asBoolean()).isFalse();
    }

    @Test
    void aUnitWorksOtherwiseAndAgainAsAbove() {
        JsonNode place = worker.get("/calendars/place");
        Map<String, Object> saturdays =
                Map.of(
                        "weekdays",
                        List.of("tuesday", "saturday"),
                        "hours",
                        "10:00-12:00, 13:00-19:00",
                        "days",
                        List.of(day("2068-05-06", "workday")));

        JsonNode moved = administrator.put("/calendars/units/MQ02", saturdays).is(200).json();
        assertThat(moved.get("more").asBoolean()).isFalse();

        JsonNode unit = worker.get("/calendars/units/MQ02");
        assertThat(unit.get("weekdays").toString()).isEqualTo("[\"tuesday\",\"saturday\"]");
        assertThat(unit.get("hours").asText()).isEqualTo("10:00-12:00, 13:00-19:00");
        assertThat(administrator.get("/calendars/units").findValuesAsText("code")).contains("MQ02");
        assertThat(worker.get("/calendars/units").get("items")).isEmpty();

        administrator.put("/calendars/units/MQ02", Map.of()).is(409);
        administrator
                .put("/calendars/units/MQ02", Map.of("version", unit.at("/own/version").asInt()))
                .is(200);
        JsonNode again = worker.get("/calendars/units/MQ02");
        assertThat(again.get("weekdays")).isEqualTo(place.get("weekdays"));
        assertThat(again.get("hours")).isEqualTo(place.get("hours"));
        assertThat(again.has("own")).isFalse();
    }

    @Test
    void hoursAndWeeksThatCannotBeAreRefused() {
        String unit = "/calendars/units/MQ03";
        refused(unit, Map.of("hours", "14:00-12:00"), "hours: worktime.error.hours");
        refused(unit, Map.of("weekdays", List.of()), "weekdays: worktime.error.weekdays");
        refused(
                unit,
                Map.of("days", List.of(day("2068-05-06", "workday"), day("2068-05-06", "holiday"))),
                "day[2]: worktime.error.dayTwice");
        administrator.put("/calendars/units/NOWHERE", Map.of("hours", "09:00-17:00")).is(404);
        worker.tryGet("/calendars/units/NOWHERE").is(404);
    }
}
