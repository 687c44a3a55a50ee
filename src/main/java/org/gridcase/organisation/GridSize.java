package org.gridcase.organisation;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How large a base grid should be, for a hint and never an error (domain.md section 2: 50 to 500
 * households and 1,000 people are the outermost figures of the sources).
 */
@ConfigurationProperties("gridcase.grid-size")
public record GridSize(
        @DefaultValue("50") int minHouseholds,
        @DefaultValue("500") int maxHouseholds,
        @DefaultValue("1000") int maxPeople) {

    /** What is worth a second look. */
    public enum Hint {
        NOT_COUNTED,
        FEW_HOUSEHOLDS,
        MANY_HOUSEHOLDS,
        MANY_PEOPLE
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GridSize.class)
    static class Properties {}

    /** Empty for grids of a usual size and for everything that is no grid. */
    public Optional<Hint> hint(UnitView unit) {
        if (unit.tier() != Tier.GRID) {
            return Optional.empty();
        }
        if (unit.households() == 0 && unit.population() == 0) {
            return Optional.of(Hint.NOT_COUNTED);
        }
        if (unit.households() > maxHouseholds) {
            return Optional.of(Hint.MANY_HOUSEHOLDS);
        }
        if (unit.population() > maxPeople) {
            return Optional.of(Hint.MANY_PEOPLE);
        }
        return unit.households() < minHouseholds
                ? Optional.of(Hint.FEW_HOUSEHOLDS)
                : Optional.empty();
    }
}
