package org.gridcase.deliberation;

/**
 * Who could come and who is there, in person, on line or by proxy.
 *
 * @param entitledHouseholds households with somebody entitled
 * @param households households of which somebody is there
 */
public record Presence(int entitledPeople, int entitledHouseholds, int people, int households) {

    public int entitled(MeetingRules.Base base) {
        return base == MeetingRules.Base.PEOPLE ? entitledPeople : entitledHouseholds;
    }

    public int present(MeetingRules.Base base) {
        return base == MeetingRules.Base.PEOPLE ? people : households;
    }
}
