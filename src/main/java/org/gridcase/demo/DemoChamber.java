package org.gridcase.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.RoomView;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The services of the deliberation, and the officers of its community at work with them. */
@Component
@Profile("demo")
record DemoChamber(
        Proposals proposals,
        MeetingRoom room,
        Ballots ballots,
        PublicDeliberation inPublic,
        WorkItems workItems,
        WorkDesk desk,
        Cast cast,
        ZoneId zone) {

    static final String COMMUNITY = "HQ";

    Actor clerk(Random random) {
        return cast.pick(Post.COMMUNITY_CLERK, COMMUNITY, true, random);
    }

    /** The latest about a proposal. */
    RoomView meeting(String number, Random random) {
        List<RoomView> all = room.of(clerk(random), number);
        return all.get(all.size() - 1);
    }

    Optional<WorkItemView> open(String number, String step) {
        return desk.steps(Actor.SYSTEM, number).stream()
                .filter(item -> item.open() && item.step().equals(step))
                .findFirst();
    }

    void done(String number, String step, Map<String, Object> form, Random random) {
        report(open(number, step).orElseThrow(), form, random);
    }

    /** Whoever has the step reports back; else somebody of the post claims it first. */
    void report(WorkItemView item, Map<String, Object> form, Random random) {
        Actor worker;
        if (item.holder() == null) {
            worker = cast.pick(Post.of(item.post()), item.unit(), true, random);
            workItems.claim(worker, item.id(), null);
        } else {
            worker = cast.actor(item.holder());
        }
        workItems.reportBack(worker, ReportBack.form(null, item.id(), form));
    }
}
