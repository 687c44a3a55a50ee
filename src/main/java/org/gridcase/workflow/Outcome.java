package org.gridcase.workflow;

/** Outcomes of a step that every model understands in the same way (domain.md section 4). */
public final class Outcome {
    public static final String DONE = "done";

    /** 上报: one level up, with the reason. */
    public static final String ESCALATED = "escalated";

    /** 退回: back to the earlier handler, with the reason. */
    public static final String RETURNED = "returned";

    /** 交部门: offered to or asked of functional departments. */
    public static final String DEPARTMENTS = "departments";

    /** 调整环节: administrators moved the case away from the step. */
    public static final String MOVED = "moved";

    private Outcome() {}
}
