package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** What is hashed of an entry, against libraries that take their time. */
class CanonicalTextTest {

    private static final String[] PIECES = {"zhang", "同意", "，龘", "é", "\ud83d\ude00", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r", "\u000b", "\u0000", "\u001f",
        "\u007f", "\u0080", "\u2028", "<b>", " ", "{\"id\":\"x\"}", "很长".repeat(900), ""};

    private final Random random = new Random(20190303);

    @Test // R-LOG-FILE
    void any_entry_is_hashed_as_its_canonical_json() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            var entry = new Entry(text(), random.nextLong() >> 12, moment(), text(), text(), EntryKind.values()[random.nextInt(EntryKind.values().length)],
                text(), text(), text(), random.nextBoolean() ? null : Digest.of("" + i), null);
            var json = new LinkedHashMap<String, Object>();
            json.put("actor", entry.actor());
            json.put("at", entry.at() == null ? null : entry.at().toString());
            json.put("candidate", entry.candidate());
            json.put("case", entry.chain());
            json.put("kind", entry.kind().name());
            json.put("on-behalf-of", entry.onBehalfOf());
            json.put("payload-sha256", entry.payload() == null ? null : sha256(entry.payload()));
            json.put("previous", entry.previous() == null ? null : entry.previous().hex());
            json.put("seq", entry.seq());
            json.put("step", entry.step());
            var canonical = new JsonCanonicalizer(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(json)).getEncodedString();
            assertThat(entry.canonical()).isEqualTo(canonical);
            assertThat(entry.recomputed().hex()).isEqualTo(sha256(canonical));
        }
    }

    @Test // R-LOG-FILE
    void a_leaf_of_a_checkpoint_is_hashed_as_its_canonical_json() {
        for (var chain : new String[] {"2026-0001", "部分\"", "\n"}) {
            assertThat(Checkpoint.leaf(chain, new Checkpoint.Head(17, Digest.NONE.hex())))
                .isEqualTo(CanonicalJson.of(Map.of("chain", chain, "seq", 17, "hash", Digest.NONE.hex())).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test // R-LOG-FILE: it can't be written, but somebody may put it into the database, in the place of the question mark that Java makes of it
    void half_of_a_character_is_hashed_as_no_other_text() {
        var texts = List.of("?", "\ud83d", "\ude00", "a?b", "a\ude00b", "同????", "同?\ud83d\ude00?", "同\ud83d\ud83d\ude00\ude00");
        assertThat(texts.stream().map(text -> new Entry("c", 1, null, text, null, EntryKind.OPENED, "s", null, "p", null, null).recomputed())).doesNotHaveDuplicates();
        assertThat(texts.stream().map(text -> new Entry("c", 1, null, "a", null, EntryKind.OPENED, "s", null, text, null, null).recomputed())).doesNotHaveDuplicates();
        assertThat(texts.stream().map(Digest::of)).doesNotHaveDuplicates();
    }

    @Test
    void a_moment_is_written_as_java_writes_it() {
        for (int i = 0; i < 100_000; i++) {
            var at = moment();
            if (at != null) {
                assertThat(Moments.text(at)).isEqualTo(at.toString());
            }
        }
        for (var at : new Instant[] {Instant.EPOCH, Instant.EPOCH.minusMillis(1), Instant.MAX, Instant.MIN, Instant.parse("9999-12-31T23:59:59.999Z"),
            Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1), Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("0000-01-01T00:00:00Z")}) {
            assertThat(Moments.text(at)).isEqualTo(at.toString());
        }
    }

    @Test
    void a_stored_hash_has_64_small_digits_and_nothing_else() {
        var hash = Digest.of("x").hex();
        assertThat(Digest.stored(hash)).isEqualTo(Digest.of("x"));
        for (int c = 0; c < 0x10000; c++) {
            var place = c % 64;
            var other = hash.substring(0, place) + (char) c + hash.substring(place + 1);
            assertThat(Digest.stored(other) != null).as("U+%04X", c).isEqualTo("0123456789abcdef".indexOf(c) >= 0);
        }
        assertThat(Digest.stored(hash + "0")).isNull();
        assertThat(Digest.stored(hash.substring(1))).isNull();
        assertThat(Digest.stored(null)).isNull();
    }

    private String text() {
        if (random.nextInt(6) == 0) {
            return null;
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Instant moment() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Instant.ofEpochSecond(random.nextLong() >> 29, random.nextInt(1_000_000_000));
            case 2 -> Instant.ofEpochSecond(random.nextInt());
            default -> Instant.ofEpochMilli(random.nextLong() >> 20);
        };
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
