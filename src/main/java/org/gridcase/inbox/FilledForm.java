package org.gridcase.inbox;

import java.util.Map;
import org.gridcase.form.FormSchema;

/**
 * What was filled in when a step was done.
 *
 * @param schema the form of the step's own version of the model; null for a button that has none
 * @param data the answers by field
 */
public record FilledForm(FormSchema schema, Map<String, Object> data) {}
