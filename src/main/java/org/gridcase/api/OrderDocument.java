package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.gridcase.supervision.OrderState;
import org.gridcase.supervision.OrderView;
import org.springframework.lang.Nullable;

/** A supervision order (督办单). */
record OrderDocument(
        String number,
        @Schema(description = "Number of the case it is about") String ref,
        String title,
        @Nullable String titleEn,
        @Nullable @Schema(description = "The step it is about; missing for the whole case")
                String workItem,
        @Nullable String stepName,
        @Nullable String stepNameEn,
        Named unit,
        @Schema(description = "Who has to answer for it") Person leader,
        @Schema(description = "1, and one more for each time it went up") int level,
        @Nullable String raisedFrom,
        @Nullable String raisedTo,
        @Schema(description = "Staff id of who issued it, system for the ladder") String issuedBy,
        Instant issuedAt,
        @Nullable @Schema(description = "Missing when the ladder issued it") String words,
        Instant deadline,
        OrderState state,
        @Nullable Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Instant closedAt,
        @Nullable String closingWords,
        @Schema(description = "What the caller may do with it now") Set<OrderView.Deed> deeds) {

    static OrderDocument of(OrderView view, Names names, Names.People people) {
        var order = view.order();
        Long item = order.about().workItem();
        return new OrderDocument(
                order.number(),
                order.about().ref(),
                view.title(),
                view.titleEn(),
                item == null ? null : item.toString(),
                order.about().stepName(),
                order.about().stepNameEn(),
                names.unit(order.unit()),
                people.of(order.leader()),
                order.level(),
                order.raisedFrom(),
                order.raisedTo(),
                order.issuer().staffId(),
                order.issuedAt(),
                order.words(),
                order.deadline(),
                order.state(),
                order.receivedAt(),
                order.answeredAt(),
                order.answer(),
                order.closedAt(),
                order.closingWords(),
                view.deeds());
    }
}
