package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridcase.modelcheck.ModelFolder;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.shared.text.Texts;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A folder of models is checked on the command line by the same rules. */
@GridCaseTest
class LintTest {

    @Autowired private Vocabulary vocabulary;
    @Autowired private Texts texts;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void ourOwnFolderIsFine() {
        assertThat(lint(Path.of("."))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("models and forms are fine");
    }

    @Test
    void whatIsWrongIsSaidWithFileAndPlace(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bpmn"));
        Files.createDirectories(folder.resolve("forms"));
        String closing =
                new String(ModelFolder.ours().models().get("closing"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("bpmn/closing.bpmn"),
                closing.replace("${closing.file(caseNumber)}", "${closing.getClass()}"));
        assertThat(lint(folder)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("closing.bpmn#")
                .contains("No such function is listed");
    }

    private int lint(Path folder) {
        return LintFolder.lint(
                vocabulary, texts, folder, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
