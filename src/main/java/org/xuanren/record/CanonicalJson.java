package org.xuanren.record;
public final class CanonicalJson { public static String of(String json) { throw new UnsupportedOperationException(); } }
