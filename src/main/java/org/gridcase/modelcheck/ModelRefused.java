package org.gridcase.modelcheck;

import java.util.List;
import org.gridcase.shared.DomainException;

/** A model or form that must not reach the engine, with everything that is wrong with it. */
public final class ModelRefused extends DomainException {

    private final transient List<Finding> findings;

    /**
     * @param file name of the file, for the person who looks for it
     */
    public ModelRefused(String file, List<Finding> findings) {
        super("modelcheck.error.refused", file, findings.size());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
