package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.gridcase.notification.PostOffice;
import org.gridcase.notification.RobotVendor;
import org.gridcase.notification.Robots;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Of a meeting people hear in their own language, by bell, mail and group chat, over a real mail
 * server and a real web server.
 */
@DeliberationTest
@Import(PostOffice.class)
class MeetingTellingsTest {
    private static final ZoneId ZONE = ZoneId.of(DeliberationDriver.PLACE);
    private static final List<String> CHAT = new CopyOnWriteArrayList<>();
    private static final HttpServer CHATS = chats();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        PostOffice.open(settings);
        settings.add("gridcase.robots.origins", MeetingTellingsTest::origin);
    }

    @AfterAll
    static void close() {
        CHATS.stop(0);
    }

    @Autowired private DeliberationDriver driver;
    @Autowired private MeetingDates dates;
    @Autowired private PostOffice post;
    @Autowired private Robots robots;
    @Autowired private Bell bell;

    private Actor clerk;
    private Actor foreigner;
    private String number;
    private LocalDateTime begins;

    @BeforeEach
    void aCommunityOfTwoLanguages() {
        clerk = driver.clerk("TX");
        foreigner = driver.cases.town.gridWorker("TX01");
        post.box(clerk);
        post.box(foreigner, Locales.ENGLISH);
        for (Locale language : List.of(Locales.CHINESE, Locales.ENGLISH)) {
            group(language);
        }
        driver.electorate("TX", 4, 1, 0);
        number = driver.entered("TX", "修凉亭", "凉亭柱子朽了");
        driver.accepted(number);
        begins = inDays(8);
        post.round();
        CHAT.clear();
        driver.done(
                number,
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", begins.toString(),
                        "place", "社区活动室",
                        "agenda", "一、介绍方案；二、表决",
                        "weighty", false));
    }

    @Test
    void convenedMovedAndCalledOffIsReadInTheReadersLanguage() {
        heard("召集居民会议", "a meeting is convened for");

        long meeting = driver.meeting(number).id();
        LocalDateTime later = inDays(12);
        dates.move(clerk, meeting, new MeetingDates.Move(later, "镇文化站", "台风来了"), null);
        heard("的居民会议改到 " + later.getMonthValue() + "月", "the meeting is moved to");

        dates.callOff(clerk, meeting, "场地维修", null);
        heard("居民会议取消", "is called off");
    }

    private void heard(String chinese, String english) {
        post.round();
        assertThat(ours(clerk)).hasSize(1);
        assertThat(ours(clerk).get(0))
                .contains("居民会议", chinese, "19:00", "/deliberation/" + number)
                .doesNotContain("meeting is", "台风", "场地维修");
        assertThat(ours(foreigner)).hasSize(1);
        assertThat(ours(foreigner).get(0))
                .contains("Meetings of residents", english, "please tell the residents")
                .doesNotContain("居民会议", "请通知", "台风", "场地维修");
        assertThat(sentence(clerk, Locales.CHINESE)).contains(chinese);
        assertThat(sentence(clerk, Locales.ENGLISH)).contains(english);
        assertThat(CHAT).hasSize(2);
        assertThat(CHAT).anyMatch(said -> said.contains(chinese) && !said.contains(english));
        assertThat(CHAT).anyMatch(said -> said.contains(english) && !said.contains(chinese));
        CHAT.clear();
    }

    private List<String> ours(Actor person) {
        // a step that came back is told too, as of every matter
        return post.mails(person).stream()
                .filter(mail -> mail.contains(number))
                .filter(mail -> mail.matches("(?s).*(居民会议：|Meetings of residents).*"))
                .toList();
    }

    private String sentence(Actor person, Locale language) {
        return bell.page(person, language, null, 20).items().stream()
                .filter(line -> number.equals(line.ref()) && line.kind() == Kind.MEETING)
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    private void group(Locale language) {
        robots.keep(
                driver.cases.town.who(Post.ADMINISTRATOR, "YC"),
                new Robots.Keep(
                        null,
                        "TX",
                        "群" + language.getLanguage(),
                        RobotVendor.WECOM,
                        origin() + "/wecom?key=" + language.getLanguage(),
                        null,
                        Set.of(Kind.MEETING),
                        language,
                        true));
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(driver.cases.clock.instant(), ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(19, 0);
    }

    private static String origin() {
        return "http://127.0.0.1:" + CHATS.getAddress().getPort();
    }

    private static HttpServer chats() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        byte[] body = exchange.getRequestBody().readAllBytes();
                        CHAT.add(new String(body, StandardCharsets.UTF_8));
                        byte[] said =
                                "{\"errcode\":0,\"errmsg\":\"ok\"}"
                                        .getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, said.length);
                        exchange.getResponseBody().write(said);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
