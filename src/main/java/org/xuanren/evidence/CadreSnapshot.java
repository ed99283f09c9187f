package org.xuanren.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What eligibility rules need of a cadre, as it stood in the roster when the qualification sheet was filled in.
 *
 * @param partyJoined           month of joining the Communist Party, or null
 * @param workStart             month of the first work, or null if unknown
 * @param chiefOfUnit           holds the administrative chief post of the organisation of the post
 * @param deputyOfUnit          holds a leading administrative post of that organisation, one step below the post
 * @param kinInUnit             a line for each post by which a close relative works in that organisation, leads one above it, or works below it where the post leads
 * @param enterprisePosts       those that he has; 无 if the roster says that there are none, empty if it says nothing
 * @param exceptionalPromotions months in which he was promoted outside the requirements before
 */
public record CadreSnapshot(String id, String name, String nativePlace, boolean partyMember, YearMonth partyJoined,
        YearMonth workStart, String fullTimeEducation, String inServiceEducation, List<Held> positions, List<Trained> trainings,
        List<Sanctioned> sanctions, List<Assessed> assessments, List<String> enterprisePosts, List<YearMonth> exceptionalPromotions,
        boolean chiefOfUnit, boolean deputyOfUnit, List<Kin> kinInUnit) {

    /**
     * One position of the résumé.
     *
     * @param to    null while it lasts
     * @param level name of the level; empty if it was no post
     */
    public record Held(YearMonth from, YearMonth to, String text, String level, boolean chief, boolean grassRoots) { }

    public record Trained(LocalDate from, LocalDate to, int days, String subject) { }

    /** @param until last day on which it has effect, or null */
    public record Sanctioned(LocalDate on, String kind, LocalDate until) { }

    public record Assessed(int year, String result) { }

    /**
     * A close relative there, above or below.
     *
     * @param leads whether he leads others there, or may
     * @param near  whether he is known to have a post in the organisation itself, or one step above or below it
     */
    public record Kin(String name, String relation, String post, boolean leads, boolean near) { }

    public CadreSnapshot {
        positions = List.copyOf(positions);
        trainings = List.copyOf(trainings);
        sanctions = List.copyOf(sanctions);
        assessments = List.copyOf(assessments);
        enterprisePosts = List.copyOf(enterprisePosts);
        exceptionalPromotions = List.copyOf(exceptionalPromotions);
        kinInUnit = List.copyOf(kinInUnit);
    }
}
