package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Models and forms leave as files and come back as drafts, and nothing else gets in. */
@CaseTest
class ModelExchangeTest {

    private static final String FORM = "closing-verify.form";

    @Autowired private ModelExchange exchange;
    @Autowired private Drafts drafts;
    @Autowired private Releases releases;
    @Autowired private Library library;
    @Autowired private AuditTrail audit;
    @Autowired private CaseDriver driver;

    private Actor author;

    @BeforeEach
    void anAdministrator() {
        author = driver.town.administrator("导入员");
    }

    @Test
    void theWholeFolderLeavesInTheLayoutOfTheProjectAndPassesTheCommandLine(@TempDir Path folder)
            throws IOException {
        for (var file : unzipped(exchange.folder(author)).entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        for (String part : new String[] {"bpmn", "forms"}) {
            assertThat(names(folder.resolve(part)))
                    .containsAll(names(Path.of(part)).stream().filter(this::isOurs).toList());
        }
        assertThat(audit.of("models", null, 1).items())
                .extracting(entry -> entry.action())
                .containsExactly("model.exported");
    }

    @Test
    void whatComesBackUnchangedMakesNoDraft() {
        int open = drafts.open(author).size();
        ModelExchange.Import done = bring("all.zip", exchange.folder(author));
        assertThat(done.drafts()).isEmpty();
        assertThat(done.unchanged()).contains("coordination", "closing", "deliberation");
        assertThat(drafts.open(author)).hasSize(open);
    }

    @Test
    void aChangedFolderBecomesADraftThatOnlyAnotherReleases() throws IOException {
        Map<String, byte[]> folder = unzipped(exchange.folder(author));
        folder.computeIfPresent("forms/" + FORM, (name, bytes) -> shorter(bytes));
        ReleaseView live = library.versions(author, "closing").get(0);

        ModelExchange.Import done = bring("town.zip", zipped(folder));

        assertThat(done.drafts())
                .extracting(ModelExchange.Brought::process)
                .containsExactly("closing");
        ModelExchange.Brought draft = done.drafts().get(0);
        assertThat(draft.errors()).isZero();
        assertThat(library.versions(author, "closing").get(0)).isEqualTo(live);
        assertThat(drafts.files(author, draft.draft()).get(FORM).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(folder.get("forms/" + FORM));
        drafts.propose(author, draft.draft(), "从文件导入", null, null);
        assertThatThrownBy(() -> releases.release(author, draft.draft(), null))
                .isInstanceOf(Denied.class);
        assertThat(audit.of("model:closing", null, 2).items())
                .extracting(entry -> entry.action())
                .contains("model.imported");
        drafts.refuse(author, draft.draft(), "试试");
        drafts.drop(author, draft.draft());
    }

    @Test
    void aSingleFileTakesThePlaceOfOneAndIsBroughtInOnce() {
        byte[] form = shorter(text("closing", FORM).getBytes(StandardCharsets.UTF_8));
        String request = "import-" + Ids.next();
        var done = exchange.bring(author, FORM, form, request);
        assertThat(exchange.bring(author, FORM, form, request)).isEqualTo(done);
        Map<String, String> files = drafts.files(author, done.drafts().get(0).draft());
        assertThat(files.get("closing.bpmn")).isEqualTo(text("closing", "closing.bpmn"));
        assertThat(files).hasSameSizeAs(live("closing"));
        drafts.drop(author, done.drafts().get(0).draft());
    }

    /** A fault that an officer can mend is no reason to lose the file. */
    @Test
    void whatIsOnlyWrongIsKeptAndCountedButNotProposed() {
        String broken =
                text("closing", "closing.bpmn").replace("value=\"verification\"", "value=\"soon\"");
        var done = bring("closing.bpmn", broken.getBytes(StandardCharsets.UTF_8));
        assertThat(done.drafts().get(0).errors()).isPositive();
        assertThatThrownBy(
                        () -> drafts.propose(author, done.drafts().get(0).draft(), "试", null, null))
                .isInstanceOf(ModelRefused.class);
        drafts.drop(author, done.drafts().get(0).draft());
    }

    @Test
    void oneFileThatCouldDoHarmRefusesTheWholeFolder() throws IOException {
        int open = drafts.open(author).size();
        Map<String, byte[]> folder = unzipped(exchange.folder(author));
        folder.computeIfPresent("forms/" + FORM, (name, bytes) -> shorter(bytes));
        folder.computeIfPresent(
                "bpmn/general.bpmn",
                (name, bytes) ->
                        new String(bytes, StandardCharsets.UTF_8)
                                .replace("${generalPath.register(caseNumber)}", "${x.y()}")
                                .getBytes(StandardCharsets.UTF_8));
        ModelRefused refused =
                catchThrowableOfType(ModelRefused.class, () -> bring("town.zip", zipped(folder)));
        assertThat(refused.findings())
                .extracting(Finding::key)
                .containsExactly("modelcheck.unsafe.call");
        assertThat(drafts.open(author)).hasSize(open);
    }

    @Test
    void pathTricksAndForeignFilesAreRefusedByName() throws IOException {
        for (String name :
                new String[] {
                    "../bpmn/closing.bpmn",
                    "/etc/passwd",
                    "bpmn/../../x.bpmn",
                    "bpmn\\closing.bpmn",
                    "bpmn/sub/closing.bpmn",
                    "forms/closing.bpmn",
                    "closing.bpmn",
                    "bpmn/closing.bpmn\u0000.form",
                    "forms/README.md",
                    "bpmn/evil.groovy",
                    "__MACOSX/bpmn/._closing.bpmn"
                }) {
            assertThat(refusal("x.zip", zipped(Map.of(name, "x".getBytes()))))
                    .as(name)
                    .isEqualTo("modelling.exchange.foreign");
        }
        assertThat(refusal("../closing.bpmn", new byte[] {'<'}))
                .isEqualTo("modelling.exchange.foreign");
        assertThat(refusal("notes.txt", "words".getBytes()))
                .isEqualTo("modelling.exchange.foreign");
        assertThat(refusal("nowhere.bpmn", text("closing", "closing.bpmn").getBytes()))
                .isEqualTo("modelling.exchange.noProcess");
    }

    /** A megabyte of nothing packs into a kilobyte: what is unpacked is counted, not believed. */
    @Test
    void bombsAreRefusedBeforeTheyAreUnpacked() throws IOException {
        byte[] nothing = new byte[200 * 1024 * 1024];
        byte[] bomb = zipped(Map.of("bpmn/closing.bpmn", nothing));
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(refusal("bomb.zip", bomb)).isEqualTo("modelling.exchange.tooMuch");

        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int n = 0; n < 30; n++) {
            many.put("forms/closing-a" + n + ".form", new byte[1024 * 1024]);
        }
        assertThat(refusal("wide.zip", zipped(many))).isEqualTo("modelling.exchange.tooMuch");

        Map<String, byte[]> crowd = new LinkedHashMap<>();
        for (int n = 0; n <= ModelArchive.MOST_FILES; n++) {
            crowd.put("forms/closing-a" + n + ".form", new byte[1]);
        }
        assertThat(refusal("crowd.zip", zipped(crowd))).isEqualTo("modelling.exchange.tooMuch");
        assertThat(refusal("folder.zip", zipped(Map.of("bpmn/", nothing))))
                .as("in the folder itself")
                .isEqualTo("modelling.exchange.foreign");
        byte[] inside = zipped(Map.of("bpmn/closing.bpmn", bomb));
        assertThatThrownBy(() -> bring("nested.zip", inside)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void whatIsBrokenOrEmptyIsSaidToBe() throws IOException {
        byte[] whole = exchange.folder(author);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(refusal("half.zip", half)).isEqualTo("modelling.exchange.broken");
        assertThat(refusal("empty.zip", zipped(Map.of("bpmn/", new byte[0]))))
                .isEqualTo("modelling.exchange.empty");
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceMay() {
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        long release = library.versions(author, "closing").get(0).id();
        assertThatThrownBy(() -> exchange.folder(clerk)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> exchange.version(clerk, release)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> exchange.bring(clerk, FORM, new byte[0], null))
                .isInstanceOf(Denied.class);
    }

    private String refusal(String name, byte[] bytes) {
        return catchThrowableOfType(Invalid.class, () -> bring(name, bytes)).errors().get(0).key();
    }

    private ModelExchange.Import bring(String name, byte[] bytes) {
        return exchange.bring(author, name, bytes, null);
    }

    /** The same form with other words. */
    private static byte[] shorter(byte[] form) {
        String text = new String(form, StandardCharsets.UTF_8);
        return text.replaceFirst("\"label\": \"([^\"]+)\"", "\"label\": \"$1（本地）\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text(String process, String file) {
        return live(process).get(file);
    }

    private Map<String, String> live(String process) {
        return library.files(author, library.versions(author, process).get(0).id());
    }

    private boolean isOurs(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".form");
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
