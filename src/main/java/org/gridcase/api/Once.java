package org.gridcase.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;

/**
 * A write of one person under one {@code Idempotency-Key}: done once, and answered alike each time
 * it is sent. The record of the key and the work are one transaction, so a key is used up exactly
 * when the work is done; what was refused may come again under the same key.
 *
 * <p>Keys are each person's own: two people may use the same one and learn nothing of each other.
 * The services run without a request id of their own, since theirs would be a second record of the
 * same thing.
 */
final class Once {
    private final Requests requests;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Actor actor;
    private final String key;
    private final String operation;
    private final String target;

    /**
     * @param operation method and pattern of the address
     * @param target the address itself, as part of what was sent
     */
    Once(
            Requests requests,
            Transactions transactions,
            ObjectMapper json,
            Actor actor,
            String key,
            String operation,
            String target) {
        this.requests = requests;
        this.transactions = transactions;
        this.json = json;
        this.actor = actor;
        this.key = key;
        this.operation = operation;
        this.target = target;
    }

    Actor actor() {
        return actor;
    }

    /** Does what has no answer. */
    void run(Object body, Consumer<Actor> write) {
        answer(
                body,
                Void.class,
                person -> {
                    write.accept(person);
                    return null;
                });
    }

    /**
     * Does what must leave no record of when it was asked, such as a secret vote. The work itself
     * refuses to be done twice: a repeat is answered with that refusal.
     */
    void unkept(Consumer<Actor> write) {
        write.accept(actor);
    }

    /** Does what has an answer, which is kept and given again. */
    <T> T answer(Object body, Class<T> type, Function<Actor, T> write) {
        return transactions.run(() -> done(body, type, write));
    }

    /**
     * For looks that are on record: the key is checked and used up, but every call looks and is
     * recorded again, because an answer with personal data must not be kept.
     */
    <T> T look(Function<Actor, T> look) {
        return transactions.run(
                () -> {
                    done(null, Void.class, person -> null);
                    return look.apply(actor);
                });
    }

    private <T> T done(Object body, Class<T> type, Function<Actor, T> write) {
        return requests.once(
                "api." + digest(actor.staffId() + "\n" + key, Base64.getUrlEncoder()),
                actor.staffId(),
                operation,
                HexFormat.of().formatHex(sha256(target + "\n" + text(body))),
                type,
                () -> write.apply(actor));
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String digest(String text, Base64.Encoder encoder) {
        return encoder.withoutPadding().encodeToString(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
