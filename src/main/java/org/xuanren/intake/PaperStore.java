package org.xuanren.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.record.Digest;

/** Keeps the content of papers, each once under its hash, whoever files it how often. */
@Component
class PaperStore {

    private final JdbcTemplate jdbc;

    PaperStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that files the paper. */
    void keep(String sha256, Path file) {
        if (!kept(sha256)) {
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                keep(sha256, file, connection);
                return null;
            });
        }
    }

    /** Who files the same content at the same moment is no fault: of two, the second waits for the first and finds it kept. */
    private void keep(String sha256, Path file, Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try (var insert = connection.prepareStatement("insert into paper_content (sha256, content) values (?, ?)");
                var content = Files.newInputStream(file)) {
            insert.setString(1, sha256);
            insert.setBinaryStream(2, content, Files.size(file));
            insert.executeUpdate();
        } catch (IOException e) {
            throw new SQLException("the uploaded file can't be read", e);
        } catch (SQLException e) {
            connection.rollback(before);
            if (!kept(sha256)) {
                throw e;
            }
        }
    }

    private boolean kept(String sha256) {
        Integer present = jdbc.queryForObject("select count(*) from paper_content where sha256 = ?", Integer.class, sha256);
        return present != null && present > 0;
    }

    /** @return whether the file is there as it was kept */
    boolean copy(String sha256, Path to) {
        return Boolean.TRUE.equals(jdbc.query("select content from paper_content where sha256 = ?", rows -> {
            if (!rows.next()) {
                return false;
            }
            try (var content = new Digest.Heard(rows.getBinaryStream(1))) {
                Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
                return content.digest().hex().equals(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, sha256));
    }
}
