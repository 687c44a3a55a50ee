package org.gridcase.modelling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.audit.AuditTrail;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Severity;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Service;

/**
 * Takes models and forms out as files, in the layout of {@code bpmn/} and {@code forms/}, and
 * brings them in again. What is brought in becomes drafts, which are checked, proposed and released
 * by a second person like any other; nothing of it goes live by itself.
 */
@Service
public class ModelExchange {

    /**
     * A draft that an import made.
     *
     * @param errors how much is wrong that stops its release
     */
    public record Brought(String process, long draft, int errors) {}

    /**
     * What became of an import.
     *
     * @param unchanged processes whose files are those that new cases use already
     */
    public record Import(List<Brought> drafts, List<String> unchanged) {}

    private final Drafts drafts;
    private final DraftCheck check;
    private final ModelReleaseRepository releases;
    private final ModelFiles files;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Requests requests;

    ModelExchange(
            Drafts drafts,
            DraftCheck check,
            ModelReleaseRepository releases,
            ModelFiles files,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Requests requests) {
        this.drafts = drafts;
        this.check = check;
        this.releases = releases;
        this.files = files;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.requests = requests;
    }

    /** All processes as new cases use them, with their forms, as one zip file. */
    public byte[] folder(Actor actor) {
        require(actor);
        return transactions.run(
                () -> {
                    Map<String, String> all = new TreeMap<>();
                    releases.live().forEach(live -> all.putAll(files.of(live.getId())));
                    audit.record(
                            "models",
                            actor.by(),
                            "model.exported",
                            Map.of("files", all.size()),
                            null);
                    return ModelArchive.of(all);
                });
    }

    /** One version with its forms, as a zip file of the same layout. */
    public byte[] version(Actor actor, long release) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelRelease version =
                            releases.findById(release)
                                    .orElseThrow(
                                            () -> new NotFound("modelling.error.releaseUnknown"));
                    Map<String, Object> about = new HashMap<>();
                    about.put("number", version.number());
                    audit.record(
                            "model:" + version.process(),
                            actor.by(),
                            "model.exported",
                            about,
                            null);
                    return ModelArchive.of(files.of(release));
                });
    }

    /**
     * Brings files in, all or none: a zip file with the whole of each process that it holds, or a
     * single model or form that takes the place of one file of its process.
     *
     * @param name name of the file; says what a single file is
     * @throws Invalid for what is no such file, with the reason
     * @throws ModelRefused for what could do harm; faults that only stop a release are kept
     */
    public Import bring(Actor actor, String name, byte[] bytes, String requestId) {
        require(actor);
        boolean folder = ModelArchive.isArchive(bytes);
        Map<String, byte[]> brought =
                folder ? ModelArchive.read(bytes) : Map.of(single(name), bytes);
        brought.forEach(this::refuseUnsafe);
        return transactions.run(
                () ->
                        requests.once(
                                requestId,
                                actor.staffId(),
                                "model.import",
                                Import.class,
                                () -> bring(actor, texts(brought), folder)));
    }

    private Import bring(Actor actor, Map<String, String> brought, boolean folder) {
        Map<String, ModelRelease> town = new TreeMap<>();
        releases.live().forEach(live -> town.put(live.process(), live));
        Map<String, Map<String, String>> parts = new TreeMap<>();
        brought.forEach(
                (file, text) ->
                        parts.computeIfAbsent(process(file, town), key -> new TreeMap<>())
                                .put(file, text));
        var result = new Import(new ArrayList<>(), new ArrayList<>());
        parts.forEach(
                (process, part) -> {
                    Map<String, String> now = files.of(town.get(process).getId());
                    Map<String, String> next = new TreeMap<>(part);
                    if (!folder || !part.containsKey(process + ".bpmn")) {
                        now.forEach(next::putIfAbsent);
                    }
                    if (next.equals(now)) {
                        result.unchanged().add(process);
                    } else {
                        result.drafts().add(draft(actor, process, next));
                    }
                });
        return result;
    }

    private Brought draft(Actor actor, String process, Map<String, String> content) {
        ModelDraft draft = drafts.brought(actor, process, content);
        long errors =
                check.findings(process, content).stream()
                        .filter(finding -> finding.severity() != Severity.HINT)
                        .count();
        return new Brought(process, draft.getId(), (int) errors);
    }

    /** The process of the town that a file belongs to: a form is named after its own. */
    private static String process(String file, Map<String, ModelRelease> town) {
        return town.keySet().stream()
                .filter(key -> file.equals(key + ".bpmn") || isFormOf(file, key))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> ModelArchive.refused("modelling.exchange.noProcess", file));
    }

    private static boolean isFormOf(String file, String process) {
        return file.endsWith(".form") && file.startsWith(process + "-");
    }

    private static String single(String name) {
        String plain = name == null ? "" : name;
        if (!plain.matches("[a-zA-Z][a-zA-Z0-9-]{0,99}\\.(bpmn|form)")) {
            throw ModelArchive.refused("modelling.exchange.foreign", ModelArchive.shortened(plain));
        }
        return plain;
    }

    private void refuseUnsafe(String file, byte[] bytes) {
        List<Finding> findings = check.safety(file, bytes);
        if (!findings.isEmpty()) {
            throw new ModelRefused(file, findings);
        }
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }
}
