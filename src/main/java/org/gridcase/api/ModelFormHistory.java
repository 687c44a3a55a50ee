package org.gridcase.api;

import java.util.List;
import org.gridcase.modelling.FormHistory;

/** A form with the versions of its process in which it became another one, the newest first. */
record ModelFormHistory(String file, boolean inUse, List<ModelVersion> changed) {

    static ModelFormHistory of(FormHistory form) {
        return new ModelFormHistory(
                form.file(), form.inUse(), form.changed().stream().map(ModelVersion::of).toList());
    }
}
