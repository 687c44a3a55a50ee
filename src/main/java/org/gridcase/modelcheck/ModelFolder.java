package org.gridcase.modelcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Models and forms as files, in the layout of {@code bpmn/} and {@code forms/}.
 *
 * @param models models by process key
 * @param forms forms by id
 */
public record ModelFolder(Map<String, byte[]> models, Map<String, byte[]> forms) {

    /** Those that are delivered, when run from the project. */
    public static ModelFolder ours() {
        return of(Path.of("."));
    }

    /**
     * Reads a folder that holds {@code bpmn} and {@code forms}.
     *
     * @throws UncheckedIOException when it does not
     */
    public static ModelFolder of(Path folder) {
        return new ModelFolder(
                files(folder.resolve("bpmn"), ".bpmn"), files(folder.resolve("forms"), ".form"));
    }

    /** What is wrong, by file name; empty when nothing is. Hints do not count. */
    public Map<String, List<Finding>> findings(ModelCheck check) {
        Map<String, Set<String>> calls = new TreeMap<>();
        models.forEach((key, bytes) -> calls.put(key, check.calls(bytes)));
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        models.forEach(
                (key, bytes) ->
                        note(
                                key + ".bpmn",
                                check.check(bytes, new Surroundings(key, formTexts(key), calls)),
                                findings));
        forms.forEach((id, bytes) -> note(id + ".form", FormCheck.check(bytes, id), findings));
        return findings;
    }

    /** Forms that go with a process, as texts by id. */
    public Map<String, String> formTexts(String process) {
        return forms.entrySet().stream()
                .filter(form -> form.getKey().startsWith(process + "-"))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                form -> new String(form.getValue(), StandardCharsets.UTF_8)));
    }

    private static void note(
            String file, List<Finding> found, Map<String, List<Finding>> findings) {
        List<Finding> serious =
                found.stream().filter(each -> each.severity() != Severity.HINT).toList();
        if (!serious.isEmpty()) {
            findings.put(file, serious);
        }
    }

    private static Map<String, byte[]> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.list(folder)) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : all.filter(each -> each.toString().endsWith(suffix)).toList()) {
                String name = file.getFileName().toString();
                files.put(
                        name.substring(0, name.length() - suffix.length()),
                        Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
