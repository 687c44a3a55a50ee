package org.gridcase.notification;

/**
 * Something could not be brought to somebody; published in the transaction that notes it.
 *
 * @param delivery its id
 * @param kind what was to be told
 * @param reason what the other side said, for engineers
 * @param uncertain whether it may have arrived all the same
 */
public record DeliveryGivenUp(
        long delivery,
        Kind kind,
        Channel channel,
        String recipient,
        String reason,
        boolean uncertain) {}
