package org.gridcase.deliberation;

/** Who is convened. */
public enum MeetingKind {
    /** 居民会议: everybody on the register. */
    ASSEMBLY("assembly", "v.active = true"),
    /** 居民代表会议: the residents' representatives. */
    REPRESENTATIVES("representatives", "v.active = true and v.representative = true"),
    /** 议事协商委员会: the standing committee of five to seven members. */
    COMMITTEE("committee", "v.active = true and v.committee = true");

    private final String code;
    private final String entitled;

    MeetingKind(String code, String entitled) {
        this.code = code;
        this.entitled = entitled;
    }

    /** As written in the form {@code deliberation-convene}. */
    public String code() {
        return code;
    }

    static MeetingKind of(String code) {
        for (MeetingKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** The condition on table {@code voter v} for those entitled. */
    String entitled() {
        return entitled;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "deliberation.meetingKind." + name();
    }
}
