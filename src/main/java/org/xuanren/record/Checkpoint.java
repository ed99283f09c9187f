package org.xuanren.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all chains ended in at a moment, signed. It is one line of canonical JSON, in the database and in the file beside it.
 *
 * @param number   from 1, without gaps
 * @param at       moment in UTC
 * @param chains   how many chains there were: the leaves of the tree
 * @param heads    of the chains that have grown since the checkpoint before
 * @param root     of the Merkle tree over the heads of all chains, in hexadecimal digits
 * @param previous hash of the line of the checkpoint before, empty for the first
 * @param suite    algorithms of root, previous and signature
 * @param signature over the line without it, Base64
 */
@JsonPropertyOrder(alphabetic = true)
public record Checkpoint(long number, Instant at, int chains, SortedMap<String, Head> heads, String root, String previous, Suite suite,
        String signature) {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The newest entry of a chain. */
    @JsonPropertyOrder(alphabetic = true)
    public record Head(long seq, @JsonProperty("hash") String hash) { }

    Checkpoint signed(CheckpointKey key) {
        return new Checkpoint(number, at, chains, heads, root, previous, suite,
            Base64.getEncoder().encodeToString(key.sign(unsigned().getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether this is what the owner of the key has signed. */
    public boolean isSignedBy(CheckpointKey key) {
        try {
            var signed = Base64.getDecoder().decode(signature);
            return suite == key.suite() && Base64.getEncoder().encodeToString(signed).equals(signature)
                && key.verify(unsigned().getBytes(StandardCharsets.UTF_8), signed);
        } catch (IllegalArgumentException e) {
            return false; // no Base64
        }
    }

    /** The line that is kept. */
    public String line() {
        return CanonicalJson.of(content(signature));
    }

    /** The hash that the next checkpoint carries. */
    String hash() {
        return HexFormat.of().formatHex(suite.hash(line().getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalArgumentException if it is no line of a checkpoint */
    public static Checkpoint read(String line) {
        try {
            var read = MAPPER.readValue(line, Checkpoint.class);
            if (read.heads().values().stream().anyMatch(head -> head == null || head.hash() == null) || !read.line().equals(line)) {
                throw new IllegalArgumentException("not in its canonical form");
            }
            return read;
        } catch (JsonProcessingException | NullPointerException e) { // the latter where a part is missing
            throw new IllegalArgumentException("no checkpoint", e);
        }
    }

    /** Whether a line, if it can be read, is of that number and moment. */
    static boolean says(String line, long number, Instant at) {
        try {
            var checkpoint = read(line);
            return checkpoint.number() == number && checkpoint.at().equals(at);
        } catch (IllegalArgumentException e) {
            return true; // says nothing, which is told elsewhere
        }
    }

    /** The tree over the heads of all chains, which come in the order of their names. */
    static MerkleTree tree(Suite suite, SortedMap<String, Head> heads) {
        return new MerkleTree(suite::hash, heads.entrySet().stream().map(one -> leaf(one.getKey(), one.getValue())).toList());
    }

    static byte[] leaf(String chain, Head head) {
        var json = new CanonicalText(); // every checkpoint has as many of them as there are chains
        json.text("chain", chain);
        json.text("hash", head.hash());
        json.number("seq", head.seq());
        return json.closed().bytes();
    }

    private String unsigned() {
        return CanonicalJson.of(content(null));
    }

    private Map<String, Object> content(String signed) {
        var content = new TreeMap<String, Object>(Map.of("number", number, "at", at.toString(), "chains", chains, "heads", heads,
            "root", root, "previous", previous, "suite", suite.name()));
        if (signed != null) {
            content.put("signature", signed);
        }
        return content;
    }

    /** A checkpoint that is not signed yet, over the heads of all chains. */
    static Checkpoint over(long number, Instant at, SortedMap<String, Head> all, SortedMap<String, Head> grown, String previous, Suite suite) {
        return new Checkpoint(number, at, all.size(), grown, HexFormat.of().formatHex(tree(suite, all).root()), previous, suite, "");
    }

    /** The hashes that prove a chain to be in the tree over these heads, in hexadecimal digits. */
    static List<String> proof(Suite suite, SortedMap<String, Head> heads, String chain) {
        var place = List.copyOf(heads.keySet()).indexOf(chain);
        return tree(suite, heads).proof(place).stream().map(HexFormat.of()::formatHex).toList();
    }
}
