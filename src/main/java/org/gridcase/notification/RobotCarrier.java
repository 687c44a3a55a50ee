package org.gridcase.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** By the robot of a group chat. */
@Component
class RobotCarrier implements Carrier {
    private static final int LONGEST_ANSWER = 10_000;

    private final Robots robots;
    private final RobotHosts hosts;
    private final Letters letters;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration patience;

    /** Follows no redirection: it could lead away from the allowed hosts. */
    private final HttpClient http;

    RobotCarrier(
            Robots robots,
            RobotHosts hosts,
            Letters letters,
            ObjectMapper json,
            Clock clock,
            @Value("${gridcase.robots.patience:10s}") Duration patience) {
        this.robots = robots;
        this.hosts = hosts;
        this.letters = letters;
        this.json = json;
        this.clock = clock;
        this.patience = patience;
        this.http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience)
                        .build();
    }

    @Override
    public Channel channel() {
        return Channel.ROBOT;
    }

    @Override
    public boolean carry(Parcel parcel) throws NotDelivered {
        Optional<Robot> robot = robots.find(parcel.recipient()).filter(Robot::active);
        if (robot.isEmpty()) {
            return false;
        }
        if (!hosts.allowed(robot.get().address())) {
            throw new NotDelivered("address is not on the list of allowed hosts", true);
        }
        send(
                RobotMessage.of(
                        robot.get(),
                        letters.lines(robot.get().locale(), parcel.told()),
                        clock.instant(),
                        json));
        return true;
    }

    private void send(RobotMessage message) throws NotDelivered {
        HttpRequest request =
                HttpRequest.newBuilder(message.address())
                        .timeout(patience)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            requireTaken(answer);
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            throw new NotDelivered("no connection: " + unreachable.getMessage(), false);
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while on its way", stopped);
        }
    }

    private void requireTaken(HttpResponse<InputStream> answer) throws IOException, NotDelivered {
        String text = text(answer.body());
        int status = answer.statusCode();
        if (status != 200) {
            // too many, or the vendor's own trouble, may pass; all else stays as it is
            throw new NotDelivered("HTTP " + status, status != 429 && status < 500);
        }
        int code = code(text);
        if (code != 0) {
            throw new NotDelivered("answer " + code, false);
        }
    }

    /**
     * The time limit of the request ends with the head of the answer: a body that never ends would
     * hold up everybody's messages.
     */
    private String text(InputStream answer) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> guard =
                CompletableFuture.runAsync(
                        () -> {
                            late.set(true);
                            close(answer);
                        },
                        CompletableFuture.delayedExecutor(
                                patience.toMillis(), TimeUnit.MILLISECONDS));
        try (answer) {
            String text = new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            if (late.get()) {
                throw new HttpTimeoutException("answer did not end");
            }
            return text;
        } finally {
            guard.cancel(false);
        }
    }

    private static void close(InputStream answer) {
        try {
            answer.close();
        } catch (IOException gone) {
            // whoever reads from it hears of it
        }
    }

    private int code(String answer) {
        try {
            return RobotMessage.code(json.readTree(answer));
        } catch (JsonProcessingException noJson) {
            return -1;
        }
    }
}
