package org.xuanren.record;
public record Digest(String hex) { public static Digest of(String text) { throw new UnsupportedOperationException(); } }
