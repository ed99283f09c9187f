package org.xuanren.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.xuanren.record.Checkpoint.Head;

/**
 * Proves with one signed checkpoint alone, and without the other chains, that a chain ended in an entry at its moment (RFC 9162,
 * section 2.1.3).
 *
 * @param checkpoint its line
 * @param head       the newest entry of the chain then
 * @param place      of the chain among all chains, from 0
 * @param hashes     that lead from the chain to the root, from the bottom up, in hexadecimal digits
 */
public record InclusionProof(String checkpoint, String chain, Head head, int place, List<String> hashes) {

    /** @param seen checkpoints of which the newest one knows the chain */
    static InclusionProof of(CheckpointChain seen, String chain) {
        var heads = seen.heads();
        return new InclusionProof(seen.last().line(), chain, heads.get(chain), List.copyOf(heads.keySet()).indexOf(chain),
            Checkpoint.proof(seen.last().suite(), heads, chain));
    }

    /**
     * What does not hold.
     *
     * @param key     file of the public key
     * @param entries of the chain, as they are now
     */
    public List<String> faults(Path key, List<Entry> entries) {
        var faults = new ArrayList<String>();
        try {
            var signed = signed();
            if (!signed.isSignedBy(CheckpointKey.read(key, signed.suite()))) {
                faults.add("第 %d 号检查点的签名不成立：检查点被改动，或公钥不是本单位的".formatted(signed.number()));
            }
            if (!leadsTo(signed)) {
                faults.add("本案不在第 %d 号检查点之中：检查点证明被改动".formatted(signed.number()));
            }
            if (entries.stream().noneMatch(entry -> entry.seq() == head.seq() && entry.hash() != null && entry.hash().hex().equals(head.hash()))) {
                faults.add(Break.cutOrRewritten(head.seq(), signed).sentence());
            }
            var ahead = entries.stream().filter(entry -> entry.seq() <= head.seq() && CheckpointChain.isAhead(entry, signed.at())).toList();
            if (!ahead.isEmpty()) {
                faults.add(Break.ahead(ahead.get(0), ahead.size(), "此后第 %d 号检查点（%s）".formatted(signed.number(), signed.at())).sentence());
            }
        } catch (IllegalArgumentException | NullPointerException e) { // the latter where a part is missing
            faults.add("检查点证明或公钥不可读");
        }
        return faults;
    }

    /** The checkpoint. @throws IllegalArgumentException if its line is none */
    public Checkpoint signed() {
        return Checkpoint.read(checkpoint);
    }

    private boolean leadsTo(Checkpoint signed) {
        var proof = hashes.stream().map(HexFormat.of()::parseHex).toList();
        return MerkleTree.rootOf(signed.suite()::hash, Checkpoint.leaf(chain, head), place, signed.chains(), proof)
            .filter(root -> HexFormat.of().formatHex(root).equals(signed.root())).isPresent();
    }
}
