package org.xuanren.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key pair that signs checkpoints: given in a folder as {@code checkpoint.key} (PKCS #8) and {@code checkpoint.pub}
 * (X.509), both PEM; made there at the first start, readable by the owner of the process only.
 *
 * @param signing null where only the public key is needed
 */
public record CheckpointKey(Suite suite, PrivateKey signing, PublicKey verifying) {

    private static final String PRIVATE = "checkpoint.key";
    /** The public key: whoever verifies needs nothing else. */
    public static final String PUBLIC = "checkpoint.pub";

    static CheckpointKey in(Path folder, Suite suite) {
        try {
            if (!Files.exists(folder.resolve(PRIVATE))) {
                make(folder, suite);
            }
            var signing = suite.keyFactory().generatePrivate(new PKCS8EncodedKeySpec(decoded(folder.resolve(PRIVATE))));
            return new CheckpointKey(suite, signing, read(folder.resolve(PUBLIC), suite).verifying());
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key in " + folder + " can't be read or made", e);
        } catch (GeneralSecurityException e) {
            throw new KeyRefused(folder.resolve(PRIVATE), suite);
        }
    }

    /** Just the public half. @throws IllegalArgumentException if the file holds no such key */
    public static CheckpointKey read(Path file, Suite suite) {
        try {
            return new CheckpointKey(suite, null, suite.keyFactory().generatePublic(new X509EncodedKeySpec(decoded(file))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key of " + suite + " in " + file, e);
        }
    }

    byte[] sign(byte[] bytes) {
        return suite.sign(signing, bytes);
    }

    boolean verify(byte[] bytes, byte[] signed) {
        return suite.verify(verifying, bytes, signed);
    }

    private static void make(Path folder, Suite suite) throws IOException {
        var pair = suite.generate();
        Files.createDirectories(folder);
        var secret = folder.resolve(PRIVATE + ".new"); // under its name only when it is whole: the process may be killed here
        Files.deleteIfExists(secret);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(secret);
        }
        Files.writeString(secret, encoded("PRIVATE KEY", pair.getPrivate()));
        Files.writeString(folder.resolve(PUBLIC), encoded("PUBLIC KEY", pair.getPublic()));
        Files.move(secret, folder.resolve(PRIVATE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String encoded(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
            + "\n-----END " + kind + "-----\n";
    }

    private static byte[] decoded(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
    }
}
