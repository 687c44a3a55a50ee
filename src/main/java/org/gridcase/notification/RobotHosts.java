package org.gridcase.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.gridcase.shared.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages to robots may go: the vendors' own hosts by https, and what the operator adds. So
 * nobody who may enter an address can make this server talk to its neighbours.
 */
@Component
class RobotHosts {
    private static final int LONGEST = 500;

    private final Set<String> origins;

    RobotHosts(
            @Value(
                            "${gridcase.robots.origins:https://qyapi.weixin.qq.com,"
                                    + "https://oapi.dingtalk.com,https://open.feishu.cn}")
                    List<String> origins) {
        this.origins = Set.copyOf(origins.stream().map(String::strip).toList());
    }

    /**
     * @return the address, stripped
     * @throws Invalid when its scheme, host and port are not on the list
     */
    String require(String address) {
        String wanted = address == null ? "" : address.strip();
        if (wanted.length() > LONGEST || !allowed(wanted)) {
            throw new Invalid("address", "notification.error.robotAddress", words());
        }
        return wanted;
    }

    /** Asked again before each message: the list may have become shorter. */
    boolean allowed(String address) {
        try {
            URI uri = new URI(address);
            return uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getScheme() != null
                    && uri.getRawAuthority() != null
                    && origins.contains(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    String words() {
        return String.join("、", origins.stream().sorted().toList());
    }
}
