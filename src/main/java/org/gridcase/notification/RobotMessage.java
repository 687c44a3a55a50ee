package org.gridcase.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message as a vendor's robots take it: address with signature, body, and what its answer means.
 *
 * <p>The forms are those of the vendors' own pages on custom robots: WeCom "群机器人配置说明", DingTalk
 * "自定义机器人接入" (signed with time and secret in the address), Feishu "自定义机器人使用指南" (signed in the body,
 * time in seconds).
 */
record RobotMessage(URI address, String body) {

    static RobotMessage of(Robot robot, List<String> lines, Instant now, ObjectMapper json) {
        ObjectNode body = json.createObjectNode();
        String address = robot.address();
        switch (robot.vendor()) {
            case WECOM -> {
                body.put("msgtype", "markdown");
                body.putObject("markdown").put("content", markdown(lines));
            }
            case DINGTALK -> {
                body.put("msgtype", "markdown");
                body.putObject("markdown").put("title", lines.get(0)).put("text", markdown(lines));
                if (robot.secret() != null) {
                    long time = now.toEpochMilli();
                    String sign = hmac(robot.secret(), time + "\n" + robot.secret());
                    address +=
                            (address.contains("?") ? "&" : "?")
                                    + "timestamp="
                                    + time
                                    + "&sign="
                                    + URLEncoder.encode(sign, StandardCharsets.UTF_8);
                }
            }
            case FEISHU -> {
                if (robot.secret() != null) {
                    String time = Long.toString(now.getEpochSecond());
                    body.put("timestamp", time);
                    body.put("sign", hmac(time + "\n" + robot.secret(), ""));
                }
                body.put("msg_type", "text");
                body.putObject("content").put("text", String.join("\n", lines));
            }
        }
        return new RobotMessage(URI.create(address), body.toString());
    }

    /** Zero is what all three answer when they took it. */
    static int code(JsonNode answer) {
        return answer.path("errcode").asInt(answer.path("code").asInt(-1));
    }

    /** First line bold, last line a link, all else plain whatever signs are in it. */
    private static String markdown(List<String> lines) {
        StringBuilder text = new StringBuilder("**" + plain(lines.get(0)) + "**");
        for (String line : lines.subList(1, lines.size() - 1)) {
            text.append("\n\n").append(plain(line));
        }
        String link = lines.get(lines.size() - 1);
        return text.append("\n\n[").append(link).append("](").append(link).append(")").toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]()<>#|~]", " ");
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
