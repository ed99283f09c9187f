package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();
    /** The leaves of the well-known test of RFC 6962, which RFC 9162 hashes in the same way. */
    private static final List<byte[]> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
        .stream().map(HEX::parseHex).toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
    void the_roots_are_those_of_the_standard(int size, String root) {
        assertThat(HEX.formatHex(new MerkleTree(Suite.ED25519::hash, LEAVES.subList(0, size)).root())).isEqualTo(root);
    }

    @Test
    void a_proof_leads_to_the_root_from_its_leaf_and_from_no_other_place_or_size() {
        for (int size = 1; size <= 33; size++) {
            var leaves = IntStream.range(0, size).mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8)).toList();
            var tree = new MerkleTree(Suite.ED25519::hash, leaves);
            for (int place = 0; place < size; place++) {
                var proof = tree.proof(place);
                assertThat(rootOf(leaves.get(place), place, size, proof)).as("%d of %d", place, size).isEqualTo(HEX.formatHex(tree.root()));
                assertThat(rootOf("another".getBytes(StandardCharsets.UTF_8), place, size, proof)).isNotEqualTo(HEX.formatHex(tree.root()));
                var longer = new ArrayList<>(proof);
                longer.add(new byte[32]);
                assertThat(rootOf(leaves.get(place), place, size, longer)).isNotEqualTo(HEX.formatHex(tree.root()));
                if (!proof.isEmpty()) {
                    assertThat(rootOf(leaves.get(place), place, size, proof.subList(1, proof.size()))).isNotEqualTo(HEX.formatHex(tree.root()));
                }
            }
            assertThat(rootOf(leaves.get(0), size, size, tree.proof(0))).isEqualTo("none");
            assertThat(rootOf(leaves.get(0), -1, size, tree.proof(0))).isEqualTo("none");
        }
    }

    private static String rootOf(byte[] leaf, int place, int size, List<byte[]> proof) {
        return MerkleTree.rootOf(Suite.ED25519::hash, leaf, place, size, proof).map(HEX::formatHex).orElse("none");
    }
}
