package org.gridcase.casework;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gridcase.organisation.Post;

/** How a case that was just reported comes to each of its steps: path and step by name. */
final class WaysToSteps {

    private static final BiConsumer<CaseDriver, String> AT_ONCE = (driver, number) -> {};

    static final Map<String, BiConsumer<CaseDriver, String>> ALL =
            Map.ofEntries(
                    entry("GENERAL handle", AT_ONCE),
                    entry("GENERAL verify", WaysToSteps::escalatedAndHandled),
                    entry("COORDINATION accept", (d, n) -> d.pressed(n, "settle", "returned")),
                    entry("COORDINATION settle", AT_ONCE),
                    entry("COORDINATION claimHardMatter", WaysToSteps::offeredToAll),
                    entry("COORDINATION assignDepartment", WaysToSteps::claimedByNobody),
                    entry("COORDINATION departmentHandles", WaysToSteps::withTwoDepartments),
                    entry("COORDINATION reassign", WaysToSteps::givenBackByOne),
                    entry("COORDINATION receiveResult", WaysToSteps::settled),
                    entry("COORDINATION verify", WaysToSteps::received),
                    entry("COORDINATION answer", WaysToSteps::verified),
                    entry("EMERGENCY acknowledge", AT_ONCE),
                    entry("EMERGENCY track", AT_ONCE),
                    entry("EMERGENCY respond", WaysToSteps::acknowledged),
                    entry("EMERGENCY summarise", WaysToSteps::over),
                    entry("EMERGENCY verify", WaysToSteps::summarised),
                    entry("APPROVAL collect", AT_ONCE),
                    entry("APPROVAL accept", WaysToSteps::collected),
                    entry("APPROVAL review", WaysToSteps::accepted),
                    entry("APPROVAL approve", WaysToSteps::reviewed),
                    entry("APPROVAL notice", WaysToSteps::approved),
                    entry("APPROVAL decideObjection", WaysToSteps::objectedTo),
                    entry("APPROVAL verify", WaysToSteps::madePublic));

    /** Where a case waits for time to pass and not for a person. */
    static final String NOTICE = "notice";

    private WaysToSteps() {}

    private static void escalatedAndHandled(CaseDriver driver, String number) {
        driver.pressed(number, "handle", "escalated");
        driver.done(number, "handle", Map.of("result", "已处理"));
    }

    private static void offeredToAll(CaseDriver driver, String number) {
        driver.pressed(number, "settle", "departments");
    }

    private static void claimedByNobody(CaseDriver driver, String number) {
        offeredToAll(driver, number);
        driver.after(Duration.ofDays(4));
    }

    private static void withTwoDepartments(CaseDriver driver, String number) {
        driver.pressed(
                driver.at(number, "settle"),
                "departments",
                Map.of("departments", List.of("D-CG", "D-ZR"), "lead", "D-CG"));
    }

    private static void givenBackByOne(CaseDriver driver, String number) {
        withTwoDepartments(driver, number);
        driver.pressed(driver.open(number, "departmentHandles").get(0), "returned", Map.of());
    }

    private static void settled(CaseDriver driver, String number) {
        driver.done(number, "settle", Map.of("agreement", "同意"));
    }

    private static void received(CaseDriver driver, String number) {
        settled(driver, number);
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
    }

    private static void verified(CaseDriver driver, String number) {
        received(driver, number);
        driver.done(number, "verify", Map.of("outcome", "settled", "findings", "已清理"));
    }

    private static void acknowledged(CaseDriver driver, String number) {
        driver.open(number, "acknowledge").forEach(driver::worker);
    }

    private static void over(CaseDriver driver, String number) {
        acknowledged(driver, number);
        driver.open(number, "respond")
                .forEach(step -> driver.done(step, Map.of("measures", "到场", "result", "已控制")));
        driver.done(number, "track", Map.of("finalSituation", "正常", "over", true));
    }

    private static void summarised(CaseDriver driver, String number) {
        over(driver, number);
        driver.done(number, "summarise", Map.of("course", "经过", "measures", "处置", "casualties", 0));
    }

    private static void collected(CaseDriver driver, String number) {
        driver.done(number, "collect", Map.of("reason", "illness", "words", "属实"));
    }

    private static void accepted(CaseDriver driver, String number) {
        collected(driver, number);
        driver.done(number, "accept", Map.of("classification", "complete", "opinion", "符合"));
    }

    private static void reviewed(CaseDriver driver, String number) {
        accepted(driver, number);
        driver.done(number, "review", Map.of("opinion", "属实"));
    }

    private static void approved(CaseDriver driver, String number) {
        reviewed(driver, number);
        driver.done(number, "approve", Map.of("outcome", "approved", "opinion", "同意"));
    }

    private static void objectedTo(CaseDriver driver, String number) {
        approved(driver, number);
        driver.cases.object(
                driver.town.who(Post.TOWN_OFFICER, "SL"), number, "占用了消防通道", null, null);
    }

    private static void madePublic(CaseDriver driver, String number) {
        approved(driver, number);
        driver.after(Duration.ofDays(10));
    }
}
