package org.xuanren.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

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
                return hash(content).equals(sha256);
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

    /** SHA-256 in hexadecimal digits. */
    public static String hash(InputStream content) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
