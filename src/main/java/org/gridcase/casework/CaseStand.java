package org.gridcase.casework;

import org.gridcase.inbox.OpenSteps;

/** A case as somebody may see it and where it stands, both of the same moment. */
public record CaseStand(CaseView view, OpenSteps open) {}
