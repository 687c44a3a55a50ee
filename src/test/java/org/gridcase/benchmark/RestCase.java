package org.gridcase.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.audit.By;
import org.gridcase.identity.AccessTokens;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.TestClock;
import org.gridcase.testing.TestTown;
import org.springframework.boot.test.context.TestComponent;

/**
 * The same case through the REST interface of a real server, each person with a token. The client
 * shares the processors with the server, so it is the plainest there is.
 */
@TestComponent
class RestCase {

    private final TestTown town;
    private final CoordinationCase people;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final ObjectMapper json;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    RestCase(
            TestTown town,
            CoordinationCase people,
            Accounts accounts,
            AccessTokens tokens,
            ObjectMapper json) {
        this.town = town;
        this.people = people;
        this.accounts = accounts;
        this.tokens = tokens;
        this.json = json;
    }

    /** Reported, each step looked up, claimed and completed. */
    void run(int port, String grid) {
        var worker = town.gridWorker(grid);
        String number =
                call(
                                port,
                                worker,
                                "/cases",
                                Map.of(
                                        "item", "GG0201",
                                        "words", "楼顶广告牌未经审批",
                                        "unit", grid,
                                        "place", "3号楼楼顶",
                                        "reporter", Map.of("name", "李小红", "phone", "19900005001")))
                        .get("number")
                        .asText();
        for (CoordinationCase.Step step : people.steps(grid)) {
            JsonNode open =
                    call(port, step.actor(), "/cases/" + number, null).get("openSteps").get(0);
            String item = "/work-items/" + open.get("id").asText();
            if (!open.hasNonNull("holder")) {
                call(port, step.actor(), item + "/claim", Map.of());
            }
            call(port, step.actor(), item + "/completion", Map.of("data", step.form()));
        }
    }

    /** Posts a body, or reads where there is none. */
    JsonNode call(int port, Actor actor, String path, Map<String, ?> body) {
        try {
            var url = new URL("http://localhost:" + port + "/api/v1" + path);
            var request = (HttpURLConnection) url.openConnection();
            request.setRequestProperty("Authorization", "Bearer " + secret(actor));
            if (body != null) {
                request.setRequestMethod("POST");
                request.setDoOutput(true);
                request.setRequestProperty("Content-Type", "application/json");
                request.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
                request.getOutputStream().write(json.writeValueAsBytes(body));
            }
            if (request.getResponseCode() >= 300) {
                throw new IllegalStateException(path + ": " + request.getResponseMessage());
            }
            // read to its end, so that the connection serves the next call too
            try (InputStream answer = request.getInputStream()) {
                return json.readTree(answer.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String secret(Actor actor) {
        return secrets.computeIfAbsent(actor.staffId(), this::make);
    }

    private String make(String staffId) {
        String username = staffId.toLowerCase(Locale.ROOT);
        accounts.open(
                List.of(
                        new Accounts.Open(
                                username, "a long walk by the river", staffId, Locale.CHINA)),
                By.SYSTEM);
        var owner = new SignedIn(0, username, staffId, staffId, TestClock.START);
        return tokens.make(owner, "benchmark", Duration.ofDays(30)).secret();
    }
}
