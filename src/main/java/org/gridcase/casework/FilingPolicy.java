package org.gridcase.casework;

import java.util.Optional;

/** One thing that must be true before a case may be filed. */
interface FilingPolicy {

    /**
     * @return key of the reason why the case may not be filed yet, empty when nothing stands
     *     against it
     */
    Optional<String> obstacle(Case theCase);
}
