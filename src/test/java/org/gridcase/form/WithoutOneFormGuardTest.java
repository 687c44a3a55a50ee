package org.gridcase.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridcase.modelcheck.Hostile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each guard of the reader of forms is needed: without it a form of the corpus comes in. */
class WithoutOneFormGuardTest {

    @ParameterizedTest
    @EnumSource(FormGuard.class)
    void somethingHostileComesIn(FormGuard guard) {
        Set<FormGuard> others = EnumSet.complementOf(EnumSet.of(guard));
        List<Hostile> in =
                Hostile.forms().stream()
                        .filter(form -> form.reason().equals(guard.reason()))
                        .filter(form -> refusal(form, FormGuard.ALL) != null)
                        .filter(form -> refusal(form, others) == null)
                        .toList();
        assertThat(in).as("what comes in without %s", guard).isNotEmpty();
    }

    /** Key of the reason, null when it is read. */
    private static String refusal(Hostile form, Set<FormGuard> guards) {
        try {
            FormReader.read(new String(form.bytes(), StandardCharsets.UTF_8), guards);
            return null;
        } catch (FormRefused e) {
            return e.key();
        }
    }
}
