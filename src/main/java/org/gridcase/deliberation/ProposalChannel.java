package org.gridcase.deliberation;

/** How a proposal came in: on line, from the proposal box (提议箱) or the suggestion book (意见簿). */
public enum ProposalChannel {
    ONLINE,
    BOX,
    BOOK;

    /** Key of the word a person sees. */
    public String key() {
        return "deliberation.channel." + name();
    }
}
