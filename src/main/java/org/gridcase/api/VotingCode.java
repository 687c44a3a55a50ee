package org.gridcase.api;

/** A resident shows her voting code through a program that she uses. */
record VotingCode(String code) {}
