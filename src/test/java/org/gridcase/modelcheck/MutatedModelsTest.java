package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.InputSource;

/**
 * Twelve thousand random changes of our own models: the check answers every one, and what it lets
 * through holds no expression that an independent look would not know.
 */
@GridCaseTest
@Timeout(300)
class MutatedModelsTest {

    private static final int MUTANTS = 12_000;
    private static final long SEED = 20260302;

    private static final List<String> TRICKS =
            List.of(
                    "${canary.sing()}",
                    "#{execution.getId()}",
                    "${closing.getClass()}",
                    "${outcome == 'returned'}",
                    "${closing.file(caseNumber)}",
                    "<camunda:executionListener event=\"start\" expression=\"${canary.sing()}\"/>",
                    "<bpmn:scriptTask id=\"s\"/>",
                    " camunda:class=\"org.gridcase.modelcheck.Canary\" ",
                    " camunda:delegateExpression=\"${canary}\" ",
                    "<![CDATA[${canary.sing()}]]>",
                    "&#36;{canary.sing()}",
                    "<!DOCTYPE x>",
                    "&x;",
                    "\u0000",
                    "𠮷",
                    "<",
                    "\"",
                    "]]>",
                    "-1");

    /** Written apart from the check's own grammar. */
    private static final Pattern KNOWN =
            Pattern.compile(
                    "\\$\\{\\s*[a-zA-Z]+\\s*[=!]=\\s*('[A-Za-z0-9_-]*'|true|false|-?\\d+)\\s*}"
                            + "|\\$\\{\\s*(generalPath|emergencyPath|approvalPath|closing|publicNotice"
                            + "|departmentWork|overdueSupervision|fourSteps)\\.(?!getClass|wait|notify|steps|key|pressed)[a-zA-Z]+"
                            + "\\(\\s*(caseNumber|proposalNumber|execution\\.processBusinessKey)\\s*\\)\\s*}"
                            + "|#\\{execution\\.processBusinessKey}");

    @Autowired private Vocabulary vocabulary;

    private final Random random = new Random(SEED);

    @Test
    void noneBreaksTheCheckAndNothingUnsafeIsLetThrough() {
        var check = new ModelCheck(vocabulary);
        ModelFolder ours = ModelFolder.ours();
        List<String> models =
                ours.models().values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList();
        List<byte[]> passed = new ArrayList<>();
        for (int n = 0; n < MUTANTS; n++) {
            String mutant = models.get(random.nextInt(models.size()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutant = changed(mutant);
            }
            byte[] bytes = mutant.getBytes(StandardCharsets.UTF_8);
            if (check.safety(bytes).isEmpty()) {
                assertThat(unknownIn(mutant)).as("mutant %d", n).isEmpty();
                // rules must not fail either, whatever stands in a safe model
                check.check(
                        bytes,
                        new Surroundings("closing", ours.formTexts("closing"), java.util.Map.of()));
                passed.add(bytes);
            }
        }
        assertThat(passed).as("mutants that are still models").hasSizeBetween(100, MUTANTS / 2);
        theEngineTakesOrRefuses(passed);
    }

    /** What passed is XML that the engine can read or refuse, and never a failure of the server. */
    private void theEngineTakesOrRefuses(List<byte[]> passed) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:mutants;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("mutants");
        ProcessEngine engine = configuration.buildProcessEngine();
        int taken = 0;
        try {
            for (byte[] model : passed.subList(0, Math.min(150, passed.size()))) {
                try {
                    engine.getRepositoryService()
                            .createDeployment()
                            .addInputStream("mutant.bpmn", new ByteArrayInputStream(model))
                            .deploy();
                    taken++;
                } catch (ProcessEngineException e) {
                    // the engine's own word that it is no model
                }
            }
        } finally {
            engine.close();
        }
        assertThat(taken).isPositive();
    }

    private static List<String> unknownIn(String mutant) {
        String text =
                mutant.replace("&#36;", "$")
                        .replaceAll("(?s)<!--.*?-->", "")
                        .replace("<![CDATA[", "");
        List<String> unknown = new ArrayList<>();
        Matcher expression = Pattern.compile("[$#]\\{[^\"<]*").matcher(text);
        while (expression.find()) {
            if (!KNOWN.matcher(expression.group().replace("]]>", "").strip()).matches()) {
                unknown.add(expression.group());
            }
        }
        unknown.addAll(dangerousNames(mutant));
        return unknown;
    }

    /** As a common XML parser reads it, not ours. */
    private static List<String> dangerousNames(String mutant) {
        try {
            var parser = javax.xml.parsers.DocumentBuilderFactory.newInstance();
            parser.setNamespaceAware(true);
            var all =
                    parser.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(mutant)))
                            .getElementsByTagNameNS("*", "*");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                names.add(all.item(i).getLocalName());
                var attributes = all.item(i).getAttributes();
                for (int j = 0; j < attributes.getLength(); j++) {
                    names.add(attributes.item(j).getLocalName());
                }
            }
            names.removeIf(name -> !name.matches("(?i).*(class|script|delegate|listener).*"));
            return names;
        } catch (Exception e) {
            throw new AssertionError("passed the check and is no XML", e);
        }
    }

    private String changed(String model) {
        if (model.length() < 200) {
            return model;
        }
        int at = random.nextInt(model.length() - 100);
        int length = 1 + random.nextInt(60);
        String trick = TRICKS.get(random.nextInt(TRICKS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> model.substring(0, at) + model.substring(at + length);
            case 1 -> model.substring(0, at) + trick + model.substring(at);
            case 2 -> intoAnAttribute(model, at, trick);
            case 3 -> betweenTags(model, at, trick);
            case 4 -> swappedValues(model, at);
            case 5 -> withoutATag(model, at);
            case 6 ->
                    model.substring(0, at) + model.substring(at, at + length) + model.substring(at);
            default ->
                    model.substring(0, at)
                            + (char) (32 + random.nextInt(95))
                            + model.substring(at + 1);
        };
    }

    private static String intoAnAttribute(String model, int at, String trick) {
        int open = model.indexOf("=\"", at);
        int close = open < 0 ? -1 : model.indexOf('"', open + 2);
        return close < 0
                ? model
                : model.substring(0, open + 2) + trick.replace("\"", "'") + model.substring(close);
    }

    private static String betweenTags(String model, int at, String trick) {
        int close = model.indexOf('>', at);
        return close < 0
                ? model
                : model.substring(0, close + 1) + trick + model.substring(close + 1);
    }

    private String swappedValues(String model, int at) {
        int open = model.indexOf("=\"", at);
        int close = open < 0 ? -1 : model.indexOf('"', open + 2);
        int from = model.indexOf("=\"", random.nextInt(model.length()));
        int to = from < 0 ? -1 : model.indexOf('"', from + 2);
        return close < 0 || to < 0
                ? model
                : model.substring(0, open + 2)
                        + model.substring(from + 2, to)
                        + model.substring(close);
    }

    private static String withoutATag(String model, int at) {
        int open = model.indexOf('<', at);
        int close = open < 0 ? -1 : model.indexOf('>', open);
        return close < 0 ? model : model.substring(0, open) + model.substring(close + 1);
    }
}
