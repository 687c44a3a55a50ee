package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.gridcase.calendar.DeadlineFeed;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deadline in a year that is not announced yet says everywhere that it may still move. */
@ApiTest
class ProvisionalDatesTest {

    @Autowired private Callers callers;
    @Autowired private DeadlineFeed feed;
    @Autowired private JdbcClient jdbc;

    private Actor clerk;
    private Caller caller;
    private Caller town;
    private String number;
    private String step;

    @BeforeEach
    void aMatterInHand() {
        clerk = callers.town.who(Post.COMMUNITY_CLERK, "YT");
        caller = callers.of(clerk);
        town = callers.who(Post.TOWN_OFFICER, "SL");
        number = callers.gridWorker("YT06").reports("SG0102", "YT06");
        step =
                town.get("/cases/" + number + "/clocks")
                        .get("items")
                        .get(0)
                        .get("workItem")
                        .asText();
        caller.post("/work-items/" + step + "/claim", Map.of()).is(204);
    }

    private void provisional(boolean yes) {
        jdbc.sql("update work_item set provisional = ? where id = ?").params(yes, step).update();
        jdbc.sql("update step_clock set provisional = ? where work_item_id = ?")
                .params(yes, step)
                .update();
    }

    private JsonNode row(Caller who, String path, String key, String value) {
        for (JsonNode row : who.get(path).get("items")) {
            if (row.get(key).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError(value + " is not in " + path);
    }

    private void said(boolean expected) {
        assertThat(row(town, "/cases?unit=YT", "number", number).get("provisional").asBoolean())
                .as("ledger")
                .isEqualTo(expected);
        assertThat(row(caller, "/work-items?box=mine", "id", step).get("provisional").asBoolean())
                .as("inbox")
                .isEqualTo(expected);
        assertThat(caller.get("/work-items/" + step).get("provisional").asBoolean())
                .as("step")
                .isEqualTo(expected);
        assertThat(caller.get("/work-items/" + step + "/clock").get("provisional").asBoolean())
                .as("clock")
                .isEqualTo(expected);
        String calendar = feed.write(clerk, Locales.CHINESE, "http://localhost");
        assertThat(calendar.contains("暂定")).as("calendar").isEqualTo(expected);
    }

    @Test
    void everywhereOrNowhere() {
        provisional(false);
        said(false);

        provisional(true);
        said(true);
        provisional(false);
    }

    @Test
    void onTheBoardToo() {
        provisional(true);
        Caller inspector = callers.who(Post.INSPECTOR, "SL");
        boolean found = false;
        for (String part : new String[] {"overdue", "today", "soon"}) {
            for (JsonNode row :
                    inspector.get("/supervision/steps?unit=YT&part=" + part).get("items")) {
                if (row.get("workItem").asText().equals(step)) {
                    found = true;
                    assertThat(row.get("provisional").asBoolean()).isTrue();
                }
            }
        }
        assertThat(found).isTrue();
        provisional(false);
    }
}
