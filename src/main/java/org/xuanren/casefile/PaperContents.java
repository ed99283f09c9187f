package org.xuanren.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.record.Digest;

/** The files that papers consist of, as the database holds them. */
@Component
public class PaperContents {

    private final JdbcTemplate database;

    PaperContents(JdbcTemplate database) {
        this.database = database;
    }

    /** Whether the file is there and still has the hash under which it was kept. */
    public boolean intact(String sha256) {
        return Boolean.TRUE.equals(database.query("select content from paper_content where sha256 = ?", rows -> {
            if (!rows.next()) {
                return false;
            }
            try (var content = rows.getBinaryStream(1)) {
                return Digest.of(content).hex().equals(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, sha256));
    }

    /** Copies a file out of the database; what is not there leaves no file. */
    public void copy(String sha256, Path target) {
        database.query("select content from paper_content where sha256 = ?", rows -> {
            try (var content = rows.getBinaryStream(1)) {
                Files.copy(content, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, sha256);
    }
}
