package org.xuanren.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that processes have told before they were killed: whatever was said to be done has to be there ever after. */
final class Told {

    /** By the id of the task (of the process for an opening), which is the id of its evidence as well. */
    private final Map<String, String> begun = new LinkedHashMap<>();
    private final Map<String, String> done = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private boolean audited;

    /** Another process speaks from now on. */
    void anew() {
        underWay.clear();
        faults.clear();
        audited = false;
    }

    void hear(String line) {
        var words = List.of(line.split(" "));
        if (words.isEmpty() || !words.get(words.size() - 1).equals(HouseUnderLoad.WHOLE)) {
            return; // a log, of which a line may be blank, or cut off in the midst
        }
        switch (words.get(0)) {
            case HouseUnderLoad.AUDITED -> audited = true;
            case HouseUnderLoad.BEGINS -> {
                begun.put(words.get(3), words.get(1) + " " + words.get(2));
                underWay.add(words.get(3));
            }
            case HouseUnderLoad.DONE -> {
                done.put(words.get(3), words.get(1) + " " + words.get(2));
                underWay.remove(words.get(3));
            }
            case HouseUnderLoad.BROKEN -> underWay.remove(words.get(3));
            case HouseUnderLoad.FAULT -> faults.add(line);
            default -> { }
        }
    }

    /** Whether the process has audited what it found and works now. */
    boolean audited() {
        return audited;
    }

    /** What the process itself found wrong. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many submissions were on their way when the process was killed. */
    int underWay() {
        return underWay.size();
    }

    /** Steps by the id of their evidence. */
    Map<String, String> done() {
        return Map.copyOf(done);
    }

    boolean begun(String id) {
        return begun.containsKey(id) || done.containsKey(id);
    }
}
