package org.gridcase.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does a request once, however often it is sent: a double click, a reload, a retry after a lost
 * answer. The result of the first time is kept in the transaction of the work itself, and answered
 * again afterwards.
 */
@Service
public class Requests {
    /** Longest request id, in characters. */
    public static final int LONGEST_ID = 64;

    private static final int AT_ONCE = 5000;

    private record Recorded(String staffId, String operation, String content, String result) {
        boolean is(String staffId, String operation, String content) {
            return this.staffId.equals(staffId)
                    && this.operation.equals(operation)
                    && Objects.equals(this.content, content);
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Requests(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the work unless this request was done before. A second caller who comes while the first
     * is still at work waits for it; when the work fails nothing is kept, and the request may come
     * again.
     *
     * @param requestId made by the client, one for each intention; null: the work just runs
     * @param staffId who asks; for residents the word {@code resident}
     * @param operation what is asked, such as {@code case.report}
     * @param type of the result, which survives being written as JSON; {@code Void} for none
     * @throws Conflict {@code shared.error.request} when the id was used by somebody else or for
     *     something else
     */
    @Transactional
    public <T> T once(
            String requestId, String staffId, String operation, Class<T> type, Supplier<T> work) {
        return once(requestId, staffId, operation, null, type, work);
    }

    /** The same for work that answers nothing but that it is done. */
    @Transactional
    public void once(String requestId, String staffId, String operation, Runnable work) {
        once(
                requestId,
                staffId,
                operation,
                null,
                Void.class,
                () -> {
                    work.run();
                    return null;
                });
    }

    /**
     * The same for programs, whose ids are their own: what else the request held is kept too, so
     * that the id of one request never answers for another.
     *
     * @param content fingerprint of the whole request, at most 64 characters, or null
     * @throws Conflict {@code shared.error.request} also when the id was used with other content
     */
    @Transactional
    public <T> T once(
            String requestId,
            String staffId,
            String operation,
            String content,
            Class<T> type,
            Supplier<T> work) {
        if (requestId == null) {
            return work.get();
        }
        if (requestId.isBlank() || requestId.length() > LONGEST_ID) {
            throw new Conflict("shared.error.request");
        }
        if (!claim(requestId, staffId, operation, content)) {
            return answerAgain(requestId, staffId, operation, content, type);
        }
        T result = work.get();
        if (result != null) {
            jdbc.sql("update request_record set result = ? where request_id = ?")
                    .params(write(result), requestId)
                    .update();
        }
        return result;
    }

    /**
     * Removes what is older, for good; returns how many. A retry days later is a new request. Call
     * it outside of a transaction: it makes a short one for each few thousand.
     */
    public int forgetBefore(Instant instant) {
        int removed = 0;
        int last;
        do {
            last =
                    jdbc.sql("delete from request_record where recorded_at < ? limit " + AT_ONCE)
                            .param(utc(instant))
                            .update();
            removed += last;
        } while (last == AT_ONCE);
        return removed;
    }

    private boolean claim(String requestId, String staffId, String operation, String content) {
        try {
            // before the work: whoever comes second waits here instead of doing it twice
            jdbc.sql(
                            "insert into request_record (request_id, staff_id, operation, content,"
                                    + " recorded_at) values (?, ?, ?, ?, ?)")
                    .params(requestId, staffId, operation, content, utc(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private <T> T answerAgain(
            String requestId, String staffId, String operation, String content, Class<T> type) {
        Recorded before =
                jdbc.sql(
                                "select staff_id, operation, content, result from request_record"
                                        + " where request_id = ?")
                        .param(requestId)
                        .query(
                                (row, n) ->
                                        new Recorded(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)))
                        .optional()
                        .orElseThrow(() -> new Conflict("shared.error.request"));
        if (!before.is(staffId, operation, content)) {
            throw new Conflict("shared.error.request");
        }
        return before.result == null ? null : read(before.result, type);
    }

    private String write(Object result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Result of a request is no JSON", e);
        }
    }

    private <T> T read(String result, Class<T> type) {
        try {
            return json.readValue(result, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept result does not fit " + type.getName(), e);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
