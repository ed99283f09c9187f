package org.xuanren.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What the roster knows of a cadre beyond name and number.
 *
 * @param party           中共, the name of a democratic party, or empty
 * @param partyJoined     month of joining the Communist Party, or null
 * @param enterprisePosts posts in enterprises (企业兼职); empty as long as nobody has said whether there are any
 * @param form            the elements of the approval form (干部任免审批表) as they stand in the {@code .lrmx} file, by element name
 */
public record CadreFile(String sex, YearMonth birth, String nativePlace, String party, YearMonth partyJoined, YearMonth workStart,
        String health, Education fullTime, Education inService, String currentPost, List<Position> positions,
        List<Training> trainings, List<Sanction> sanctions, List<Assessment> assessments, List<EnterprisePost> enterprisePosts,
        List<Relative> relatives, List<YearMonth> exceptionalPromotions, Map<String, String> form) {

    /** @param education 研究生, 大学, 大专 …; empty if none */
    public record Education(String education, String degree, String school) { }

    /**
     * One line of the résumé.
     *
     * @param to         null while it lasts
     * @param level      of the post, or null if it is none (studies, military service); of a line that names a leading post and a rank, that of the post
     * @param grassRoots whether it counts as grass-roots experience (基层工作经历)
     */
    public record Position(YearMonth from, YearMonth to, String text, Level level, boolean chief, boolean grassRoots) { }

    public record Training(LocalDate from, LocalDate to, int days, String subject) { }

    /** @param until last day on which it has effect, or null */
    public record Sanction(LocalDate on, String kind, LocalDate until) { }

    public record Assessment(int year, String result) { }

    /** @param to null while it lasts */
    public record EnterprisePost(String enterprise, String post, LocalDate from, LocalDate to) {

        /** Said of a cadre who has none. */
        static final EnterprisePost NONE = new EnterprisePost("无", null, null, null);

        public boolean lasts() {
            return to == null && !equals(NONE);
        }
    }

    /** @param cadre id of the relative if he is in the roster, or null; empty if he is known not to be the one of whom it was thought */
    public record Relative(String relation, String name, String birth, String party, String unitAndPost, String cadre) {

        /** Whether the roster knows who he is. */
        public boolean known() {
            return cadre != null && !cadre.isEmpty();
        }

        /** The same, of whom it is known now who he is. */
        Relative being(String id) {
            return new Relative(relation, name, birth, party, unitAndPost, id);
        }
    }

    /** The same with other relatives. */
    CadreFile with(List<Relative> others) {
        return new CadreFile(sex, birth, nativePlace, party, partyJoined, workStart, health, fullTime, inService, currentPost, positions,
            trainings, sanctions, assessments, enterprisePosts, others, exceptionalPromotions, form);
    }
}
