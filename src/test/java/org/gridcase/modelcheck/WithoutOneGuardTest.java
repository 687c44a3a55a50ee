package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each stone of the wall is needed: without it a file of the corpus comes in that the whole wall
 * refuses, and {@link HostileModelsTest} would fail.
 */
@GridCaseTest
class WithoutOneGuardTest {

    @Autowired private Vocabulary vocabulary;

    @ParameterizedTest
    @EnumSource(Guard.class)
    void somethingHostileComesIn(Guard guard) {
        var whole = new ModelCheck(vocabulary);
        var gap = new ModelCheck(vocabulary, EnumSet.complementOf(EnumSet.of(guard)));
        List<Hostile> in =
                Stream.concat(Hostile.models().stream(), Hostile.forms().stream())
                        .filter(file -> comesIn(gap, file))
                        .toList();
        assertThat(in).as("what comes in without %s", guard).isNotEmpty();
        assertThat(in)
                .allSatisfy(
                        file ->
                                assertThat(whole.safety(file.fileName(), file.bytes()))
                                        .as(file.path())
                                        .extracting(Finding::key)
                                        .contains(file.reason()));
    }

    /** What breaks the check itself has come in as well. */
    private static boolean comesIn(ModelCheck gap, Hostile file) {
        try {
            return gap.safety(file.fileName(), file.bytes()).isEmpty();
        } catch (StackOverflowError e) {
            return true;
        }
    }
}
