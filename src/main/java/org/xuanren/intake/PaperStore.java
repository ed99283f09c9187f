package org.xuanren.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the content of papers, each once under its hash, whoever files it how often. */
@Component
class PaperStore {

    private final JdbcTemplate jdbc;

    PaperStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String sha256, Path file) {
        Integer present = jdbc.queryForObject("select count(*) from paper_content where sha256 = ?", Integer.class, sha256);
        if (present != null && present > 0) {
            return;
        }
        jdbc.update("insert into paper_content (sha256, content) values (?, ?)", statement -> {
            statement.setString(1, sha256);
            try {
                statement.setBinaryStream(2, Files.newInputStream(file), Files.size(file)); // closed by the driver
            } catch (IOException e) {
                throw new java.sql.SQLException("the uploaded file can't be read", e);
            }
        });
    }

    void copy(String sha256, OutputStream to) {
        jdbc.query("select content from paper_content where sha256 = ?", row -> {
            try (InputStream content = row.getBinaryStream(1)) {
                content.transferTo(to);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }, sha256);
    }
}
