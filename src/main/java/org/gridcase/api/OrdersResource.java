package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Slice;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.OrderView;
import org.gridcase.supervision.SupervisionOrders;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supervision orders: issue, read, sign for, answer, send back, release. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/supervision/orders", produces = "application/json")
@Tag(name = "supervision")
class OrdersResource {
    private final CurrentActor me;
    private final OrderRegister register;
    private final SupervisionOrders orders;
    private final Names names;
    private final CaseWords words;

    OrdersResource(
            CurrentActor me,
            OrderRegister register,
            SupervisionOrders orders,
            Names names,
            CaseWords words) {
        this.me = me;
        this.register = register;
        this.orders = orders;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "The register of supervision orders (督办台账)")
    Page<OrderDocument> list(
            @ParameterObject OrderPlace place,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        Slice<OrderView> page = register.page(me.get(), place.filter(), cursor, Page.size(limit));
        var people = names.people(page.items().stream().map(v -> v.order().leader()).toList());
        return Page.of(page.map(view -> OrderDocument.of(view, names, people)));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One supervision order, and what the caller may do with it")
    OrderDocument read(@PathVariable String number) {
        OrderView view = register.view(me.get(), number);
        return OrderDocument.of(view, names, names.people(List.of(view.order().leader())));
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "Everything that happened to an order, the oldest first")
    Page<CaseEvent> timeline(@PathVariable String number) {
        return Page.all(
                register.story(me.get(), number).stream()
                        .map(entry -> words.event(entry, List.of()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(CREATED)
    @Operation(summary = "Issue a supervision order (发督办单)")
    ResponseEntity<OrderReceipt> issue(Once once, @RequestBody IssueOrder body) {
        OrderReceipt receipt =
                once.answer(
                        body,
                        OrderReceipt.class,
                        actor -> new OrderReceipt(orders.issue(actor, body.command())));
        return ResponseEntity.created(
                        URI.create(ApiSetup.V1 + "/supervision/orders/" + receipt.number()))
                .body(receipt);
    }

    @PostMapping("/{number}/receipt")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Sign for an order (签收)")
    void receive(Once once, @PathVariable String number) {
        once.run(null, actor -> orders.receive(actor, number, null));
    }

    @PostMapping("/{number}/answer")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Answer an order in writing (书面答复)")
    void answer(Once once, @PathVariable String number, @RequestBody OrderAnswer body) {
        once.run(
                body,
                actor ->
                        orders.answer(
                                actor,
                                new SupervisionOrders.Answer(
                                        null, number, body.words(), FileIds.of(body.files()))));
    }

    @PostMapping("/{number}/refusal")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Send an answer back (退回答复); another is owed")
    void refuse(Once once, @PathVariable String number, @RequestBody OrderRefusal body) {
        once.run(body, actor -> orders.refuse(actor, number, body.reason(), body.deadline(), null));
    }

    @PostMapping("/{number}/release")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Accept the answer and release the order (解除督办)")
    void release(Once once, @PathVariable String number, @RequestBody OptionalWords body) {
        once.run(body, actor -> orders.release(actor, number, body.words(), null));
    }
}
