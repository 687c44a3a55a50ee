package org.gridcase.organisation;

/**
 * What somebody may do in or about a unit. Who may do it where stands in {@link Jurisdiction};
 * taking part in a case (a task claimed, a department concerned) gives further rights, which
 * casework decides.
 */
public enum Action {
    /** See cases of the unit, their history and figures, without personal data of residents. */
    SEE_CASE,
    /** Report a case that lies in the unit. */
    REPORT,
    /** Enter what residents said by word of mouth: how content they are, what they propose. */
    SPEAK_FOR_RESIDENTS,
    /** Turn a case standing in the unit into one of another handling path. */
    CHANGE_PATH,
    /** Pass a case standing in the unit one level up. */
    ESCALATE,
    /** Give a case or a task standing in the unit to a department or a person. */
    ASSIGN,
    /** Stop and resume a clock; asked about the unit above the one whose clock it is. */
    SUSPEND,
    /** Grant or refuse more time; asked about the unit above the one whose clock it is. */
    EXTEND,
    /** Urge whoever is late in the unit. */
    URGE,
    /** Issue a supervision order to the unit. */
    ORDER,
    /** Answer a supervision order addressed to the unit. */
    ANSWER_ORDER,
    /** See names, telephone and identity numbers and addresses of residents in the unit's cases. */
    SEE_PERSONAL_DATA,
    /** Take lists of the unit's cases out of the system. */
    EXPORT,
    /** Open and close public notices of the unit, answer objections. */
    PUBLISH,
    /** Run the residents' deliberation of a community: register, rules, meetings, resolutions. */
    DELIBERATE,
    /** Name a deputy for a post held in the unit. */
    DEPUTISE,
    /** Define units, enrol staff, appoint and dismiss. */
    ADMINISTER_ORGANISATION,
    /** Open, lock and reset accounts. */
    ADMINISTER_ACCOUNTS,
    ADMINISTER_CATALOGUE,
    /** Draft, check and release process models and forms. */
    ADMINISTER_MODELS,
    /** Edit working hours and holidays. */
    ADMINISTER_CALENDAR,
    /** See incidents, jobs and health of the software. */
    SEE_OPERATIONS,
    /** Read and verify the audit trail. */
    SEE_AUDIT
}
