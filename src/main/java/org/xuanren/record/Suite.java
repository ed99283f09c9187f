package org.xuanren.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The algorithms of checkpoints: those of the JDK, or the national ones (GM/T 0003 and 0004). */
public enum Suite {

    ED25519("SHA-256", "Ed25519", "Ed25519"),
    SM2("SM3", "SM3withSM2", "EC");

    private static final Provider NATIONAL = new BouncyCastleProvider();

    private final String digest;
    private final String signature;
    private final String keys;

    Suite(String digest, String signature, String keys) {
        this.digest = digest;
        this.signature = signature;
        this.keys = keys;
    }

    byte[] hash(byte[] bytes) {
        try {
            var digester = this == SM2 ? MessageDigest.getInstance(digest, NATIONAL) : MessageDigest.getInstance(digest);
            return digester.digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            var signer = signature();
            signer.initSign(key);
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key is of no use", e);
        }
    }

    boolean verify(PublicKey key, byte[] bytes, byte[] signed) {
        try {
            var verifier = signature();
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // not a signature at all, or a key of another kind
        }
    }

    KeyPair generate() {
        try {
            var generator = this == SM2 ? KeyPairGenerator.getInstance(keys, NATIONAL) : KeyPairGenerator.getInstance(keys);
            if (this == SM2) {
                generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyFactory keyFactory() throws GeneralSecurityException {
        return this == SM2 ? KeyFactory.getInstance(keys, NATIONAL) : KeyFactory.getInstance(keys);
    }

    private Signature signature() throws GeneralSecurityException {
        return this == SM2 ? Signature.getInstance(signature, NATIONAL) : Signature.getInstance(signature);
    }
}
