package org.gridcase.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people fill in on the form of each step, see {@code forms/README.md}. */
@Component
@Profile("demo")
class FilledForms {

    /** Usual cause by the category that an item's code begins with. */
    private static final Map<String, String> CAUSES =
            Map.ofEntries(
                    entry("SR", "conduct"),
                    entry("JM", "conduct"),
                    entry("ZA", "conduct"),
                    entry("JF", "dispute"),
                    entry("SG", "construction"),
                    entry("DL", "wear"),
                    entry("GY", "wear"),
                    entry("GG", "wear"),
                    entry("HL", "neglect"),
                    entry("AQ", "neglect"));

    /** Usual reason of an application by the department that decides. */
    private static final Map<String, String> REASONS =
            Map.of(
                    "D-MZ", "low-income",
                    "D-YB", "illness",
                    "D-RS", "employment",
                    "D-ZJ", "housing",
                    "D-JY", "education");

    private final Phrases phrases;

    FilledForms(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A general matter settled on the spot, in the words of the grid worker. */
    String handled(Tale tale) {
        return tale.matter().result() + phrases.any("handle", tale.random);
    }

    Map<String, Object> of(String step, Tale tale, LocalDate today) {
        Random random = tale.random;
        Matter matter = tale.matter();
        return switch (step) {
            case "handle" -> handle(tale);
            case "accept" ->
                    tale.path() == HandlingPath.APPROVAL
                            ? Map.of(
                                    "classification",
                                    "complete",
                                    "opinion",
                                    phrases.any("accept", random))
                            : Map.of(
                                    "words",
                                    phrases.any("accept-spot", random),
                                    "urgent",
                                    random.nextInt(5) == 0);
            case "settle" ->
                    Map.of(
                            "discussedOn",
                            today.toString(),
                            "participants",
                            "社区、网格员、楼门长和有关各方",
                            "agreement",
                            matter.result() + phrases.any("settle", random));
            case "receiveResult" -> Map.of("opinion", phrases.any("receive", random));
            case "track" ->
                    Map.of(
                            "finalSituation",
                            phrases.with("track-note", "处置结束", random),
                            "over",
                            true);
            case "respond" ->
                    Map.of(
                            "measures", phrases.any("acknowledge", random),
                            "result", phrases.any("respond", random),
                            "peopleSent", 2 + random.nextInt(9));
            case "summarise" -> summary(matter, random);
            case "collect" ->
                    Map.of(
                            "reason",
                            REASONS.getOrDefault(matter.item().department(), "other"),
                            "householdSize",
                            1 + random.nextInt(5),
                            "materials",
                            List.of("application", "identity-card", "household-register"),
                            "words",
                            matter.words() + phrases.any("collect", random));
            case "review" ->
                    Map.of(
                            "opinion", phrases.any("review", random),
                            "siteChecked", random.nextBoolean());
            case "approve" ->
                    Map.of(
                            "outcome",
                            "approved",
                            "validUntil",
                            today.plusYears(1).toString(),
                            "opinion",
                            matter.result() + phrases.any("approve", random));
            case "verify" ->
                    Map.of("outcome", "settled", "findings", phrases.any("verify-ok", random));
            case "answer" -> answer(tale);
            case "decideObjection" ->
                    Map.of(
                            "outcome",
                            "dismissed",
                            "reason",
                            phrases.with("objection-answer", "!撤回", random));
            case "departmentHandles" ->
                    Map.of("result", matter.result() + phrases.any("department", random));
            case "assignDepartment" -> assignment(matter, random);
            case "reassign" -> reassignment(matter, random);
            default -> throw new IllegalArgumentException(step);
        };
    }

    /** What a form says instead where its {@code outcome} is not the usual one. */
    Map<String, Object> decided(String step, String outcome, Tale tale) {
        Random random = tale.random;
        Map<String, Object> form = new HashMap<>(Map.of("outcome", outcome));
        switch (outcome) {
            case "not-settled" -> form.put("findings", phrases.any("verify-bad", random));
            case "upheld" -> form.put("reason", phrases.with("objection-answer", "撤回", random));
            case "refused" -> {
                form.put("opinion", phrases.any("refuse", random));
                form.put("validUntil", null);
            }
            default -> throw new IllegalArgumentException(step + " " + outcome);
        }
        return form;
    }

    private Map<String, Object> handle(Tale tale) {
        Map<String, Object> form = new HashMap<>(Map.of("result", handled(tale)));
        String cause = CAUSES.get(tale.item().code().substring(0, 2));
        if (cause != null && tale.random.nextInt(4) != 0) {
            form.put("cause", cause);
        }
        return form;
    }

    private Map<String, Object> summary(Matter matter, Random random) {
        return Map.of(
                "course",
                "接报情况：" + matter.words() + "网格员到场跟踪，镇和有关部门同步处置，至现场恢复正常后结束。",
                "measures",
                matter.result(),
                "casualties",
                matter.result().contains("送医") && !matter.result().contains("无人员") ? 1 : 0,
                "lessons",
                phrases.any("summary", random));
    }

    private Map<String, Object> answer(Tale tale) {
        Random random = tale.random;
        String word =
                switch (tale.path()) {
                    case APPROVAL -> "送达申请人";
                    case COORDINATION -> random.nextBoolean() ? "经协商" : "电话答复";
                    default -> random.nextBoolean() ? "情况属实" : "处理完毕";
                };
        String words = phrases.with("answer", word, random);
        Map<String, Object> form = new HashMap<>();
        form.put("words", words);
        form.put("answeredBy", words.startsWith("电话") ? "phone" : "visit");
        int mood = random.nextInt(20);
        if (mood < 9 && !tale.ratedLater()) {
            form.put("satisfaction", mood < 6 ? "5" : mood < 8 ? "4" : "3");
        }
        return form;
    }

    private Map<String, Object> assignment(Matter matter, Random random) {
        List<String> competent = matter.item().competent();
        List<String> two = competent.subList(0, Math.min(2, competent.size()));
        return Map.of(
                "assignedDepartments",
                two,
                "lead",
                two.get(0),
                "words",
                phrases.with("assign", two.size() > 1 ? "指定主办" : "无部门认领", random));
    }

    /** The next competent department, else an office of the town. */
    private Map<String, Object> reassignment(Matter matter, Random random) {
        List<String> competent = matter.item().competent();
        String office = competent.contains("SL-ZZ") ? "SL-CJ" : "SL-ZZ";
        return Map.of(
                "department",
                competent.size() > 1 ? competent.get(1) : office,
                "words",
                phrases.with("assign", "退回理由成立", random));
    }
}
