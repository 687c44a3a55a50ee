package org.gridcase.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.deliberation.Electorate.Resident;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.organisation.Actor;
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

    /**
     * So many people in so many households, with an assembly that is open for sign-in.
     *
     * @return everybody's voting code
     */
    public List<String> called(String community, int people, int households) {
        this.community = community;
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            residents.add(new Resident("户" + i % households, "居民" + i, false, false));
        }
        driver.electorate.enrol(driver.clerk(community), community, residents);
        List<String> codes =
                driver.electorate.handOutCodes(driver.clerk(community), community, null).stream()
                        .map(Slip::code)
                        .toList();
        number = driver.entered(community);
        driver.accepted(number);
        meeting = driver.opened(number, "assembly").id();
        return codes;
    }

    public Actor clerk() {
        return driver.clerk(community);
    }

    public long meeting() {
        return meeting;
    }

    /**
     * @return the ballot
     */
    public long opensTheVote() {
        driver.ballots.open(clerk(), meeting, InRoom.ONLINE, null);
        ballot = driver.lastBallot(number).id();
        return ballot;
    }

    public int counted() {
        driver.ballots.close(clerk(), ballot, null);
        return driver.lastBallot(number).count().total();
    }
}
