package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.deliberation.Electorate;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may take part in a community's deliberation (居民名册), and their voting codes. */
@RestController
@RequestMapping(
        path = ApiSetup.V1 + "/communities/{community}/electors",
        produces = "application/json")
@Tag(name = "deliberation")
class ElectorsResource {

    private final CurrentActor me;
    private final Electorate electorate;

    ElectorsResource(CurrentActor me, Electorate electorate) {
        this.me = me;
        this.electorate = electorate;
    }

    /** What is to be in the register. */
    record Electors(List<Elector> electors) {}

    /** How many lines are new; the others were described anew. */
    record Enrolled(int added) {}

    /** How many may take part, and how many of them speak for others. */
    record Size(int households, int people, int representatives, int members) {}

    /** Slips to hand out, told this once. */
    record Codes(List<Electorate.Slip> slips) {}

    @GetMapping
    @Operation(summary = "The register, in the order in which people were enrolled")
    Page<Elector> list(
            @PathVariable String community,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return Page.of(
                electorate
                        .page(me.get(), community, text, cursor, Page.size(limit))
                        .map(Elector::of));
    }

    @GetMapping("/size")
    @Operation(summary = "How many households, people, representatives and committee members")
    Size size(@PathVariable String community) {
        Electorate.Size size = electorate.size(community);
        return new Size(size.households(), size.people(), size.representatives(), size.members());
    }

    @PostMapping
    @Operation(summary = "Add residents, or describe anew those of the same household and name")
    Enrolled enrol(Once once, @PathVariable String community, @RequestBody Electors body) {
        if (body.electors() == null || body.electors().contains(null)) {
            throw new Invalid("electors", "deliberation.error.required");
        }
        List<Electorate.Resident> residents = new ArrayList<>();
        body.electors().forEach(elector -> residents.add(elector.resident()));
        return once.answer(
                body,
                Enrolled.class,
                actor -> new Enrolled(electorate.enrol(actor, community, residents)));
    }

    @DeleteMapping("/{elector}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Somebody moved away; what was done before stands")
    void leave(Once once, @PathVariable String community, @PathVariable String elector) {
        once.run(null, actor -> electorate.leave(actor, community, id(elector)));
    }

    @PostMapping("/codes")
    @Operation(
            summary =
                    "Make voting codes for everybody who has none (制发表决码); the answer is the only"
                            + " place where they stand, a repeat finds nobody without a code")
    Codes codes(Once once, @PathVariable String community) {
        return new Codes(electorate.handOutCodes(once.actor(), community, null));
    }

    @PostMapping("/{elector}/code")
    @Operation(summary = "A new voting code for one elector; the old one is void")
    Codes code(Once once, @PathVariable String community, @PathVariable String elector) {
        return new Codes(electorate.handOutCodes(once.actor(), community, id(elector)));
    }

    private static long id(String elector) {
        return Ids.parse(elector, "deliberation.error.voterUnknown");
    }
}
