package org.gridcase.shared.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of uploads and their thumbnails; read one at a time and never kept in a session. */
@Repository
class AttachmentBytes {
    private final JdbcClient jdbc;

    AttachmentBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long id, byte[] content, byte[] thumbnail) {
        jdbc.sql(
                        "insert into attachment_content (attachment_id, content, thumbnail) values"
                                + " (?, ?, ?)")
                .params(id, content, thumbnail)
                .update();
    }

    Optional<byte[]> content(long id) {
        return jdbc.sql("select content from attachment_content where attachment_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    Optional<byte[]> thumbnail(long id) {
        return jdbc.sql(
                        "select thumbnail from attachment_content where attachment_id = ? and"
                                + " thumbnail is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("delete from attachment_content where attachment_id in (:ids)")
                .param("ids", List.copyOf(ids))
                .update();
    }
}
