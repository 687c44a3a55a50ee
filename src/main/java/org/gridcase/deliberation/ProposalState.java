package org.gridcase.deliberation;

/** Where a proposal stands; each state belongs to one of the four steps or is an end. */
public enum ProposalState {
    /** 待受理: the community looks at it before it is public. */
    RECEIVED(Step.PROPOSE),
    /** 征集附议: public, looking for support. */
    SUPPORT(Step.PROPOSE),
    REVIEW(Step.REVIEW),
    CONSULT(Step.CONSULT),
    /** 决议公示: passed; the resolution is being written or on public notice. */
    RESOLUTION(Step.RESOLVE),
    /** 实施中: cases carry it out. */
    CARRYING_OUT(Step.RESOLVE),
    DONE(Step.ENDED),
    /** 不予受理: no matter for a deliberation; answered with the reason. */
    DECLINED(Step.ENDED),
    /** 附议不足. */
    LAPSED(Step.ENDED),
    /** 审议未采纳: answered with the reason. */
    REFUSED(Step.ENDED),
    /** 未能表决: too few came, as often as the rules allow to try. */
    NOT_DECIDED(Step.ENDED),
    /** 表决未通过. */
    REJECTED(Step.ENDED),
    /** 已并案: goes on in another proposal, with its supporters. */
    MERGED(Step.ENDED),
    /** 已撤回. */
    WITHDRAWN(Step.ENDED);

    /** The four steps (四议), and what is behind them. */
    public enum Step {
        PROPOSE,
        REVIEW,
        CONSULT,
        RESOLVE,
        ENDED;

        /** Key of the word a person sees. */
        public String key() {
            return "deliberation.step." + name();
        }
    }

    private final Step step;

    ProposalState(Step step) {
        this.step = step;
    }

    public Step step() {
        return step;
    }

    public boolean ended() {
        return step == Step.ENDED;
    }

    /** Whether its words may still be changed, and others merged into it. */
    public boolean open() {
        return this == RECEIVED || this == SUPPORT;
    }

    /** Whether it may still be reviewed, or is. */
    boolean reviewable() {
        return open() || this == REVIEW;
    }

    /** Whether anyone may read it: not before the community has looked at its words. */
    public boolean isPublic() {
        return this != RECEIVED && this != DECLINED && this != WITHDRAWN;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "deliberation.state." + name();
    }
}
