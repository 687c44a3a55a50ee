package org.gridcase.modelling.ui;

import java.util.Map;

/**
 * What a list of the editor offers.
 *
 * @param value as it stands in the model
 * @param label as people call it
 */
record Choice(String value, String label) {

    /** As element templates want it. */
    Map<String, String> named() {
        return Map.of("name", label, "value", value);
    }
}
