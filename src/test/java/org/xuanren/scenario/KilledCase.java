package org.xuanren.scenario;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.springframework.test.context.TestContextManager;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.SelectionCases;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Step;

/**
 * A process of its own that takes a case through its steps and tells each when it is done. Where its database holds a case
 * already, it tells what was kept of it and takes it to its end.
 */
@Story
class KilledCase {

    /** The first case of a new house. */
    static final String NUMBER = "2026-0001";
    static final String TELLS = "story: ";
    static final String DONE = "done ";
    static final String KEPT = "kept ";
    static final String ENDED = "ended";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    static String done(Step step) {
        return DONE + step.id();
    }

    public static void main(String[] args) {
        var house = new TestContextManager(KilledCase.class).getTestContext().getApplicationContext();
        var story = house.getBean(CaseStory.class);
        if (house.getBean(SelectionCases.class).findByNumber(NUMBER).isEmpty()) {
            begins(story);
        } else {
            goesOn(story, NUMBER, house.getBean(CaseFiles.class));
        }
    }

    private static void begins(CaseStory story) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        for (var next = story.next(number); next.isPresent(); next = story.next(number)) {
            var step = Step.of(next.get().getTaskDefinitionKey());
            story.does(number, step);
            tell(done(step));
        }
    }

    private static void goesOn(CaseStory story, String number, CaseFiles files) {
        submitted(story, number).forEach(step -> tell(KEPT + step));
        story.ends(number);
        tell("faults at the end " + files.audit(number));
        var once = new TreeSet<String>();
        tell("steps done twice " + story.recordOf(number).stream().filter(entry -> entry.kind() == EntryKind.SUBMITTED)
            .map(entry -> entry.step() + " " + entry.candidate()).filter(step -> !once.add(step)).toList());
        tell(ENDED);
    }

    private static List<String> submitted(CaseStory story, String number) {
        return story.recordOf(number).stream().filter(entry -> entry.kind() == EntryKind.SUBMITTED).map(Entry::step).toList();
    }

    private static void tell(String what) {
        OUT.println(TELLS + what);
    }
}
