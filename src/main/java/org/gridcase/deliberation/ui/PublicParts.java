package org.gridcase.deliberation.ui;

import org.gridcase.deliberation.AnswersToProposers;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.MeetingDates;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.Proxies;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.VoterDoor;
import org.gridcase.shared.ui.Times;
import org.springframework.stereotype.Component;

/** What the residents' pages of the deliberation ask for. */
@Component
record PublicParts(
        PublicDeliberation inPublic,
        Proposals proposals,
        AnswersToProposers answers,
        MeetingRoom room,
        MeetingDates dates,
        Ballots ballots,
        Proxies proxies,
        VoterDoor door,
        DeliberationWords words,
        Times times) {}
