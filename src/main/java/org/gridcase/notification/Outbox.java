package org.gridcase.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.notification.Parcel.State;
import org.gridcase.shared.text.Bilingual;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what was told and of its ways to people. */
@Component
class Outbox {
    private static final String PARCEL =
            """
            select d.id, d.channel, d.recipient, d.once_key, d.state, d.attempts, d.next_at, d.trouble,
            t.id telling, t.kind, t.ref, t.path, t.title, t.title_en, t.unit, t.words_key, t.words,
            t.urgent, t.told_at
            from delivery d join telling t on t.id = d.telling_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Outbox(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Ways already taken under this key, as {@code channel:recipient}. */
    Set<String> taken(String once) {
        return new HashSet<>(
                jdbc.sql("select concat(channel, ':', recipient) from delivery where once_key = ?")
                        .param(once)
                        .query(String.class)
                        .list());
    }

    void put(Told told, List<Parcel> parcels) {
        About about = told.about();
        jdbc.sql(
                        "insert into telling (id, kind, ref, path, title, title_en, unit,"
                                + " words_key, words, urgent, told_at) values (?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?)")
                .params(
                        told.id(),
                        told.kind().code(),
                        about.ref(),
                        about.path(),
                        about.title().zh(),
                        about.title().en() == null ? "" : about.title().en(),
                        about.unit(),
                        told.key(),
                        told.words(),
                        told.urgent(),
                        utc(told.at()))
                .update();
        batches.batchUpdate(
                "insert into delivery (id, telling_id, channel, recipient, once_key, state,"
                        + " attempts, next_at) values (?, ?, ?, ?, ?, ?, 0, ?)",
                parcels.stream()
                        .map(
                                parcel ->
                                        new Object[] {
                                            parcel.id(),
                                            told.id(),
                                            parcel.channel().name(),
                                            parcel.recipient(),
                                            parcel.once(),
                                            parcel.state().name(),
                                            utc(parcel.nextAt())
                                        })
                        .toList());
    }

    /** Locks what is to be carried now; what another node has locked is passed over. */
    List<Parcel> lockDue(State state, Instant now, int most) {
        List<Long> ids =
                jdbc.sql(
                                "select id from delivery where state = ? and next_at <= ? order by"
                                        + " next_at, id limit ? for update skip locked")
                        .params(state.name(), utc(now), most)
                        .query(Long.class)
                        .list();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(PARCEL + " where d.id in (:ids) order by d.id")
                        .param("ids", ids)
                        .query(Outbox::parcel)
                        .list();
    }

    void take(Collection<Long> ids, Instant until) {
        jdbc.sql(
                        "update delivery set state = 'CARRIED', attempts = attempts + 1, next_at ="
                                + " :until where id in (:ids)")
                .param("until", utc(until))
                .param("ids", ids)
                .update();
    }

    /** True when it was still as the caller last saw it. */
    boolean move(long id, State from, State to, Instant nextAt, Instant endedAt, String trouble) {
        return jdbc.sql(
                                "update delivery set state = ?, next_at = ?, ended_at = ?, trouble"
                                        + " = ? where id = ? and state = ?")
                        .params(
                                to.name(),
                                utc(nextAt),
                                endedAt == null ? null : utc(endedAt),
                                trouble,
                                id,
                                from.name())
                        .update()
                == 1;
    }

    Optional<Parcel> find(long id) {
        return jdbc.sql(PARCEL + " where d.id = ?").param(id).query(Outbox::parcel).optional();
    }

    /** What a digest that was sent as a mail names besides itself. */
    List<Parcel> inDigest(long digest) {
        return jdbc.sql(PARCEL + " where d.digest_id = ? order by d.id")
                .param(digest)
                .query(Outbox::parcel)
                .list();
    }

    /** A page of one recipient's way, the newest first, before the given id. */
    List<Parcel> of(String recipient, Channel channel, long before, int most) {
        return jdbc.sql(
                        PARCEL
                                + " where d.recipient = ? and d.channel = ? and d.id < ? order by"
                                + " d.id desc limit ?")
                .params(recipient, channel.name(), before, most)
                .query(Outbox::parcel)
                .list();
    }

    /** How many of one recipient's way are in a state, counted no farther than {@code most}. */
    int count(String recipient, Channel channel, State state, int most) {
        return jdbc.sql(
                        "select count(*) from (select 1 from delivery where recipient = ? and"
                                + " channel = ? and state = ? limit ?) few")
                .params(recipient, channel.name(), state.name(), most)
                .query(Integer.class)
                .single();
    }

    /** Mails that wait for the person's next digest are named in this one; says how many. */
    int gather(String recipient, long digest, Instant at) {
        return jdbc.sql(
                        "update delivery set state = 'IN_DIGEST', digest_id = ?, ended_at = ? where"
                                + " recipient = ? and channel = 'MAIL' and state = 'HELD'")
                .params(digest, utc(at), recipient)
                .update();
    }

    /** What was told before goes with all its ways; says how many were told. */
    int forget(Instant before, int most) {
        List<Long> old =
                jdbc.sql(
                                "select t.id from telling t where t.told_at < ? and not exists"
                                        + " (select 1 from delivery d where d.telling_id = t.id and"
                                        + " d.state in ('GIVEN_UP', 'UNCERTAIN', 'WAITING',"
                                        + " 'CARRIED')) order by t.told_at limit ?")
                        .params(utc(before), most)
                        .query(Long.class)
                        .list();
        if (!old.isEmpty()) {
            jdbc.sql("delete from delivery where telling_id in (:ids)").param("ids", old).update();
            jdbc.sql("delete from telling where id in (:ids)").param("ids", old).update();
        }
        return old.size();
    }

    /** How many of all are in a state, counted no farther than {@code most}. */
    int count(State state, int most) {
        return jdbc.sql("select count(*) from (select 1 from delivery where state = ? limit ?) few")
                .params(state.name(), most)
                .query(Integer.class)
                .single();
    }

    boolean anyDue(State state, Instant before) {
        return !jdbc.sql("select id from delivery where state = ? and next_at < ? limit 1")
                .params(state.name(), utc(before))
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** What did not arrive, the newest first, before the given id. */
    List<Parcel> troubled(long before, int most) {
        return jdbc.sql(
                        PARCEL
                                + " where d.state in ('GIVEN_UP', 'UNCERTAIN') and d.id < ? order by"
                                + " d.id desc limit ?")
                .params(before, most)
                .query(Outbox::parcel)
                .list();
    }

    void forgetAttempts(long id) {
        jdbc.sql("update delivery set attempts = 0 where id = ?").param(id).update();
    }

    int retryAll(Channel channel, String recipient, State from, Instant now) {
        return jdbc.sql(
                        "update delivery set state = 'WAITING', attempts = 0, next_at = ?, ended_at"
                                + " = null, trouble = null where recipient = ? and channel = ? and"
                                + " state = ?")
                .params(utc(now), recipient, channel.name(), from.name())
                .update();
    }

    /** All of one recipient's way that are in a state go to another one; says how many. */
    int moveAll(String recipient, Channel channel, State from, State to, Instant endedAt) {
        return jdbc.sql(
                        "update delivery set state = ?, ended_at = ? where recipient = ? and"
                                + " channel = ? and state = ?")
                .params(to.name(), utc(endedAt), recipient, channel.name(), from.name())
                .update();
    }

    /** A recipient's unread lines of the page that were told before are read. */
    void readOlder(String recipient, Instant before, Instant now) {
        jdbc.sql(
                        "update delivery set state = 'READ', ended_at = ? where recipient = ? and"
                                + " channel = 'PAGE' and state = 'UNREAD' and telling_id in (select"
                                + " t.id from telling t where t.told_at < ?)")
                .params(utc(now), recipient, utc(before))
                .update();
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        Told told =
                new Told(
                        row.getLong("telling"),
                        Kind.find(row.getString("kind")).orElseThrow(),
                        new About(
                                row.getString("ref"),
                                row.getString("path"),
                                new Bilingual(row.getString("title"), row.getString("title_en")),
                                row.getString("unit")),
                        row.getString("words_key"),
                        row.getString("words"),
                        row.getBoolean("urgent"),
                        instant(row, "told_at"));
        return new Parcel(
                row.getLong("id"),
                told,
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("once_key"),
                State.valueOf(row.getString("state")),
                instant(row, "next_at"),
                row.getInt("attempts"),
                row.getString("trouble"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
