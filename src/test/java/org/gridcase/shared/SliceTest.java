package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void theRowTooManyOnlySaysThatMoreFollows() {
        Slice<Integer> page = Slice.of(List.of(7, 8, 9), 2, String::valueOf);
        assertThat(page.items()).containsExactly(7, 8);
        assertThat(page.next()).isEqualTo("8");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Slice.of(List.of(7, 8), 2, String::valueOf).next()).isNull();
        assertThat(Slice.of(List.<Integer>of(), 2, String::valueOf).items()).isEmpty();
    }
}
