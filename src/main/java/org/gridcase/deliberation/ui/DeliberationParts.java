package org.gridcase.deliberation.ui;

import java.time.Clock;
import java.time.ZoneId;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.ConflictsOfInterest;
import org.gridcase.deliberation.DeliberationRules;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.Electorate;
import org.gridcase.deliberation.MeetingDates;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.Proxies;
import org.gridcase.deliberation.RegisterSheets;
import org.gridcase.deliberation.SignInList;
import org.gridcase.deliberation.StandingCommittee;
import org.gridcase.deliberation.YearlySummary;
import org.gridcase.inbox.ui.WorkItemPanel;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.PhotoUploads;
import org.gridcase.shared.ui.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the officers' pages of the deliberation ask for. */
@Component
record DeliberationParts(
        CurrentActor current,
        Deliberations deliberations,
        Proposals proposals,
        MeetingRoom room,
        MeetingDates dates,
        Ballots ballots,
        Proxies proxies,
        SignInList signedIn,
        Electorate electorate,
        RegisterSheets sheets,
        DeliberationRules rules,
        YearlySummary summary,
        StandingCommittee committee,
        ConflictsOfInterest conflicts,
        Staff staff,
        Clock clock,
        ZoneId zone,
        Units units,
        DeliberationWords words,
        Times times,
        PhotoUploads uploads,
        ObjectProvider<WorkItemPanel> panels) {}
