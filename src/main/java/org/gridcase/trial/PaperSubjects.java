package org.gridcase.trial;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.casework.PaperCasework;
import org.gridcase.deliberation.PaperDeliberation;
import org.gridcase.inbox.WorkSource;

/** What the steps of a town on paper are about: its cases, and the proposals of its residents. */
record PaperSubjects(PaperCasework casework, PaperDeliberation deliberation) {

    /** Stand in for the beans that their models call, by the same names. */
    Map<String, Object> beans() {
        Map<String, Object> beans = new HashMap<>(casework.beans());
        beans.putAll(deliberation.beans());
        return beans;
    }

    /** Whether this is a proposal of residents, not a case. */
    boolean isProposal(String ref) {
        return deliberation.knows(ref);
    }

    /** Where its steps go, and what their reports do. */
    WorkSource work(String ref) {
        return isProposal(ref) ? deliberation : casework.work();
    }

    /** Key of the process that it is handled by. */
    String process(String ref) {
        return isProposal(ref) ? PaperDeliberation.PROCESS : casework.path(ref).code();
    }

    /** Remembers one as it stands; run, the answer makes it so again. */
    Runnable mark(String ref) {
        return isProposal(ref) ? deliberation.mark(ref) : casework.mark(ref);
    }

    /** Keeps nothing of it. */
    void forget(String ref) {
        casework.forget(ref);
        deliberation.forget(ref);
    }
}
