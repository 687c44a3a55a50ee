package org.gridcase.notification;

/** A way to a person, or to a group. */
public enum Channel {
    /** The bell of the page. */
    PAGE,
    MAIL,
    /** The robot of a group chat; units have them, not persons. */
    ROBOT
}
