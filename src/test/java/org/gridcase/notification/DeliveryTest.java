package org.gridcase.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridcase.audit.By;
import org.gridcase.identity.Accounts;
import org.gridcase.notification.Preferences.Mail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.gridcase.worktime.DueDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Mails over a real mail server, messages to robots over a real web server, both on this host. */
@GridCaseTest
@RecordApplicationEvents
class DeliveryTest {
    private static final GreenMail POST_OFFICE =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final HttpServer CHATS = chats();
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile String answer;
    private static volatile int status;
    private static volatile boolean endless;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        POST_OFFICE.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
        settings.add("gridcase.mail.from", () -> "gridcase@shuliu.example");
        settings.add("gridcase.address", () -> "https://grid.shuliu.example/");
        settings.add("gridcase.robots.origins", DeliveryTest::origin);
        settings.add("gridcase.robots.patience", () -> "1s");
    }

    @AfterAll
    static void close() {
        CHATS.stop(0);
        POST_OFFICE.stop();
    }

    @Autowired private ApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private Notifications notifications;
    @Autowired private Wishes wishes;
    @Autowired private Robots robots;
    @Autowired private Courier courier;
    @Autowired private Transactions transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;
    @Autowired private ApplicationEvents events;

    private SampleTown town;
    private Actor worker;
    private About matter;

    @BeforeEach
    void town() throws Exception {
        jdbc.sql("update delivery set state = 'DROPPED'").update();
        POST_OFFICE.purgeEmailFromAllMailboxes();
        HEARD.clear();
        status = 200;
        endless = false;
        answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
        town = new SampleTown(context);
        worker = town.actor(Post.GRID_WORKER, "HQ01");
        accounts.open(
                new Accounts.Open(
                        worker.staffId().toLowerCase(), null, worker.staffId(), Locale.ENGLISH),
                By.SYSTEM);
        wishes.change(worker, wishes.usual(), worker.staffId() + "@shuliu.example");
        matter =
                new About(
                        "HQ-1",
                        "cases/HQ-1",
                        new Bilingual("路灯损坏", "Broken street lamp"),
                        town.unit("HQ01"));
    }

    private void tell(Telling telling) {
        transactions.run(() -> notifications.tell(telling));
    }

    private Telling handed() {
        return Telling.of(Kind.WORK_HANDED, List.of(worker.staffId()), matter)
                .with(new Bilingual("现场处理", "Handle on site"), clock.instant());
    }

    private String state() {
        return jdbc.sql(
                        "select state from delivery where channel <> 'PAGE' and state <> 'DROPPED'"
                                + " or channel <> 'PAGE' and ended_at is not null order by id desc"
                                + " limit 1")
                .query(String.class)
                .single();
    }

    private static MimeMessage[] mails() {
        return POST_OFFICE.getReceivedMessages();
    }

    @Test
    void aMailSaysWhatInTheReadersLanguageWithALink() throws Exception {
        tell(handed());
        assertThat(mails()).isEmpty();
        courier.round();
        courier.round();
        assertThat(mails()).hasSize(1);
        MimeMessage mail = mails()[0];
        assertThat(mail.getAllRecipients()[0].toString())
                .isEqualTo(worker.staffId() + "@shuliu.example");
        assertThat(mail.getSubject()).isEqualTo("[GridCase] Handed to me: HQ-1 Broken street lamp");
        assertThat(mail.getContent().toString())
                .contains("Handle on site", "https://grid.shuliu.example/cases/HQ-1");
        assertThat(mail.getMessageID()).endsWith("@gridcase.invalid>");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        try {
            transactions.run(
                    () -> {
                        notifications.tell(handed());
                        throw new IllegalStateException();
                    });
        } catch (IllegalStateException expected) {
            // as it should
        }
        courier.round();
        assertThat(mails()).isEmpty();
    }

    @Test
    void twoNodesCarryEachMailOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            tell(handed());
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        CountDownLatch together = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            nodes.submit(
                    () -> {
                        together.await();
                        courier.round();
                        return null;
                    });
        }
        together.countDown();
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(mails()).hasSize(60);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainWithPausesUntilItIsGivenUpVisibly() {
        POST_OFFICE.stop();
        try {
            tell(handed());
            courier.round();
            courier.round();
            assertThat(state()).isEqualTo("WAITING");
            assertThat(attempts()).isEqualTo(1);
            for (int i = 0; i < 5; i++) {
                clock.advance(Duration.ofHours(5));
                courier.round();
            }
            assertThat(state()).isEqualTo("GIVEN_UP");
            assertThat(attempts()).isEqualTo(6);
            assertThat(events.stream(DeliveryGivenUp.class))
                    .singleElement()
                    .satisfies(given -> assertThat(given.uncertain()).isFalse());
            assertThat(openIncidents("delivery-given-up")).isEqualTo(1);
        } finally {
            POST_OFFICE.start();
        }
    }

    @Test
    void whatWasOnItsWayWhenANodeDiedIsNotSentAgainButShown() {
        tell(handed());
        // as the taking transaction of a node leaves it that dies before anything else
        jdbc.sql(
                        "update delivery set state = 'CARRIED', attempts = 1 where channel = 'MAIL'"
                                + " and state = 'WAITING'")
                .update();
        clock.advance(Duration.ofMinutes(20));
        courier.round();
        assertThat(mails()).isEmpty();
        assertThat(state()).isEqualTo("UNCERTAIN");
        assertThat(openIncidents("delivery-uncertain")).isEqualTo(1);
    }

    @Test
    void quietHoursHoldBackAllButEmergencies() {
        clock.advance(Duration.ofHours(12));
        tell(handed());
        tell(Telling.of(Kind.EMERGENCY, List.of(worker.staffId()), matter));
        courier.round();
        assertThat(mails()).hasSize(1);
        clock.advance(Duration.ofHours(10).plusMinutes(30));
        courier.round();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whoWishesADigestGetsNoSingleMailsButEmergencies() {
        wishes.change(
                worker,
                new Preferences(Mail.DIGEST, QuietHours.NONE, Map.of()),
                worker.staffId() + "@shuliu.example");
        tell(handed());
        tell(Telling.of(Kind.EMERGENCY, List.of(worker.staffId()), matter));
        courier.round();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aGroupHearsWhatLiesInItsUnitInItsVendorsForm() {
        keep(RobotVendor.WECOM, "SL", null);
        keep(RobotVendor.DINGTALK, "HQ", "a secret");
        keep(RobotVendor.FEISHU, "HQ01", "b secret");
        keep(RobotVendor.WECOM, "BY", null);
        answer = "{\"errcode\":0,\"code\":0}";
        tell(Telling.of(Kind.EMERGENCY, List.of(), matter));
        courier.round();
        assertThat(HEARD).hasSize(3);
        assertThat(HEARD)
                .anySatisfy(
                        heard ->
                                assertThat(heard)
                                        .startsWith("/wecom?key=k {\"msgtype\":\"markdown\"")
                                        .contains("**突发事件**", "HQ-1 路灯损坏"))
                .anySatisfy(
                        heard ->
                                assertThat(heard)
                                        .startsWith("/dingtalk?key=k&timestamp=1772413200000&sign=")
                                        .contains("\"title\":\"突发事件\""))
                .anySatisfy(
                        heard ->
                                assertThat(heard)
                                        .startsWith("/feishu?key=k {\"timestamp\":\"1772413200\"")
                                        .contains("\"sign\":\"", "\"msg_type\":\"text\""));
    }

    @Test
    void aGroupHearsUntilWhenAndWhetherThatMayStillMove() {
        keep(RobotVendor.WECOM, "SL", null);
        answer = "{\"errcode\":0}";
        Instant due = Instant.parse("2026-03-09T01:00:00Z");
        var step = new Bilingual("社区商处", "Settle in the community");
        tell(emergency().with(step, new DueDate(due, false)));
        tell(emergency().with(step, new DueDate(due, true)));
        courier.round();

        assertThat(HEARD)
                .satisfiesExactlyInAnyOrder(
                        heard -> assertThat(heard).contains("办结期限：3月9日 09:00\\n"),
                        heard -> assertThat(heard).contains("办结期限：3月9日 09:00（暂定）\\n"));
    }

    private Telling emergency() {
        return Telling.of(Kind.EMERGENCY, List.of(), matter);
    }

    @Test
    void aRefusalIsTriedAgainAndARedirectionIsNotFollowed() {
        keep(RobotVendor.WECOM, "SL", null);
        answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
        tell(Telling.of(Kind.EMERGENCY, List.of(), matter));
        courier.round();
        assertThat(state()).isEqualTo("WAITING");
        status = 302;
        clock.advance(Duration.ofMinutes(2));
        courier.round();
        assertThat(state()).isEqualTo("GIVEN_UP");
        assertThat(HEARD).hasSize(2).allSatisfy(heard -> assertThat(heard).startsWith("/wecom"));
    }

    @Test
    @Timeout(30)
    void anAnswerThatNeverEndsHoldsUpNobodyElsesMessage() {
        keep(RobotVendor.WECOM, "SL", null);
        endless = true;
        tell(Telling.of(Kind.EMERGENCY, List.of(), matter));
        courier.round();
        assertThat(state()).isEqualTo("UNCERTAIN");
        assertThat(events.stream(DeliveryGivenUp.class))
                .singleElement()
                .satisfies(given -> assertThat(given.uncertain()).isTrue());
    }

    private void keep(RobotVendor vendor, String unit, String secret) {
        Actor administrator = town.actor(Post.ADMINISTRATOR, "YC");
        robots.keep(
                administrator,
                new Robots.Keep(
                        null,
                        town.unit(unit),
                        "群",
                        vendor,
                        origin() + "/" + vendor.name().toLowerCase(Locale.ROOT) + "?key=k",
                        secret,
                        Set.of(Kind.EMERGENCY),
                        Locale.CHINESE,
                        true));
    }

    private int attempts() {
        return jdbc.sql(
                        "select attempts from delivery where channel = 'MAIL' order by id desc"
                                + " limit 1")
                .query(Integer.class)
                .single();
    }

    private int openIncidents(String kind) {
        return jdbc.sql(
                        "select count(*) from incident where kind = ? and subject like ? and"
                                + " ended_at is null")
                .params(kind, "%" + worker.staffId())
                .query(Integer.class)
                .single();
    }

    private static String origin() {
        return "http://127.0.0.1:" + CHATS.getAddress().getPort();
    }

    /** Of its own, so that the server can go away and come back. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer chats() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        String body =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        HEARD.add(exchange.getRequestURI() + " " + body);
                        byte[] said = answer.getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().add("Location", "/elsewhere");
                        exchange.sendResponseHeaders(
                                status, endless ? said.length + 1 : said.length);
                        exchange.getResponseBody().write(said);
                        if (endless) {
                            exchange.getResponseBody().flush();
                        } else {
                            exchange.close();
                        }
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
