package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.organisation.Units;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The unit tree. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/units", produces = "application/json")
@Tag(name = "organisation")
class UnitsResource {
    private final Units units;

    UnitsResource(Units units) {
        this.units = units;
    }

    @GetMapping
    @Operation(summary = "All units, parents before children")
    Page<UnitInfo> all() {
        return Page.all(units.all().stream().map(unit -> UnitInfo.of(unit, false)).toList());
    }

    @GetMapping("/{code}")
    @Operation(summary = "One unit with its ground")
    UnitInfo read(@PathVariable String code) {
        return UnitInfo.of(units.unit(code), true);
    }
}
