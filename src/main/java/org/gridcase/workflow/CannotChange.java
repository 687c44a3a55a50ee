package org.gridcase.workflow;

import java.util.List;
import org.gridcase.shared.DomainException;

/** A process cannot go on in the other version; nothing was changed. */
public class CannotChange extends DomainException {
    private final transient List<MappingFlaw> flaws;

    public CannotChange(List<MappingFlaw> flaws) {
        super("workflow.error.cannotChange");
        this.flaws = List.copyOf(flaws);
    }

    public List<MappingFlaw> flaws() {
        return flaws == null ? List.of() : flaws;
    }
}
