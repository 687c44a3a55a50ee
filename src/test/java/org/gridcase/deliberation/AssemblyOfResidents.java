package org.gridcase.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.deliberation.Electorate.Slip;
import org.springframework.boot.test.context.TestComponent;

/** A large assembly that is called, and what its people do. */
@TestComponent
public class AssemblyOfResidents {

    private final DeliberationDriver driver;
    private String number;
    private String community;
    private long meeting;
    private long ballot;

    AssemblyOfResidents(DeliberationDriver driver) {
        this.driver = driver;
    }

    /** So many people in so many households, with an assembly that is open for sign-in. */
    public List<SignedVoter> called(String community, int people, int households) {
        this.community = community;
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            residents.add(new Resident("户" + i % households, "居民" + i, false, false));
        }
        driver.electorate.enrol(driver.clerk(community), community, residents);
        List<SignedVoter> voters =
                driver.electorate.handOutCodes(driver.clerk(community), community, null).stream()
                        .map(Slip::code)
                        .map(code -> driver.electorate.identify(code).orElseThrow())
                        .toList();
        number = driver.entered(community);
        driver.accepted(number);
        meeting = driver.opened(number, "assembly").id();
        return voters;
    }

    public void joins(SignedVoter voter) {
        driver.room.join(voter, meeting);
    }

    public void opensTheVote() {
        driver.ballots.open(driver.clerk(community), meeting, InRoom.ONLINE, null);
        ballot = driver.lastBallot(number).id();
    }

    public void votes(SignedVoter voter) {
        driver.ballots.vote(voter, ballot, voter.id(), Vote.values()[(int) (voter.id() % 3)]);
    }

    public int counted() {
        driver.ballots.close(driver.clerk(community), ballot, null);
        return driver.lastBallot(number).count().total();
    }
}
