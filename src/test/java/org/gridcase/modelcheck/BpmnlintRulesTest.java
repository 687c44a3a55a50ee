package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What bpmnlint recommends (11.15, the same that {@code tools/models} runs over our own models) is
 * asked by our own checks too, while one draws and before a release, in words of the place: each of
 * its rules by findings of ours, each of which a fault in {@link HouseRulesTest} or a file of the
 * hostile corpus shows.
 */
class BpmnlintRulesTest {

    private static final Set<String> SHOWN =
            Stream.concat(
                            HouseRulesTest.faults().map(fault -> (String) fault.get()[0]),
                            Hostile.models().stream().map(Hostile::reason))
                    .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({
        "ad-hoc-sub-process, unsafe.element",
        "conditional-flows, gateway.noCondition",
        "end-event-required, way.deadEnd",
        "event-based-gateway, gateway.waitsForEvents",
        "event-sub-process-typed-start-event, way.startNeedsEvent",
        "fake-join, way.joinWithoutGateway",
        "global, code.message code.messageUnused code.messageTwice",
        "label-required, process.unnamed way.unnamed gateway.unnamed gateway.wayUnnamed",
        "link-event, unsafe.element",
        "no-bpmndi, process.notDrawn",
        "no-complex-gateway, unsafe.element",
        "no-disconnected, way.unreachable",
        "no-duplicate-sequence-flows, way.twice",
        "no-gateway-join-fork, gateway.joinsAndForks",
        "no-implicit-split, way.forkWithoutGateway",
        "no-implicit-end, way.deadEnd",
        "no-implicit-start, way.unreachable",
        "no-inclusive-gateway, unsafe.element",
        "no-overlapping-elements, way.overlaps",
        "single-blank-start-event, way.oneStart",
        "single-event-definition, way.severalEvents",
        "start-event-required, way.oneStart",
        "sub-process-blank-start-event, way.startsByItself",
        "superfluous-gateway, gateway.superfluous",
        "superfluous-label, gateway.wayNamed",
        "superfluous-termination, way.superfluousEnd"
    })
    void isOneOfOurs(String rule, String ours) {
        assertThat(ours.split(" "))
                .as(rule)
                .allSatisfy(key -> assertThat(SHOWN).contains("modelcheck." + key));
    }
}
