package org.gridcase.notification;

import java.util.Locale;

/** Whose group chat it is: each wants messages in a form of its own. */
public enum RobotVendor {
    /** 企业微信. */
    WECOM,
    /** 钉钉. */
    DINGTALK,
    /** 飞书. */
    FEISHU;

    public String key() {
        return "notification.robot." + name().toLowerCase(Locale.ROOT);
    }
}
