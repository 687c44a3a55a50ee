package org.gridcase.notification;

/** It surely did not arrive. Any other failure of a {@link Carrier} leaves open whether it did. */
class NotDelivered extends Exception {
    private final boolean forGood;

    /**
     * @param forGood trying again would not help
     */
    NotDelivered(String reason, boolean forGood) {
        super(reason);
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }
}
