package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Post;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long lists are read page by page, and nothing is skipped or shown twice while others write. */
@ApiTest
class PagesOfListsTest {
    private static final String GRID = "MQ01";

    @Autowired private Callers callers;

    private Caller worker;
    private Caller clerk;
    private final List<String> reported = new ArrayList<>();

    @BeforeEach
    void someCases() {
        worker = callers.gridWorker(GRID);
        clerk = callers.who(Post.COMMUNITY_CLERK, "MQ");
        for (int n = 0; n < 12; n++) {
            reported.add(worker.reports("GG0201", GRID));
        }
    }

    @Test
    void ledgerStaysInOrderWhileCasesComeIn() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = clerk.get("/cases?unit=MQ&limit=5" + cursor);
            page.get("items").forEach(item -> seen.add(item.get("number").asText()));
            worker.reports("GG0201", GRID);
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(reported);
        List<String> newestFirst = new ArrayList<>(reported);
        java.util.Collections.reverse(newestFirst);
        assertThat(seen.subList(0, reported.size())).isEqualTo(newestFirst);
    }

    @Test
    void boxStaysInOrderWhileWorkComesIn() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = clerk.get("/work-items?box=to-claim&limit=5" + cursor);
            page.get("items").forEach(item -> seen.add(item.get("ref").asText()));
            worker.reports("GG0201", GRID);
            cursor =
                    page.has("next") && seen.size() < 500
                            ? "&cursor=" + page.get("next").asText()
                            : null;
        } while (cursor != null && !seen.containsAll(reported));
        assertThat(seen).doesNotHaveDuplicates().containsAll(reported);
    }

    @Test
    void timelineIsReadToItsEnd() {
        String number = reported.get(0);
        for (int n = 0; n < 7; n++) {
            worker.post("/cases/" + number + "/notes", Map.of("words", "第" + n + "次")).is(204);
        }
        List<String> words = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = worker.get("/cases/" + number + "/timeline?limit=3" + cursor);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
            page.get("items").forEach(event -> words.add(event.path("words").asText()));
            worker.post("/cases/" + number + "/notes", Map.of("words", "又一次")).is(204);
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (cursor != null);
        assertThat(words)
                .containsSubsequence("第6次", "第5次", "第4次", "第3次", "第2次", "第1次", "第0次")
                .doesNotContain("又一次");
    }

    @Test
    void aPageCostsTheSameHoweverLongItIs() {
        for (String list : List.of("/cases?unit=MQ", "/work-items?box=to-claim")) {
            clerk.get(list + "&limit=2");
            long few = cost(list + "&limit=2");
            long many = cost(list + "&limit=200");
            String next = clerk.get(list + "&limit=2").get("next").asText();
            long later = cost(list + "&limit=200&cursor=" + next);
            assertThat(many).as(list).isEqualTo(few).isEqualTo(later).isLessThanOrEqualTo(8L);
        }
    }

    @Test
    void boxOfClaimedWorkNamesItsHoldersAtTheSameCost() {
        for (String number : reported.subList(0, 3)) {
            clerk.post(
                            "/work-items/"
                                    + clerk.get("/cases/" + number).at("/openSteps/0/id").asText()
                                    + "/claim",
                            null)
                    .is(204);
        }
        clerk.get("/work-items?limit=200");
        long one = cost("/work-items?limit=1");
        long three = cost("/work-items?limit=200");
        assertThat(three).isEqualTo(one);
        assertThat(clerk.get("/work-items?limit=1").at("/items/0/holder/id").asText())
                .isEqualTo(clerk.staffId());
    }

    @Test
    void listsAreNarrowed() {
        worker.post(
                        "/cases/" + reported.get(3) + "/path",
                        Map.of("path", "emergency", "reason", "有人受伤"))
                .is(204);
        assertThat(numbers("/cases?unit=MQ&path=emergency&open=true&limit=200"))
                .contains(reported.get(3))
                .doesNotContain(reported.get(4));
        assertThat(numbers("/cases?unit=MQ&text=" + reported.get(5)))
                .containsExactly(reported.get(5));
        assertThat(numbers("/cases?unit=MQ&state=filed&limit=200"))
                .doesNotContainAnyElementsOf(reported);
        assertThat(numbers("/cases?unit=MQ&late=true")).isEmpty();
        assertThat(numbers("/cases?unit=MQ&from=2026-03-03T00:00:00Z")).isEmpty();
        assertThat(numbers("/cases?unit=MQ&until=2026-03-02T00:00:00%2B08:00")).isEmpty();
        assertThat(numbers("/cases?item=SR0101&unit=MQ&limit=200"))
                .doesNotContainAnyElementsOf(reported);
        String one = "/work-items?box=to-claim&text=" + reported.get(6);
        assertThat(clerk.get(one + "&step=settle").get("items")).hasSize(1);
        assertThat(clerk.get(one + "&step=accept").get("items")).isEmpty();
        assertThat(clerk.get(one + "&overdue=true").get("items")).isEmpty();
    }

    private int cost(String list) {
        return StatementCount.of(() -> clerk.get(list)).size();
    }

    private List<String> numbers(String list) {
        List<String> found = new ArrayList<>();
        clerk.get(list).get("items").forEach(item -> found.add(item.get("number").asText()));
        return found;
    }
}
