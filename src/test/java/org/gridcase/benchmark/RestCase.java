package org.gridcase.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/** The same case through the REST interface of a real server, each person with a token. */
@TestComponent
class RestCase {

    private final TestTown town;
    private final CoordinationCase people;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newHttpClient();
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
            var request =
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port + "/api/v1" + path))
                            .header("Authorization", "Bearer " + secret(actor));
            if (body != null) {
                request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            }
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + new String(answer.body()));
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
