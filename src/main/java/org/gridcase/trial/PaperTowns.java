package org.gridcase.trial;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.casework.PaperCaseworks;
import org.gridcase.deliberation.PaperDeliberations;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.organisation.Actor;
import org.gridcase.supervision.PaperClockRules;
import org.gridcase.workflow.PaperEngines;
import org.springframework.stereotype.Component;

/** Makes towns on paper, in which a draft stands among the processes of the town as they are. */
@Component
class PaperTowns {

    private final PaperEngines engines;
    private final PaperCaseworks casework;
    private final PaperDeliberations deliberations;
    private final PaperClockRules clocks;
    private final Drafts drafts;
    private final Library library;
    private final ZoneId zone;

    PaperTowns(
            PaperEngines engines,
            PaperCaseworks casework,
            PaperDeliberations deliberations,
            PaperClockRules clocks,
            Drafts drafts,
            Library library,
            ZoneId zone) {
        this.engines = engines;
        this.casework = casework;
        this.deliberations = deliberations;
        this.clocks = clocks;
        this.drafts = drafts;
        this.library = library;
        this.zone = zone;
    }

    /** The models of the town with the draft instead of its process: files by name, by process. */
    Map<String, Map<String, String>> models(Actor actor, long draft) {
        Map<String, Map<String, String>> models = new TreeMap<>();
        library.processes(actor)
                .forEach(
                        model ->
                                models.put(
                                        model.process(), library.files(actor, model.live().id())));
        models.put(drafts.view(actor, draft).process(), drafts.files(actor, draft));
        return models;
    }

    PaperTown make(
            Map<String, Map<String, String>> models,
            Instant start,
            boolean ladders,
            KnownLimits known) {
        return new PaperTown(this, models, start, ladders, known);
    }

    PaperEngines engines() {
        return engines;
    }

    PaperCaseworks casework() {
        return casework;
    }

    PaperDeliberations deliberations() {
        return deliberations;
    }

    PaperClockRules clocks() {
        return clocks;
    }

    ZoneId zone() {
        return zone;
    }
}
