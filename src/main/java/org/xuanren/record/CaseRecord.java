package org.xuanren.record;
public interface CaseRecord { void lock(String c); Entry open(String c, NewEntry e); Entry append(String c, NewEntry e); java.util.List<Entry> intactEntries(String c); }
