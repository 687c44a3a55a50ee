package org.gridcase.api;

import java.util.List;
import java.util.stream.Stream;
import org.gridcase.api.Names.People;
import org.gridcase.supervision.ClockView;
import org.springframework.stereotype.Component;

/** Clocks as they are written out. */
@Component
class ClockWords {
    private final Names names;

    ClockWords(Names names) {
        this.names = names;
    }

    List<ClockDocument> of(List<ClockView> clocks) {
        People people = names.people(clocks.stream().flatMap(ClockWords::people).toList());
        return clocks.stream().map(clock -> document(clock, people)).toList();
    }

    private ClockDocument document(ClockView clock, People people) {
        return new ClockDocument(
                Long.toString(clock.workItem()),
                clock.step(),
                clock.stepName(),
                clock.stepNameEn(),
                names.unit(clock.unit()),
                people.of(clock.holder()),
                clock.limit().toString(),
                clock.origin(),
                clock.matter(),
                clock.startedWhy(),
                clock.startedAt(),
                clock.working(),
                clock.allowed().toSeconds(),
                clock.used().toSeconds(),
                clock.left().toSeconds(),
                clock.dueAt(),
                clock.provisional(),
                clock.claimDueAt(),
                clock.claimedAt(),
                clock.state(),
                clock.stoppedAt(),
                clock.askedUntil(),
                clock.overdueSince(),
                clock.rung(),
                clock.next(),
                clock.nextAt(),
                clock.nextProvisional(),
                clock.pauses().stream()
                        .map(
                                pause ->
                                        new ClockDocument.Pause(
                                                pause.from(),
                                                pause.to(),
                                                pause.expectedUntil(),
                                                people.of(pause.by()),
                                                pause.reason()))
                        .toList(),
                clock.extensions().stream()
                        .map(
                                decided ->
                                        new ClockDocument.Extension(
                                                decided.at(),
                                                decided.before(),
                                                decided.granted(),
                                                people.of(decided.by()),
                                                decided.words()))
                        .toList(),
                clock.climbed().stream()
                        .map(
                                rung ->
                                        new ClockDocument.Climbed(
                                                rung.rung(),
                                                rung.at(),
                                                rung.unit() == null
                                                        ? null
                                                        : names.unit(rung.unit())))
                        .toList(),
                clock.deeds().stream().sorted().toList());
    }

    private static Stream<String> people(ClockView clock) {
        return Stream.of(
                        Stream.of(clock.holder()),
                        clock.pauses().stream().map(ClockView.Pause::by),
                        clock.extensions().stream().map(ClockView.Extension::by))
                .flatMap(ids -> ids)
                .filter(id -> id != null);
    }
}
