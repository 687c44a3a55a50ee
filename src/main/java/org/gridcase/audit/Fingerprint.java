package org.gridcase.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON and the SHA-256 over it. An own mapper, so that no setting made elsewhere for the
 * web can change what old entries hash to.
 */
final class Fingerprint {
    /** What the first entry of a stream follows. */
    static final String GENESIS = "0".repeat(64);

    private static final ObjectMapper CANONICAL =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private Fingerprint() {}

    /** Keys sorted at every depth, no white space. */
    static String canonical(Map<String, ?> details) {
        try {
            if (details.values().stream().allMatch(Fingerprint::plain)) {
                return CANONICAL.writeValueAsString(details);
            }
            // through a tree, so that records and other objects inside are sorted as well
            JsonNode tree = CANONICAL.valueToTree(details);
            return CANONICAL.writeValueAsString(CANONICAL.treeToValue(tree, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Audit details are no JSON", e);
        }
    }

    /** Nothing inside that would have to be sorted. */
    private static boolean plain(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof List<?> list
                        && list.stream().allMatch(each -> each instanceof String);
    }

    static Map<String, Object> details(String canonical) {
        try {
            return CANONICAL.readValue(canonical, DETAILS);
        } catch (JsonProcessingException e) {
            // a damaged entry must still be shown; verify() names it
            return Map.of("unreadable", canonical);
        }
    }

    /** Fingerprint of a stored row, over every column that means something. */
    static String of(AuditRow row) {
        Map<String, Object> content = new TreeMap<>();
        content.put("id", row.id());
        content.put("stream", row.stream());
        content.put("seq", row.seq());
        content.put("at", row.at().toString());
        content.put("staff", row.by().staffId());
        content.put("name", row.by().name());
        content.put("post", row.by().post());
        content.put("unit", row.by().unit());
        content.put("action", row.action());
        content.put("details", row.details());
        content.put("words", row.words());
        content.put("previous", row.previous());
        byte[] bytes = canonical(content).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
