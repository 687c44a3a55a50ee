package org.gridcase.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.organisation.GridSize.Hint;
import org.junit.jupiter.api.Test;

/** Domain.md section 2: the size of a grid is a hint and never an error. */
class GridSizeTest {
    private final GridSize size = new GridSize(50, 500, 1000);

    @Test
    void aGridOfUsualSizeNeedsNoWord() {
        assertThat(size.hint(unit(Tier.GRID, 300, 1000))).isEmpty();
        assertThat(size.hint(unit(Tier.GRID, 50, 120))).isEmpty();
    }

    @Test
    void tooFewTooManyAndNotCountedAreSaid() {
        assertThat(size.hint(unit(Tier.GRID, 49, 120))).contains(Hint.FEW_HOUSEHOLDS);
        assertThat(size.hint(unit(Tier.GRID, 501, 900))).contains(Hint.MANY_HOUSEHOLDS);
        assertThat(size.hint(unit(Tier.GRID, 300, 1001))).contains(Hint.MANY_PEOPLE);
        assertThat(size.hint(unit(Tier.GRID, 0, 0))).contains(Hint.NOT_COUNTED);
    }

    @Test
    void onlyGridsHaveASize() {
        assertThat(size.hint(unit(Tier.COMMUNITY, 2365, 6119))).isEmpty();
        assertThat(size.hint(unit(Tier.DEPARTMENT, 0, 0))).isEmpty();
    }

    private static UnitView unit(Tier tier, int households, int population) {
        return new UnitView(
                "X", null, tier, "x", "样", null, "/X/", null, households, population, List.of());
    }
}
