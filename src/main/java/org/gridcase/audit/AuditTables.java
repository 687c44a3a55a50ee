package org.gridcase.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/**
 * The two tables of the trail. Plain SQL rather than entities: rows are only ever inserted, and the
 * order of lock, insert and head update matters.
 */
@Repository
class AuditTables {
    /** What a stream's head knows: how long it is and the fingerprint of its last entry. */
    record Head(String stream, long length, String lastHash) {}

    private static final String COLUMNS =
            "id, stream, seq, at, staff_id, staff_name, post, unit, action, details, words,"
                    + " previous_hash, hash";

    private final JdbcClient jdbc;
    private final String openHead;

    AuditTables(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
        this.jdbc = jdbc;
        String insert = "insert into audit_head (stream, length, last_hash) values (?, 0, ?)";
        // MySQL: a plain insert that meets another leaves a shared lock behind, and two who wait
        // so for the same new stream end in a deadlock; this form takes the exclusive lock at once
        this.openHead =
                isMySql(dataSource)
                        ? insert + " on duplicate key update stream = audit_head.stream"
                        : insert;
    }

    /** Locks the head of the stream until the transaction ends; makes it when it is new. */
    Head lockHead(String stream) {
        return findAndLock(stream)
                .orElseGet(
                        () -> {
                            try {
                                jdbc.sql(openHead).params(stream, Fingerprint.GENESIS).update();
                            } catch (DuplicateKeyException e) {
                                // somebody opened the same stream at the same moment: follow them
                            }
                            return findAndLock(stream).orElseThrow();
                        });
    }

    private Optional<Head> findAndLock(String stream) {
        return jdbc.sql(
                        "select stream, length, last_hash from audit_head where stream = ? for"
                                + " update")
                .param(stream)
                .query(AuditTables::head)
                .optional();
    }

    /** The first entry with its head. */
    void begin(AuditRow row) {
        jdbc.sql("insert into audit_head (stream, length, last_hash) values (?, ?, ?)")
                .params(row.stream(), row.seq(), row.hash())
                .update();
        insert(row);
    }

    void append(AuditRow row) {
        insert(row);
        jdbc.sql("update audit_head set length = ?, last_hash = ? where stream = ?")
                .params(row.seq(), row.hash(), row.stream())
                .update();
    }

    private void insert(AuditRow row) {
        jdbc.sql("insert into audit_entry (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        row.id(),
                        row.stream(),
                        row.seq(),
                        LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC),
                        row.by().staffId(),
                        row.by().name(),
                        row.by().post(),
                        row.by().unit(),
                        row.action(),
                        row.details(),
                        row.words(),
                        row.previous(),
                        row.hash())
                .update();
    }

    /** Entries before {@code seq}, the newest first. */
    List<AuditRow> before(String stream, long seq, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from audit_entry where stream = ? and seq < ? order by seq desc"
                                + " limit ?")
                .params(stream, seq, limit)
                .query(AuditTables::row)
                .list();
    }

    /** Entries after {@code seq}, the oldest first. */
    List<AuditRow> after(String stream, long seq, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from audit_entry where stream = ? and seq > ? order by seq"
                                + " limit ?")
                .params(stream, seq, limit)
                .query(AuditTables::row)
                .list();
    }

    Optional<Head> head(String stream) {
        return jdbc.sql("select stream, length, last_hash from audit_head where stream = ?")
                .param(stream)
                .query(AuditTables::head)
                .optional();
    }

    /** Streams in order after the given one, of heads and of entries whose head is gone. */
    List<String> streamsAfter(String stream, int limit) {
        return jdbc.sql(
                        "(select stream from audit_head where stream > ? order by stream limit ?)"
                                + " union (select distinct stream from audit_entry"
                                + " where stream > ? order by stream limit ?)"
                                + " order by stream limit ?")
                .params(stream, limit, stream, limit, limit)
                .query(String.class)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("stream"), row.getLong("length"), row.getString("last_hash"));
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        By by =
                new By(
                        row.getString("staff_id"),
                        row.getString("staff_name"),
                        row.getString("post"),
                        row.getString("unit"));
        return new AuditRow(
                row.getLong("id"),
                row.getString("stream"),
                row.getLong("seq"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                by,
                row.getString("action"),
                row.getString("details"),
                row.getString("words"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static boolean isMySql(DataSource dataSource) throws MetaDataAccessException {
        return "MySQL"
                .equals(
                        JdbcUtils.extractDatabaseMetaData(
                                dataSource, meta -> meta.getDatabaseProductName()));
    }
}
