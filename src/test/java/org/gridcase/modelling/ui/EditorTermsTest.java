package org.gridcase.modelling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.modelcheck.ModelFolder;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.shared.text.Texts;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the editor offers for each of our processes has words, and belongs to that process. */
@GridCaseTest
class EditorTermsTest {

    @Autowired private Vocabulary vocabulary;
    @Autowired private Texts texts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general",
                "coordination",
                "emergency",
                "approval",
                "closing",
                "public-notice",
                "department-work",
                "deliberation",
                "overdue-supervision"
            })
    void everythingOfferedHasWords(String process) throws Exception {
        JsonNode opening = opening(process, Locale.SIMPLIFIED_CHINESE);
        List<String> labels = new ArrayList<>();
        opening.findValues("label").forEach(label -> labels.add(label.asText()));
        for (JsonNode choices : opening.findValues("choices")) {
            choices.forEach(choice -> labels.add(choice.path("name").asText()));
        }
        for (JsonNode template : opening.path("templates")) {
            labels.add(template.path("name").asText());
            labels.add(template.path("description").asText());
        }
        assertThat(labels).isNotEmpty().noneMatch(label -> label.matches(".*[A-Za-z]{3}.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "coordination", "emergency", "approval"})
    void aPathIsOfferedTheWordsOfCases(String process) throws Exception {
        JsonNode opening = opening(process, Locale.ENGLISH);
        assertThat(ids(opening))
                .contains("step-grid", "step-community", "step-town", "step-pool")
                .contains("call-closing", "call-public-notice", "call-department-work")
                .doesNotContain("step-reviewer");
        assertThat(opening.toString()).doesNotContain("\"chair\"").doesNotContain("fourSteps");
    }

    private List<String> ids(JsonNode opening) {
        List<String> ids = new ArrayList<>();
        opening.path("templates").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private JsonNode opening(String process, Locale language) throws Exception {
        Map<String, String> files = new TreeMap<>();
        ModelFolder ours = ModelFolder.ours();
        files.put(process + ".bpmn", text(ours.models().get(process)));
        ours.forms()
                .forEach(
                        (id, form) -> {
                            if (id.startsWith(process + "-")) {
                                files.put(id + ".form", text(form));
                            }
                        });
        var terms = new EditorTerms(process, files, vocabulary, texts, language);
        return new ObjectMapper().readTree(terms.opening());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
