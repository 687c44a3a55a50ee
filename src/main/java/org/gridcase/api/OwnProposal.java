package org.gridcase.api;

import org.springframework.lang.Nullable;

/** A resident proposes through a program that she uses, for her own community. */
record OwnProposal(String code, String title, String text, @Nullable String place) {}
