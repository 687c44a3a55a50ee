package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.RowCounts;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestProfiles;
import org.gridcase.testing.TestTime;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What only a real server shows: its own limits, and requests that reach no controller. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false",
        })
@ActiveProfiles(resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({TestTime.class, TestTown.class, Invariants.class, RowCounts.class, Callers.class})
class OverTheWireTest {
    @LocalServerPort private int port;
    @Autowired private Callers callers;
    @Autowired private RowCounts rows;

    private final HttpClient http = HttpClient.newHttpClient();
    private String basic;

    @BeforeEach
    void anAccount() {
        String staffId = callers.town.who(Post.GRID_WORKER, "HQ01").staffId();
        String pair = callers.account(staffId).username() + ":" + Callers.PASSWORD;
        basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
    }

    @Test
    void tooLargeAnUploadIsAnsweredAndLeavesNothingBehind() throws Exception {
        send(request("/me").GET());
        var before = rows.now();
        for (int megabytes : new int[] {21, 30}) {
            var answer = send(multipart("/files", new byte[megabytes << 20]));
            assertThat(answer.statusCode()).isEqualTo(413);
            problem(answer, "too-large");
        }
        assertThat(rows.now()).isEqualTo(before);
        assertThat(send(multipart("/files", "现场".getBytes())).statusCode()).isEqualTo(201);
    }

    @Test
    void tooLargeABodyIsAnswered() throws Exception {
        var answer =
                send(
                        request("/cases")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "large")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"words\":\"" + "a".repeat(3 << 20) + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(413);
        problem(answer, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/cases/..%2f..%2fetc HTTP/1.1",
                "GET /api/v1/cases/%00 HTTP/1.1",
                "GET /api/v1/cases/a;b=c HTTP/1.1",
                "GET /api/v1//cases HTTP/1.1",
                "GET /api/v1/cases/%zz HTTP/1.1",
                "GET /api/v1/cases?text=%zz HTTP/1.1",
                "GET /api/v1/cases/<x> HTTP/1.1",
                "TRACE /api/v1/cases HTTP/1.1",
                "BREW /api/v1/cases HTTP/1.1",
                "POST /api/v1/files HTTP/1.1\r\nContent-Type: multipart/form-data",
                "POST /api/v1/files HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x",
            })
    void oddRequestsLearnNothingOfTheInside(String line) throws Exception {
        String answer =
                raw(
                        line
                                + "\r\nHost: localhost\r\nAuthorization: "
                                + basic
                                + "\r\nIdempotency-Key: odd\r\nContent-Length: 0"
                                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d.*");
        assertThat(answer)
                .doesNotContain(
                        "Exception", "org.apache", "springframework", "org.gridcase", "\tat ")
                .doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void headAsksForTheSameWithoutTheBody() throws Exception {
        var head = send(request("/me").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(head.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", basic);
    }

    private HttpRequest.Builder multipart(String path, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(
                ("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                                + "Content-Type: text/plain\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Idempotency-Key", Caller.key())
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void problem(HttpResponse<String> answer, String type) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"urn:gridcase:problem:" + type + "\"");
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
