package org.gridcase.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/**
 * 协调性事项: accepted on the spot, discussed and settled by the community, reported to the town, told
 * to the person served (domain.md section 4).
 */
@Component("coordinationPath")
public class CoordinationPath implements CaseProcess {

    /** What the grid worker took down on the spot. */
    public record Accept(String words, boolean urgent) {}

    /** What was agreed with the parties. */
    public record Settle(
            LocalDate discussedOn,
            String participants,
            String agreement,
            List<String> attachments) {}

    /** The town takes note of the result. */
    public record ReceiveResult(String opinion) {}

    private final ZoneId zone;

    CoordinationPath(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String key() {
        return "coordination";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of(
                "accept",
                Step.of(Accept.class, (theCase, report, form) -> Map.of()),
                "settle",
                Step.of(
                        Settle.class,
                        (theCase, report, form) -> {
                            requireHeld(form.discussedOn(), report.at());
                            theCase.settled(report.at());
                            return Map.of();
                        }),
                "receiveResult",
                Step.of(
                        ReceiveResult.class,
                        (theCase, report, form) -> {
                            theCase.townReceived(report.at());
                            return Map.of();
                        }));
    }

    private void requireHeld(LocalDate discussedOn, Instant now) {
        if (discussedOn != null && discussedOn.isAfter(LocalDate.ofInstant(now, zone))) {
            throw new Invalid("discussedOn", "casework.error.dateInFuture");
        }
    }
}
