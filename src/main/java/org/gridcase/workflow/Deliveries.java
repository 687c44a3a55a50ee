package org.gridcase.workflow;

import java.util.Map;

/** Asked at the start about the models that came with the program. */
public interface Deliveries {

    /** Whether the delivered files become the version that new cases use. */
    boolean accepts(String process, Map<String, String> files);

    /** They are in the engine, now or since an earlier start. */
    void deployed(String process, Map<String, String> files, Deployments.Deployed version);
}
