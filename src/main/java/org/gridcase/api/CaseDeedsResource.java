package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.casework.CaseNotices;
import org.gridcase.casework.Cases;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.NotFound;
import org.gridcase.supervision.Urging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with a case beside its steps. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/cases/{number}", produces = "application/json")
@Tag(name = "cases")
class CaseDeedsResource {
    private final CurrentActor me;
    private final Cases cases;
    private final CaseNotices notices;
    private final Subjects subjects;
    private final Urging urging;
    private final CaseWords words;

    CaseDeedsResource(
            CurrentActor me,
            Cases cases,
            CaseNotices notices,
            Subjects subjects,
            Urging urging,
            CaseWords words) {
        this.me = me;
        this.cases = cases;
        this.notices = notices;
        this.subjects = subjects;
        this.urging = urging;
        this.words = words;
    }

    @PostMapping("/notes")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Note something on the timeline, or track an emergency on site")
    void note(Once once, @PathVariable String number, @RequestBody Note body) {
        once.run(
                body,
                actor -> cases.note(actor, number, body.words(), FileIds.of(body.files()), null));
    }

    @PostMapping("/rating")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Enter the resident’s rating (满意度)")
    void rate(Once once, @PathVariable String number, @RequestBody Rating body) {
        int stars = body.stars() == null ? 0 : body.stars();
        once.run(body, actor -> cases.rate(actor, number, stars, body.words(), null));
    }

    @PostMapping("/path")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Change the item or the handling path (改变路径); number and history stay")
    void changePath(Once once, @PathVariable String number, @RequestBody PathChange body) {
        once.run(
                body,
                actor ->
                        cases.changePath(
                                actor, number, body.item(), body.path(), body.reason(), null));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "End a case that should not exist, such as a double report (作废)")
    void withdraw(Once once, @PathVariable String number, @RequestBody Reason body) {
        once.run(body, actor -> cases.withdraw(actor, number, body.reason(), null));
    }

    @PostMapping("/urge")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Urge what a case waits for, as who reported it (催办); once an hour")
    void urge(Once once, @PathVariable String number, @RequestBody OptionalWords body) {
        once.run(body, actor -> urging.urgeOwn(actor, number, body.words(), null));
    }

    @PostMapping("/seen")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Mark as read what lies in the caller’s box for information")
    void seen(Once once, @PathVariable String number) {
        once.run(
                null,
                actor -> {
                    cases.requireSight(actor, number);
                    subjects.seen(actor.staffId(), number);
                });
    }

    @GetMapping("/notice")
    @Operation(summary = "The newest public notice of a case with its objections")
    NoticeInfo notice(@PathVariable String number) {
        return notices.of(me.get(), number)
                .map(words::notice)
                .orElseThrow(() -> new NotFound("publicity.error.noticeUnknown"));
    }

    @PostMapping("/objections")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Raise an objection to the public notice on behalf of a resident (异议)")
    void object(Once once, @PathVariable String number, @RequestBody RaisedObjection body) {
        once.run(body, actor -> cases.object(actor, number, body.words(), body.contact(), null));
    }

    @PostMapping("/objections/{objection}/contact")
    @Operation(summary = "How to reach who raised an objection; every look is on record")
    Contact contact(Once once, @PathVariable String number, @PathVariable String objection) {
        long id = Ids.parse(objection, "publicity.error.noObjection");
        return once.look(
                actor -> new Contact(notices.revealContact(actor, number, id).orElse(null)));
    }

    @PostMapping("/person")
    @Operation(summary = "Who raised the case, in full; every look is on record")
    Reporter person(Once once, @PathVariable String number) {
        return once.look(
                actor ->
                        cases.revealPerson(actor, number)
                                .map(Reporter::of)
                                .orElseThrow(() -> new NotFound("api.error.noPerson")));
    }
}
