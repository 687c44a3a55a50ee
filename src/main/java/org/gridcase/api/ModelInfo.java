package org.gridcase.api;

import org.gridcase.modelling.ModelSummary;

/** A process with the version that new cases use. */
record ModelInfo(
        String process,
        String name,
        String nameEn,
        ModelVersion live,
        int versions,
        long running,
        long runningOlder) {

    static ModelInfo of(ModelSummary model) {
        return new ModelInfo(
                model.process(),
                model.name(),
                model.nameEn(),
                ModelVersion.of(model.live()),
                model.versions(),
                model.running(),
                model.runningOlder());
    }
}
