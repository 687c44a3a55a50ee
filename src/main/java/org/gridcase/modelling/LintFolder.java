package org.gridcase.modelling;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelCheck;
import org.gridcase.modelcheck.ModelFolder;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The checks on the command line: started with {@code --gridcase.lint=FOLDER}, the program checks
 * the models and forms of a folder in the layout of {@code bpmn/} and {@code forms/}, says what is
 * wrong and ends, with 1 when something is. See {@code tools/lint-models.sh}.
 */
@Component
@ConditionalOnProperty("gridcase.lint")
class LintFolder implements ApplicationRunner {

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final ApplicationContext context;
    private final Path folder;

    LintFolder(
            Vocabulary vocabulary,
            Texts texts,
            ApplicationContext context,
            @Value("${gridcase.lint}") Path folder) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.context = context;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int wrong = lint(vocabulary, texts, folder, System.out);
        System.exit(SpringApplication.exit(context, () -> wrong == 0 ? 0 : 1));
    }

    /** Says what is wrong, one line each; returns how much it is. */
    static int lint(Vocabulary vocabulary, Texts texts, Path folder, PrintStream out) {
        Map<String, List<Finding>> found =
                ModelFolder.of(folder).findings(new ModelCheck(vocabulary));
        int wrong = 0;
        for (var file : found.entrySet()) {
            for (Finding finding : file.getValue()) {
                String place = finding.element() == null ? "" : "#" + finding.element();
                String words = texts.text(Locales.ENGLISH, finding.key(), finding.args().toArray());
                out.println(file.getKey() + place + ": " + words);
                wrong++;
            }
        }
        out.println(wrong == 0 ? "models and forms are fine" : wrong + " problems");
        return wrong;
    }
}
