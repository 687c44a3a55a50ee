package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.casework.CaseDriver;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.springframework.boot.test.context.TestComponent;

/** Drives deliberations in tests as officers and residents do. */
@TestComponent
public class DeliberationDriver {

    static final String PLACE = "Asia/Shanghai";

    final CaseDriver cases;
    final Proposals proposals;
    final ProposalStore store;
    final Electorate electorate;
    final DeliberationRules rules;
    final MeetingRoom room;
    final Proxies proxies;
    final Ballots ballots;
    final PublicDeliberation inPublic;
    private Consumer<WorkItemView> beforeEachStep = step -> {};

    DeliberationDriver(
            CaseDriver cases,
            Proposals proposals,
            ProposalStore store,
            Electorate electorate,
            DeliberationRules rules,
            MeetingRoom room,
            Proxies proxies,
            Ballots ballots,
            PublicDeliberation inPublic) {
        this.cases = cases;
        this.proposals = proposals;
        this.store = store;
        this.electorate = electorate;
        this.rules = rules;
        this.room = room;
        this.proxies = proxies;
        this.ballots = ballots;
        this.inPublic = inPublic;
    }

    /** What happens to each step before somebody reports it back. */
    void beforeEachStep(Consumer<WorkItemView> happens) {
        beforeEachStep = happens;
    }

    Actor clerk(String community) {
        return cases.town.who(Post.COMMUNITY_CLERK, community);
    }

    /** A new register: so many households, all of them representatives, with their codes. */
    List<SignedVoter> electorate(String community, int households, int eachWith, int members) {
        List<Resident> residents = new ArrayList<>();
        electorate
                .page(clerk(community), community, null, null, 1000)
                .items()
                .forEach(voter -> electorate.leave(clerk(community), community, voter.id()));
        String batch = Long.toString(org.gridcase.shared.Ids.next(), 36);
        for (int h = 1; h <= households; h++) {
            for (int p = 1; p <= eachWith; p++) {
                boolean member = residents.size() < members;
                residents.add(new Resident(h + "栋" + batch, "居民" + h + "-" + p, true, member));
            }
        }
        electorate.enrol(clerk(community), community, residents);
        return electorate.handOutCodes(clerk(community), community, null).stream()
                .map(Slip::code)
                .map(code -> electorate.identify(code).orElseThrow())
                .toList();
    }

    /** A proposal from the box of the community. */
    String entered(String community) {
        return entered(community, "增设电动自行车充电棚", "楼道里充电太危险，建议在小区东侧空地建充电棚");
    }

    String entered(String community, String title, String text) {
        String grid = community + "01";
        return proposals.enter(
                cases.town.gridWorker(grid),
                new Proposals.Propose(
                        null, grid, ProposalChannel.BOX, title, text, "小区东侧", List.of()));
    }

    void received(String number) {
        done(number, "receive", Map.of("outcome", "received"));
    }

    /** Received, forwarded by the clerk, reviewed by everybody, accepted with a plan. */
    void accepted(String number) {
        received(number);
        forwardedAndAccepted(number);
    }

    /** The same for one that is public already. */
    void forwardedAndAccepted(String number) {
        if (state(number) == ProposalState.SUPPORT) {
            proposals.forward(clerk(community(number)), number, "群众反映集中", null);
        }
        opinions(number, "for");
        done(number, "decideReview", plan());
    }

    void opinions(String number, String stance) {
        for (WorkItemView item : cases.open(number, "giveOpinion")) {
            cases.done(item, Map.of("stance", stance, "words", "可行，经费从公益金列支"));
        }
    }

    static Map<String, Object> plan() {
        return new HashMap<>(
                Map.of(
                        "outcome", "accepted",
                        "reason", "确有需要，经费落实",
                        "what", "建充电棚一座，二十个车位",
                        "place", "小区东侧空地",
                        "cost", 36000,
                        "responsible", "社区居委会",
                        "byWhen", "2026-06-30"));
    }

    /** Convened for eight days later at 19:00; the clock stands at its beginning. */
    RoomView convened(String number, String kind, boolean weighty) {
        LocalDateTime begins =
                LocalDateTime.ofInstant(cases.clock.instant(), java.time.ZoneId.of(PLACE))
                        .toLocalDate()
                        .plusDays(8)
                        .atTime(19, 0);
        done(
                number,
                "convene",
                Map.of(
                        "kind",
                        kind,
                        "beginsAt",
                        begins.toString(),
                        "place",
                        "社区活动室",
                        "agenda",
                        "一、介绍方案；二、讨论；三、表决",
                        "weighty",
                        weighty));
        cases.after(
                Duration.between(
                        cases.clock.instant(),
                        begins.atZone(java.time.ZoneId.of(PLACE)).toInstant()));
        assertThat(cases.open(number, "holdMeeting")).hasSize(1);
        return meeting(number);
    }

    RoomView opened(String number, String kind) {
        RoomView meeting = convened(number, kind, false);
        room.open(clerk(community(number)), meeting.id(), null);
        return meeting(number);
    }

    RoomView meeting(String number) {
        List<RoomView> all = room.of(clerk(community(number)), number);
        return all.get(all.size() - 1);
    }

    /** Everybody joins and votes on line. */
    Verdict votedOnline(String number, List<SignedVoter> voters, int inFavour, int against) {
        RoomView meeting = meeting(number);
        Actor clerk = clerk(community(number));
        voters.stream()
                .filter(voter -> room.wayOf(voter, meeting.id()) == null)
                .forEach(voter -> room.join(voter, meeting.id()));
        ballots.open(clerk, meeting.id(), InRoom.ONLINE, null);
        long ballot = lastBallot(number).id();
        for (int i = 0; i < voters.size(); i++) {
            Vote vote =
                    i < inFavour
                            ? Vote.IN_FAVOUR
                            : i < inFavour + against ? Vote.AGAINST : Vote.ABSTAINED;
            ballots.vote(voters.get(i), ballot, voters.get(i).id(), vote);
        }
        ballots.close(clerk, ballot, null);
        return lastBallot(number).verdict();
    }

    RoomView.BallotView lastBallot(String number) {
        List<RoomView.BallotView> all = meeting(number).ballots();
        return all.get(all.size() - 1);
    }

    void minutes(String number) {
        done(number, "holdMeeting", Map.of("minutes", "到会居民讨论了选址和收费，一致同意先建一座"));
    }

    /** Accepted, met, passed by everybody, minutes written, resolution on public notice. */
    void onNotice(String number, List<SignedVoter> voters) {
        accepted(number);
        passedAndPublished(number, voters);
    }

    void passedAndPublished(String number, List<SignedVoter> voters) {
        opened(number, "representatives");
        assertThat(votedOnline(number, voters, voters.size(), 0)).isEqualTo(Verdict.PASSED);
        minutes(number);
        done(number, "writeResolution", Map.of("text", "同意在小区东侧建充电棚一座"));
    }

    void openCase(String number, String grid, String item, boolean another) {
        done(
                number,
                "openCase",
                Map.of(
                        "item",
                        item,
                        "grid",
                        grid,
                        "place",
                        "小区东侧",
                        "words",
                        "按决议清理东侧空地，准备施工",
                        "outcome",
                        another ? "another" : "last"));
    }

    Actor done(String number, String step, Map<String, Object> form) {
        beforeEachStep.accept(cases.at(number, step));
        return cases.done(number, step, form);
    }

    ProposalState state(String number) {
        return store.get(number).state();
    }

    String community(String number) {
        return store.get(number).community();
    }
}
