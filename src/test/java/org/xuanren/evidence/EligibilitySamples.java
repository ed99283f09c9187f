package org.xuanren.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.xuanren.evidence.CadreSnapshot.Held;
import org.xuanren.evidence.CadreSnapshot.Trained;
import org.xuanren.evidence.EligibilityApproval.Reply;
import org.xuanren.evidence.EligibilitySheet.Conclusion;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.EligibilitySheet.Health;
import org.xuanren.evidence.EligibilitySheet.KinDeclaration;

/** A candidate who is qualified for a chief post of the county level, in every respect and by nothing to spare. */
public final class EligibilitySamples {

    /** The day of judgement. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private EligibilitySamples() { }

    public static CadreSnapshot cadre() {
        return new CadreSnapshot("c1", "王甲", "海东省云川市", true, YearMonth.of(2010, 7), YearMonth.of(2005, 8), "大专", "大学",
            List.of(held("2005-08", "2008-08", "石桥乡科员", "STAFF", false, true), held("2008-08", "2015-03", "市民政局科长", "TOWNSHIP", true, false),
                held("2015-03", "2022-03", "市民政局副局长", "COUNTY", false, false), held("2022-03", null, "市财政局副局长", "COUNTY", false, false)),
            List.of(new Trained(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 30), 90, "市委党校")), List.of(), List.of(), List.of(),
            List.of(), false, false, List.of());
    }

    public static Held held(String from, String to, String text, String level, boolean chief, boolean grassRoots) {
        return new Held(YearMonth.parse(from), to == null ? null : YearMonth.parse(to), text, level, chief, grassRoots);
    }

    public static EligibilitySheet sheet() {
        return sheet(cadre());
    }

    public static EligibilitySheet sheet(CadreSnapshot cadre) {
        return new EligibilitySheet(cadre, TODAY, "冯壬", Health.FIT, "", "", "", "", "", KinDeclaration.NONE, "", "", "海东省石桥县", "",
            ExceptionGround.NONE, "", Conclusion.PROPOSED, "", 0);
    }

    public static EligibilityApproval approval(Reply reply) {
        return new EligibilityApproval("云组请〔2026〕3 号", TODAY.minusDays(5), "东组复〔2026〕8 号", TODAY, reply, "");
    }
}
