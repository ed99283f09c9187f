package org.xuanren.conformance;

import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;

/** A length of time that a diagram names, computed as the engine will: what it can't compute stops every case at that place. */
final class Lapse {

    private static final String FIXED = "P(?=[\\dT])(\\d{1,5}[YMWD])*(T(\\d{1,5}[HM])+)?";
    private static final Pattern ONCE = Pattern.compile(FIXED);
    private static final Pattern REPEATED = Pattern.compile("R([1-9]\\d{0,2}|1000)/" + FIXED);
    private static final Date FROM = new Date(0);
    private static final Date LAST = due(new DueDateBusinessCalendar(), "P10Y");

    private Lapse() { }

    /** Whether a task can be due, or followed up, so long after it was created. */
    static boolean ofTask(String text) {
        return ONCE.matcher(text).matches() && isSoon(new DueDateBusinessCalendar(), text);
    }

    /** @param timer {@code timeDuration} or {@code timeCycle} */
    static boolean ofTimer(Tag timer) {
        return switch (timer.name()) {
            case "timeDuration" -> ONCE.matcher(timer.text()).matches() && isSoon(new DurationBusinessCalendar(), timer.text());
            case "timeCycle" -> REPEATED.matcher(timer.text()).matches() && isSoon(new CycleBusinessCalendar(), timer.text());
            default -> false;
        };
    }

    private static boolean isSoon(BusinessCalendar calendar, String text) {
        try {
            var due = due(calendar, text);
            return due.after(FROM) && !due.after(LAST);
        } catch (ProcessEngineException e) {
            return false;
        }
    }

    private static Date due(BusinessCalendar calendar, String text) {
        return calendar.resolveDuedate(text, FROM);
    }
}
