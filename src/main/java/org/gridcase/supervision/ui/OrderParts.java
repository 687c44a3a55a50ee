package org.gridcase.supervision.ui;

import java.time.Clock;
import java.time.ZoneId;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.shared.ui.PhotoUploads;
import org.gridcase.shared.ui.Times;
import org.gridcase.supervision.OrderLeaders;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.SupervisionOrders;
import org.springframework.stereotype.Component;

/** What the pages of supervision orders ask for. */
@Component
record OrderParts(
        CurrentActor current,
        SupervisionOrders orders,
        OrderRegister register,
        OrderLeaders leaders,
        Units units,
        Jurisdiction jurisdiction,
        SupervisionWords words,
        Times times,
        PhotoUploads uploads,
        Attachments attachments,
        Clock clock,
        ZoneId zone) {}
