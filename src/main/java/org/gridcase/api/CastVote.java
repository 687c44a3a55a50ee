package org.gridcase.api;

import org.gridcase.deliberation.Vote;

/** A vote given on line through a program that the resident uses. */
record CastVote(String code, Vote vote) {}
