package org.xuanren.record;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A Merkle tree over given leaves, hashed as RFC 9162 (section 2.1) says: leaves and nodes can't be mistaken for each other. */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final UnaryOperator<byte[]> hash;
    private final List<byte[]> leaves;

    /** @param hash the hash function, for example SHA-256 */
    MerkleTree(UnaryOperator<byte[]> hash, List<byte[]> leaves) {
        this.hash = hash;
        this.leaves = leaves.stream().map(leaf -> hash.apply(joined(LEAF, leaf, new byte[0]))).toList();
    }

    byte[] root() {
        return leaves.isEmpty() ? hash.apply(new byte[0]) : root(leaves);
    }

    /** The hashes that, with the leaf at that place, make the root; from the bottom up. */
    List<byte[]> proof(int place) {
        var proof = new ArrayList<byte[]>();
        collect(leaves, place, proof);
        return proof;
    }

    /** The root that a proof leads to, or nothing if it has too few or too many hashes for a tree of that size. */
    static Optional<byte[]> rootOf(UnaryOperator<byte[]> hash, byte[] leaf, int place, int size, List<byte[]> proof) {
        if (place < 0 || place >= size) {
            return Optional.empty();
        }
        var last = size - 1;
        var at = place;
        var root = hash.apply(joined(LEAF, leaf, new byte[0]));
        for (var sibling : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            if (at % 2 == 1 || at == last) {
                root = hash.apply(joined(NODE, sibling, root));
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                root = hash.apply(joined(NODE, root, sibling));
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    private byte[] root(List<byte[]> of) {
        if (of.size() == 1) {
            return of.get(0);
        }
        var split = split(of.size());
        return hash.apply(joined(NODE, root(of.subList(0, split)), root(of.subList(split, of.size()))));
    }

    private void collect(List<byte[]> of, int place, List<byte[]> proof) {
        if (of.size() == 1) {
            return;
        }
        var split = split(of.size());
        var left = of.subList(0, split);
        var right = of.subList(split, of.size());
        if (place < split) {
            collect(left, place, proof);
            proof.add(root(right));
        } else {
            collect(right, place - split, proof);
            proof.add(root(left));
        }
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] joined(byte kind, byte[] left, byte[] right) {
        var out = new ByteArrayOutputStream(1 + left.length + right.length);
        out.write(kind);
        out.writeBytes(left);
        out.writeBytes(right);
        return out.toByteArray();
    }
}
