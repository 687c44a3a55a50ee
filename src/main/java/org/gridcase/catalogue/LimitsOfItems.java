package org.gridcase.catalogue;

import java.util.stream.Stream;
import org.gridcase.worktime.GivenLimits;
import org.gridcase.worktime.TimeLimit;
import org.springframework.stereotype.Component;

/** Limits that the items in use set, and those of steps for which an item sets none. */
@Component
class LimitsOfItems implements GivenLimits {
    private final ItemShelf shelf;
    private final Limits limits;

    LimitsOfItems(ItemShelf shelf, Limits limits) {
        this.shelf = shelf;
        this.limits = limits;
    }

    @Override
    public Stream<TimeLimit> all() {
        return Stream.concat(
                limits.all(),
                shelf.current().all().stream()
                        .filter(MatterItem::active)
                        .flatMap(item -> item.limits().values().stream()));
    }
}
