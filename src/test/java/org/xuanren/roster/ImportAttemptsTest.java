package org.xuanren.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.record.CaseRecord;

@SpringBootTest(classes = RosterImportTest.RosterAlone.class, webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:roster;DB_CLOSE_DELAY=-1")
@Transactional
class ImportAttemptsTest {

    private static final int BOUND = 60;

    @Test // R-AVOID-WORK, R-LOG-CONTENT
    void who_goes_on_trying_does_not_flood_the_record(@Autowired RosterImport imports, @Autowired CaseRecord record) {
        var own = file("cadre-details.csv", "name,identityNumber,account\n甲,990101198304019998,login-of-a\n".getBytes(StandardCharsets.UTF_8));
        var form = new ByteArrayOutputStream();
        LrmxWriter.write(new LrmxPerson(Map.of("XingMing", "甲", "ShenFenZheng", "990101198304019998"), List.of()), form);
        imports.importAll(List.of(file("a.lrmx", form.toByteArray())), "another", new ImportReport());
        for (int i = 0; i < BOUND + 5; i++) {
            var report = new ImportReport();
            imports.importAll(List.of(own), "login-of-a", report);
            assertThat(report.refusedRows()).hasSize(1);
        }
        assertThat(record.entries("system")).filteredOn(entry -> entry.actor().equals("login-of-a")).hasSize(BOUND);
    }

    private static Resource file(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
