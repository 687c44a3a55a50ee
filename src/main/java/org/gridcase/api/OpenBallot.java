package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.deliberation.Ballots.InRoom;

/** How those in the room vote. */
record OpenBallot(@Schema(description = "online, hands or paper") InRoom room) {}
