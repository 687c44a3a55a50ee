package org.gridcase.notification;

/** Brings parcels out of the house by one way; called without any transaction. */
interface Carrier {

    Channel channel();

    /**
     * @return false when the recipient no longer wants or can have it
     * @throws NotDelivered when it surely did not arrive; anything else thrown means that nobody
     *     knows
     */
    boolean carry(Parcel parcel) throws NotDelivered;
}
