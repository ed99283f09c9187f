package org.xuanren.roster;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Refusal;

/** Takes over approval forms ({@code .lrmx}): a person is known by name and identity number together. */
@Component
class RosterForms {

    private final EntityManager entities;
    private final Cadres cadres;
    private final NamedRelatives named;
    private final Clock clock;

    RosterForms(EntityManager entities, Cadres cadres, NamedRelatives named, Clock clock) {
        this.entities = entities;
        this.cadres = cadres;
        this.named = named;
        this.clock = clock;
    }

    void take(String name, InputStream in, FileImport file) throws IOException {
        try {
            var person = LrmxReader.read(name, in);
            if (person.text("ShenFenZheng").isBlank()) {
                var sameName = cadres.findByName(person.text("XingMing")).size();
                if (sameName > 0) {
                    file.report().refused(Refusal.sentence("文件 %s：没有身份证号，名册中同名的有 %d 人，不能确定是谁".formatted(name, sameName),
                        RosterImport.RULE, "请在表中填写身份证号后重新导入"));
                    return;
                }
            }
            var bare = new LrmxCadre(name, person, LocalDate.now(clock)).file();
            cadre(name, person.text("XingMing"), IdentityNumber.of(person.text("ShenFenZheng")), bare, file);
        } catch (Refusal refusal) {
            refusal.sentences().forEach(file.report()::refused);
        }
    }

    private void cadre(String form, String name, String number, CadreFile bare, FileImport file) {
        var read = named.tied(name, bare, file.report());
        var known = cadres.findByIdentityNumber(number);
        if (known.isEmpty()) {
            file.added(name, name + "：" + Differences.said(read));
            entities.persist(new Cadre(UUID.randomUUID().toString(), name, number, null, read));
            named.tieTo(name, file.report());
            return;
        }
        var cadre = known.get(0);
        if (!cadre.name().equals(name)) {
            file.report().refused(Refusal.sentence("文件 %s：身份证号 %s 已登记为%s，文件中为%s".formatted(form, number, cadre.name(), name),
                RosterImport.RULE, "请核对身份，不会覆盖已有人员"));
            return;
        }
        var merged = new CadreFile(read.sex(), read.birth(), read.nativePlace(), read.party(), read.partyJoined(), read.workStart(),
            read.health(), read.fullTime(), read.inService(), read.currentPost(), CadreDetails.levelsKept(read, cadre.file()),
            cadre.file().trainings(), cadre.file().sanctions(), cadre.file().assessments(), cadre.file().enterprisePosts(),
            CadreDetails.linksKept(read, cadre.file()), cadre.file().exceptionalPromotions(), read.form());
        if (merged.equals(cadre.file())) {
            file.unchanged();
        } else {
            file.changed(cadre, name + "：" + String.join("；", Differences.between(cadre.file(), merged)));
            cadre.update(cadre.account(), merged);
            named.tieTo(name, file.report());
        }
    }
}
