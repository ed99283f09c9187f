package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuanren.roster.CadreFile;
import org.xuanren.roster.CadreFile.Education;
import org.xuanren.roster.CadreFile.Position;
import org.xuanren.roster.Level;

class CandidateCardTest {

    private static final Position POST = line("2019-06", null, Level.COUNTY);

    @Test // R-INSP-PREV3Y
    void studies_or_a_part_time_post_beside_it_are_not_the_present_post() {
        assertThat(since(POST, line("2025-09", null, null))).isEqualTo(POST.from());
        assertThat(since(POST, line("2025-09", null, Level.COUNTY))).as("a post").isEqualTo(YearMonth.of(2025, 9));
        assertThat(since(line("2015-01", "2019-06", Level.COUNTY), line("2019-06", null, null))).as("of which no level is known").isEqualTo(POST.from());
        assertThat(since(line("2015-01", "2019-06", Level.COUNTY))).isNull();
    }

    private static YearMonth since(Position... positions) {
        var none = new Education("", "", "");
        return CandidateCard.presentSince(new CadreFile("男", null, "", "中共", null, null, "", none, none, "", List.of(positions), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), Map.of()));
    }

    private static Position line(String from, String to, Level level) {
        return new Position(YearMonth.parse(from), to == null ? null : YearMonth.parse(to), "", level, false, false);
    }
}
