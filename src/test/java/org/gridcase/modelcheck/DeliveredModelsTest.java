package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every model and form that we deliver passes the checks that a town's own must pass. */
@GridCaseTest
class DeliveredModelsTest {

    @Autowired private Vocabulary vocabulary;

    @Test
    void passAllChecks() {
        ModelFolder folder = ModelFolder.ours();
        var check = new ModelCheck(vocabulary);
        assertThat(folder.findings(check)).isEmpty();
        assertThat(folder.models()).hasSizeGreaterThanOrEqualTo(7);
    }
}
