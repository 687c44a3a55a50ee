package org.gridcase.modelling;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts of the files of drafts and releases. */
@Component
class ModelFiles {

    private final JdbcClient jdbc;

    ModelFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All files of a draft or release, by name. */
    Map<String, String> of(long owner) {
        Map<String, String> files = new TreeMap<>();
        jdbc.sql("select name, content from model_file where owner = ?")
                .param(owner)
                .query(
                        row -> {
                            files.put(row.getString(1), row.getString(2));
                        });
        return files;
    }

    /** All files of all versions of a process, by release and name. */
    Map<Long, Map<String, String>> ofAll(String process) {
        Map<Long, Map<String, String>> files = new HashMap<>();
        jdbc.sql(
                        "select f.owner, f.name, f.content from model_release r join model_file f"
                                + " on f.owner = r.id where r.process = ? and r.number is not null")
                .param(process)
                .query(
                        row -> {
                            files.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                                    .put(row.getString(2), row.getString(3));
                        });
        return files;
    }

    void put(long owner, String name, String content) {
        int changed =
                jdbc.sql("update model_file set content = ? where owner = ? and name = ?")
                        .params(content, owner, name)
                        .update();
        if (changed == 0) {
            jdbc.sql("insert into model_file (owner, name, content) values (?, ?, ?)")
                    .params(owner, name, content)
                    .update();
        }
    }

    void putAll(long owner, Map<String, String> files) {
        files.forEach((name, content) -> put(owner, name, content));
    }

    void remove(long owner, String name) {
        jdbc.sql("delete from model_file where owner = ? and name = ?")
                .params(owner, name)
                .update();
    }

    void removeAll(long owner) {
        jdbc.sql("delete from model_file where owner = ?").param(owner).update();
    }
}
