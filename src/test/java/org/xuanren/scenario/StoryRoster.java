package org.xuanren.scenario;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.roster.*;
import org.xuanren.roster.CadreFile.*;

public class StoryRoster {
    private final EntityManager em; private final TransactionTemplate tx;
    StoryRoster(EntityManager em, TransactionTemplate tx) { this.em = em; this.tx = tx; }

    @EventListener(ApplicationReadyEvent.class) @Order(-10)
    void load() { tx.executeWithoutResult(any -> fill()); }

    private void fill() {
        em.persist(new Organisation("city", "云川市委", Organisation.Kind.PARTY_COMMITTEE, Level.CITY, null));
        em.persist(new Organisation("ca", "云川市民政局", Organisation.Kind.GOVERNMENT_DEPARTMENT, Level.COUNTY, "city"));
        em.persist(new Post("ca-deputy", "副局长", "ca", Level.COUNTY, Set.of("leading"), 3, null, null, "sc"));
        for (int i = 0; i < 9; i++) cadre("sc" + i, "常委" + i, null, Level.CITY, "sc", "member", "常委会委员", "常委");
        for (int i = 0; i < 4; i++) cadre("lead" + i, "领导" + i, null, Level.COUNTY, "ca", "team-leaders", "领导班子成员", "领导班子成员");
        for (int i = 0; i < 5; i++) cadre("head" + i, "处长" + i, null, Level.TOWNSHIP, "ca", "internal-heads", "内设机构负责人", "内设机构负责人");
        for (int i = 0; i < 3; i++) cadre("sub" + i, "所长" + i, null, Level.TOWNSHIP, "ca", "subordinate-heads", "下属单位负责人", "下属单位负责人");
    }
    private void cadre(String id, String name, String account, Level level, String body, String key, String label, String voters) {
        var positions = List.of(new Position(YearMonth.of(2005, 7), YearMonth.of(2010, 6), "云溪县青山镇干部", Level.STAFF, false, true),
            new Position(YearMonth.of(2010, 6), YearMonth.of(2014, 6), "云川市民政局科员", Level.STAFF, false, false),
            new Position(YearMonth.of(2014, 6), YearMonth.of(2019, 6), "云川市民政局办公室副主任", level, false, false),
            new Position(YearMonth.of(2019, 6), null, "云川市民政局处长", level, true, false));
        em.persist(new Cadre(id, name, "ID" + id, account, new CadreFile("男", YearMonth.of(1983, 5), "云川", "中共", YearMonth.of(2004, 6),
            YearMonth.of(2005, 7), "健康", new Education("大学", "学士", "云川大学"), new Education("", "", ""), "云川市民政局处长", positions,
            List.of(new Training(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 30), 110, "中青年干部培训班")), List.of(),
            List.of(new Assessment(2023, "优秀"), new Assessment(2024, "称职"), new Assessment(2025, "称职")), List.of(), List.of(), List.of(), Map.of())));
        em.createNativeQuery("insert into membership values (?,?,?,?,?,?)").setParameter(1, body + "/" + id).setParameter(2, body).setParameter(3, id)
            .setParameter(4, key).setParameter(5, label).setParameter(6, voters).executeUpdate();
    }
}
