package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;

    @Test // GB/T 32905-2016, appendix A
    void sm3_gives_the_values_of_the_standard() {
        assertThat(HEX.formatHex(Suite.SM2.hash("abc".getBytes(StandardCharsets.US_ASCII))))
            .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(HEX.formatHex(Suite.SM2.hash("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII))))
            .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test // GB/T 32918.5-2017, appendix A.2
    void sm2_accepts_the_signature_of_the_standard_and_no_other() throws Exception {
        var curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
        var point = curve.getCurve().createPoint(
            new BigInteger("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020", 16),
            new BigInteger("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13", 16));
        PublicKey key = KeyFactory.getInstance("EC", new BouncyCastleProvider()).generatePublic(new ECPublicKeySpec(point, curve));
        var signature = new ASN1EncodableVector();
        signature.add(new ASN1Integer(new BigInteger("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", 16)));
        signature.add(new ASN1Integer(new BigInteger("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA", 16)));
        var signed = new DERSequence(signature).getEncoded();

        assertThat(Suite.SM2.verify(key, MESSAGE, signed)).isTrue();
        assertThat(Suite.SM2.verify(key, "message digesu".getBytes(StandardCharsets.US_ASCII), signed)).isFalse();
        assertThat(Suite.SM2.verify(key, MESSAGE, new byte[] {1, 2, 3})).isFalse();
    }

    @Test // RFC 8032, section 7.1, test 3
    void ed25519_accepts_the_signature_of_the_standard_and_no_other() throws Exception {
        var encoded = HEX.parseHex("302a300506032b6570032100" + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        var signed = HEX.parseHex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

        assertThat(Suite.ED25519.verify(key, HEX.parseHex("af82"), signed)).isTrue();
        assertThat(Suite.ED25519.verify(key, HEX.parseHex("af83"), signed)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_made_once_for_its_owner_and_signs(Suite suite) throws Exception {
        var first = CheckpointKey.in(folder, suite);
        var signed = first.sign(MESSAGE);
        var again = CheckpointKey.in(folder, suite);

        assertThat(again.verify(MESSAGE, signed)).isTrue();
        assertThat(CheckpointKey.read(folder.resolve(CheckpointKey.PUBLIC), suite).verify(MESSAGE, signed)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("checkpoint.key")))).isEqualTo("rw-------");
    }
}
