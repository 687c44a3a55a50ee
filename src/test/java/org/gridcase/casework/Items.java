package org.gridcase.casework;

/** Matter items of the demonstration's catalogue, one for each path. */
final class Items {
    static final String GENERAL = "SR0101";
    static final String COORDINATION = "GG0201";
    static final String EMERGENCY = "AQ0101";
    static final String APPROVAL = "SR0203";

    private Items() {}
}
