package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A community runs its deliberation, and residents take part in it, through programs. */
@ApiTest
@Import(CaseDriver.class)
class WholeDeliberationByRestTest {

    private static final String COMMUNITY = "TX";
    private static final String HERE = "/communities/" + COMMUNITY;

    @Autowired private Callers callers;
    @Autowired private CaseDriver cases;
    @Autowired private Invariants invariants;

    private Caller clerk;

    /** A resident as her program knows her. */
    private record Resident(String id, String code) {}

    private List<Resident> residents;

    @BeforeEach
    void aRegister() {
        clerk = callers.who(Post.COMMUNITY_CLERK, COMMUNITY);
        clerk.get(HERE + "/electors?limit=100")
                .get("items")
                .forEach(old -> clerk.delete(HERE + "/electors/" + old.get("id").asText()).is(204));
        List<Map<String, Object>> electors = new ArrayList<>();
        for (int door = 1; door <= 6; door++) {
            electors.add(
                    Map.of(
                            "household", door + "栋" + System.nanoTime(),
                            "name", "居民" + door,
                            "committee", door <= 5));
        }
        clerk.post(HERE + "/electors", Map.of("electors", electors)).is(200);
        List<String> codes = new ArrayList<>();
        clerk.post(HERE + "/electors/codes", Map.of())
                .is(200)
                .json()
                .get("slips")
                .forEach(slip -> codes.add(slip.get("code").asText()));
        residents = new ArrayList<>();
        JsonNode list = clerk.get(HERE + "/electors?limit=100").get("items");
        for (int i = 0; i < list.size(); i++) {
            String name = list.get(i).get("name").asText();
            int door = Integer.parseInt(name.substring(2));
            residents.add(new Resident(list.get(i).get("id").asText(), codes.get(door - 1)));
        }
        assertThat(residents).hasSize(6);
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void fromTheProposalToTheRating() {
        String number = proposed();
        done(number, "receive", Map.of("outcome", "received"));
        rewritten(number);
        for (Resident resident : residents.subList(1, 5)) {
            clerk.post("/proposals/" + number + "/support", Map.of("code", resident.code()))
                    .is(204);
        }
        assertThat(state(number)).isEqualTo("review");
        accepted(number);

        String meeting = convened(number);
        proxyBefore(meeting);
        clerk.post("/meetings/" + meeting + "/opening", Map.of()).is(204);
        signedIn(meeting);
        amended(meeting);
        voted(meeting);
        done(number, "holdMeeting", Map.of("minutes", "到会居民讨论了选址和收费"));
        done(number, "writeResolution", Map.of("text", "同意在小区东侧建充电棚一座"));
        clerk.post(
                        "/proposals/" + number + "/objections",
                        Map.of("words", "充电棚离窗户太近", "contact", "199 0000 5555"))
                .is(204);

        assertThat(state(number)).isEqualTo("resolution");
        assertThat(clerk.get("/proposals/" + number + "/meetings").get("items")).hasSize(1);
        assertThat(clerk.get("/proposals/" + number + "/timeline?limit=100").toString())
                .contains("proposal.rewritten", "proposal.meeting.amend", "proposal.ballot.close");
        everythingIsRead(number);
        done(number, "decideObjection", Map.of("outcome", "dismissed", "reason", "距离符合规范"));
        cases.after(Duration.ofDays(8));
        carriedOut(number);
    }

    /** What the pages show of it stands in the answer. */
    private void everythingIsRead(String number) {
        JsonNode page = clerk.get("/proposals/" + number);
        assertThat(page.at("/earlier/0/text").asText()).isEqualTo("楼道里充电太危险，建议建充电棚");
        assertThat(page.at("/earlier/0/supporters").asInt()).isEqualTo(1);
        assertThat(page.get("plan")).hasSize(2);
        assertThat(page.at("/plan/0/responsible").asText()).isEqualTo("社区居委会");
        assertThat(page.at("/plan/1/reason").asText()).isEqualTo("车位不够，增加十个");
        List<String> changed = new ArrayList<>();
        page.at("/plan/1/changes")
                .forEach(
                        change ->
                                changed.add(
                                        change.get("field").asText()
                                                + ": "
                                                + change.get("after").asText()));
        assertThat(changed)
                .containsExactly("what: 建充电棚一座，三十个车位", "cost: 45000", "byWhen: 2027-07-31");
        assertThat(page.at("/meetings/0/agenda").asText()).isEqualTo("介绍方案；讨论；表决");
        assertThat(page.at("/meetings/0/changeReason").asText()).isEqualTo("活动室检修");
        assertThat(page.at("/resolution/planVersion").asInt()).isEqualTo(2);
        assertThat(page.at("/resolution/takesObjections").asBoolean()).isTrue();
        JsonNode room = clerk.get("/meetings/" + page.at("/meetings/0/id").asText());
        assertThat(room.get("state").asText()).isEqualTo("closed");
        assertThat(room.get("minutes").asText()).isEqualTo("到会居民讨论了选址和收费");
        assertThat(room.at("/ballots/0/planVersion").asInt()).isEqualTo(2);
        assertThat(room.at("/ballots/0/tallies/0/votes/inFavour").asInt()).isEqualTo(3);
        assertThat(numbers("?community=" + COMMUNITY + "&step=resolve")).contains(number);
        assertThat(numbers("?community=" + COMMUNITY + "&step=propose")).doesNotContain(number);
    }

    /** One case, whose progress stands on the proposal until it is filed; then residents rate. */
    private void carriedOut(String number) {
        Map<String, Object> stars = Map.of("code", residents.get(0).code(), "stars", 4);
        clerk.post("/proposals/" + number + "/ratings", stars).problem(409, "conflict");
        done(
                number,
                "openCase",
                Map.of(
                        "item", "SR0101",
                        "grid", COMMUNITY + "01",
                        "place", "小区东侧",
                        "words", "清理东侧空地，准备施工",
                        "outcome", "last"));
        JsonNode page = clerk.get("/proposals/" + number);
        assertThat(page.at("/resolution/objections/0/reason").asText()).isEqualTo("距离符合规范");
        assertThat(page.at("/progress/0/item").asText()).isEqualTo("SR0101");
        assertThat(page.at("/progress/0/unit").asText()).isEqualTo(COMMUNITY + "01");
        assertThat(page.at("/progress/0/endedAt").isMissingNode()).isTrue();
        done(page.at("/progress/0/number").asText(), "handle", Map.of("result", "已清理"));

        assertThat(state(number)).isEqualTo("done");
        assertThat(clerk.get("/proposals/" + number).at("/progress/0/state").asText())
                .isEqualTo("filed");
        clerk.post("/proposals/" + number + "/ratings", stars).is(204);
        clerk.post("/proposals/" + number + "/ratings", stars).problem(409, "conflict");
        assertThat(clerk.get("/proposals/" + number).at("/ratings/average").asDouble())
                .isEqualTo(4);
    }

    private List<String> numbers(String filter) {
        List<String> found = new ArrayList<>();
        clerk.get("/proposals" + filter)
                .get("items")
                .forEach(line -> found.add(line.get("number").asText()));
        return found;
    }

    /** The step is claimed and reported back through the interface, by whoever has to do it. */
    private void done(String number, String step, Map<String, Object> form) {
        done(cases.at(number, step), form);
    }

    private void done(WorkItemView item, Map<String, Object> form) {
        Caller worker =
                item.holder() == null
                        ? callers.who(Post.of(item.post()), item.unit())
                        : callers.of(cases.staff(item.holder()));
        String path = "/work-items/" + item.id();
        if (item.holder() == null) {
            worker.post(path + "/claim", null).is(204);
        }
        worker.post(path + "/completion", Map.of("data", form)).is(204);
    }

    private String proposed() {
        Map<String, Object> own =
                Map.of(
                        "code", residents.get(0).code(),
                        "title", "增设电动自行车充电棚",
                        "text", "楼道里充电太危险，建议建充电棚");
        String number =
                clerk.post("/proposals/own", own, "own-" + residents.get(0).id())
                        .is(201)
                        .json()
                        .get("number")
                        .asText();
        assertThat(
                        clerk.post("/proposals/own", own, "own-" + residents.get(0).id())
                                .is(201)
                                .json()
                                .get("number")
                                .asText())
                .isEqualTo(number);
        return number;
    }

    private void rewritten(String number) {
        Map<String, Object> words = new HashMap<>();
        words.put("title", "增设电动自行车充电棚");
        words.put("text", "楼道里充电太危险，建议在小区东侧空地建充电棚");
        assertThat(clerk.post("/proposals/" + number + "/versions", words).is(422).errors())
                .containsExactly("reason: deliberation.error.required");
        words.put("reason", "写明了地点");
        clerk.post("/proposals/" + number + "/versions", words).is(204);
        assertThat(clerk.get("/proposals/" + number).get("version").asInt()).isEqualTo(2);
    }

    private void accepted(String number) {
        cases.open(number, "giveOpinion")
                .forEach(item -> cases.done(item, Map.of("stance", "for", "words", "可行")));
        cases.done(
                number,
                "decideReview",
                Map.of(
                        "outcome", "accepted",
                        "reason", "确有需要，经费落实",
                        "what", "建充电棚一座，二十个车位",
                        "place", "小区东侧空地",
                        "cost", 36000,
                        "responsible", "社区居委会",
                        "byWhen", "2027-06-30"));
    }

    private String convened(String number) {
        var zone = java.time.ZoneId.of("Asia/Shanghai");
        var begins = cases.clock.instant().atZone(zone).toLocalDate().plusDays(8).atTime(19, 0);
        cases.done(
                number,
                "convene",
                Map.of(
                        "kind", "committee",
                        "beginsAt", begins.toString(),
                        "place", "社区活动室",
                        "agenda", "介绍方案；讨论；表决",
                        "weighty", false));
        String meeting = meeting(number, begins.atZone(zone));
        var later = begins.plusDays(1).atZone(zone);
        Map<String, Object> moved = new HashMap<>();
        moved.put("beginsAt", later.toInstant().toString());
        moved.put("place", "社区议事厅");
        assertThat(clerk.post("/meetings/" + meeting + "/date", moved).is(422).errors())
                .containsExactly("reason: deliberation.error.required");
        moved.put("reason", "活动室检修");
        Map<String, Object> far = new HashMap<>(moved);
        far.put("beginsAt", "+999999999-12-31T23:59:59Z");
        assertThat(clerk.post("/meetings/" + meeting + "/date", far).is(422).errors())
                .containsExactly("beginsAt: api.error.range");
        clerk.post("/meetings/" + meeting + "/date", moved).is(204);
        assertThat(clerk.get("/meetings/" + meeting).get("place").asText()).isEqualTo("社区议事厅");
        clerk.post("/meetings/" + meeting + "/cancellation", Map.of()).problem(422, "invalid");
        cases.after(Duration.ofDays(9).plusHours(10));
        clerk.post("/meetings/1/cancellation", Map.of("reason", "停电")).problem(404, "not-found");
        return meeting;
    }

    private String meeting(String number, java.time.ZonedDateTime begins) {
        JsonNode meetings =
                clerk.get(
                                HERE
                                        + "/deliberation/meetings?from="
                                        + begins.minusDays(1).toInstant()
                                        + "&until="
                                        + begins.plusDays(1).toInstant())
                        .get("items");
        clerk.tryGet(
                        HERE
                                + "/deliberation/meetings?from=2026-01-01T00:00:00Z"
                                + "&until=%2B999999999-12-31T23:59:59Z")
                .problem(422, "invalid");
        for (JsonNode meeting : meetings) {
            if (meeting.get("proposal").asText().equals(number)) {
                return meeting.get("id").asText();
            }
        }
        throw new AssertionError(meetings);
    }

    /** Given before the meeting by the number that the neighbour told, and taken back. */
    private void proxyBefore(String meeting) {
        String path = "/meetings/" + meeting;
        String number =
                clerk.post(path + "/proxy-numbers", Map.of("code", residents.get(0).code()))
                        .is(200)
                        .json()
                        .get("number")
                        .asText();
        Map<String, Object> giver = Map.of("code", residents.get(4).code());
        clerk.post(path + "/proxies", Map.of("code", residents.get(4).code(), "number", number))
                .is(204);
        JsonNode given = clerk.get(path + "/attendance").get("items");
        assertThat(given).hasSize(1);
        assertThat(given.get(0).get("way").asText()).isEqualTo("proxy");
        assertThat(given.get(0).get("counted").asBoolean()).isFalse();
        clerk.post(path + "/proxy-withdrawals", giver).is(204);
        clerk.post(path + "/proxy-withdrawals", giver).problem(409, "conflict");
        assertThat(clerk.get(path + "/attendance").get("items")).isEmpty();
        callers.who(Post.GRID_WORKER, COMMUNITY + "01")
                .tryGet(path + "/attendance")
                .problem(403, "forbidden");
    }

    /** One on line, three in the room, one by a proxy; the sixth is no member. */
    private void signedIn(String meeting) {
        String path = "/meetings/" + meeting;
        clerk.post(path + "/attendance", Map.of("code", residents.get(0).code())).is(204);
        for (Resident resident : residents.subList(1, 4)) {
            clerk.post(path + "/sign-ins", Map.of("elector", resident.id())).is(204);
        }
        Map<String, Object> proxy =
                Map.of("giver", residents.get(4).id(), "holder", residents.get(0).id());
        clerk.post(path + "/proxies", proxy).is(204);
        clerk.post(path + "/proxies", proxy).problem(403, "forbidden");
        clerk.post(
                        path + "/proxies",
                        Map.of("code", residents.get(1).code(), "holder", residents.get(4).id()))
                .problem(403, "forbidden");
        clerk.post(path + "/sign-ins", Map.of("elector", residents.get(5).id()))
                .problem(403, "forbidden");
        clerk.post(path + "/sign-ins", Map.of()).problem(422, "invalid");
        assertThat(clerk.get(path).get("people").asInt()).isEqualTo(5);
        assertThat(clerk.get(path + "/attendance?limit=3").get("items")).hasSize(3);
        assertThat(clerk.get(HERE + "/deliberation/refusals").get("items"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private void amended(String meeting) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("what", "建充电棚一座，三十个车位");
        plan.put("place", "小区东侧空地");
        plan.put("cost", 45000);
        plan.put("responsible", "社区居委会");
        plan.put("byWhen", "2027-07-31");
        assertThat(clerk.post("/meetings/" + meeting + "/amendments", plan).is(422).errors())
                .containsExactly("reason: deliberation.error.required");
        plan.put("reason", "车位不够，增加十个");
        plan.put("byWhen", "+20000-01-01");
        assertThat(clerk.post("/meetings/" + meeting + "/amendments", plan).is(422).errors())
                .containsExactly("byWhen: deliberation.error.byWhen");
        plan.put("byWhen", "2027-07-31");
        clerk.post("/meetings/" + meeting + "/amendments", plan).is(204);
    }

    private void voted(String meeting) {
        clerk.post("/meetings/" + meeting + "/ballots", Map.of("room", "hands")).is(204);
        String ballot = clerk.get("/meetings/" + meeting).get("ballots").get(0).get("id").asText();
        Resident first = residents.get(0);
        String votes = "/ballots/" + ballot + "/votes";
        clerk.post(votes, Map.of("code", first.code(), "vote", "in-favour")).is(204);
        clerk.post(votes, Map.of("code", first.code(), "vote", "against")).problem(409, "conflict");
        Map<String, Object> forAnother =
                Map.of(
                        "code", first.code(),
                        "vote", "against",
                        "forElector", residents.get(4).id());
        clerk.post(votes, forAnother).is(204);
        clerk.post(votes, Map.of("code", residents.get(1).code(), "vote", "in-favour"))
                .problem(403, "forbidden");
        clerk.post("/ballots/" + ballot + "/closing", Map.of()).problem(409, "conflict");
        clerk.post(
                        "/ballots/" + ballot + "/tallies",
                        Map.of("inFavour", 3, "against", 0, "abstained", 0, "invalid", 0))
                .is(204);
        clerk.post("/ballots/" + ballot + "/closing", Map.of()).is(204);
        JsonNode counted = clerk.get("/meetings/" + meeting).get("ballots").get(0);
        assertThat(counted.get("votes").get("inFavour").asInt()).isEqualTo(4);
        assertThat(counted.get("verdict").asText()).isEqualTo("passed");
        clerk.post(votes, Map.of("code", residents.get(0).code(), "vote", "in-favour"))
                .problem(409, "conflict");
    }

    @Test
    void rulesAndReviewersAreTheCommunitysOwn() {
        JsonNode before = clerk.get(HERE + "/deliberation/rules");
        var rules = (com.fasterxml.jackson.databind.node.ObjectNode) before.deepCopy();
        rules.put("supportNeeded", 8);
        clerk.put(HERE + "/deliberation/rules", rules).is(204);
        assertThat(clerk.get(HERE + "/deliberation/rules").get("supportNeeded").asInt())
                .isEqualTo(8);
        rules.put("attempts", 99);
        assertThat(clerk.put(HERE + "/deliberation/rules", rules).is(422).errors())
                .containsExactly("attempts: deliberation.error.range");
        clerk.put(HERE + "/deliberation/rules", before).is(204);

        JsonNode body = clerk.get(HERE + "/deliberation/review-body");
        clerk.put(HERE + "/deliberation/review-body", body).is(204);
        clerk.put(HERE + "/deliberation/review-body", Map.of("members", List.of()))
                .problem(422, "invalid");
        assertThat(clerk.get(HERE + "/deliberation").size()).isPositive();
        assertThat(clerk.get(HERE + "/electors/size").get("people").asInt()).isEqualTo(6);
    }

    @Test
    void othersNeitherReadNorChangeIt() {
        Caller other = callers.who(Post.COMMUNITY_CLERK, "LY");
        other.tryGet(HERE + "/electors").problem(403, "forbidden");
        other.post(HERE + "/electors/codes", Map.of()).problem(403, "forbidden");
        other.tryGet(HERE + "/deliberation/review-body").problem(404, "not-found");
        other.tryGet(HERE + "/deliberation/refusals").problem(404, "not-found");
        other.tryGet(HERE + "/deliberation/summary?year=2026").problem(404, "not-found");
        other.put(HERE + "/deliberation/rules", clerk.get(HERE + "/deliberation/rules"))
                .problem(403, "forbidden");
    }

    private String state(String number) {
        return clerk.get("/proposals/" + number).get("state").asText();
    }
}
