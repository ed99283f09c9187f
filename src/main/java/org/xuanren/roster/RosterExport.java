package org.xuanren.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Gives out what {@link RosterImport} takes: the same columns, the same form; imported again it changes nothing. */
@Service
@Transactional(readOnly = true)
public class RosterExport {

    private static final char MARK = '\uFEFF'; // spreadsheets take a file without it for another encoding

    private final TransactionOperations transaction;
    private final Organisations organisations;
    private final Posts posts;
    private final Cadres cadres;
    private final CaseRecord record;

    RosterExport(TransactionOperations transaction, Organisations organisations, Posts posts, Cadres cadres, CaseRecord record) {
        this.transaction = transaction;
        this.record = record;
        this.organisations = organisations;
        this.posts = posts;
        this.cadres = cadres;
    }

    /**
     * Writes a ZIP of {@code organisations.csv}, {@code posts.csv} and the approval form of every cadre. Who took it stands in the record before the
     * first byte is out: a download that breaks off has told most of it (R-STAFF-LEAK).
     *
     * @param by the login of who asks
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void all(String by, OutputStream to) throws IOException {
        transaction.executeWithoutResult(status -> record.append(HouseChain.SYSTEM, NewEntry.by(by, EntryKind.READ, "roster", Map.of("reason", "导出名册"))));
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("organisations.csv"));
        organisations(zip);
        zip.putNextEntry(new ZipEntry("posts.csv"));
        posts(zip);
        for (var cadre : cadres.findAll(Sort.by("name", "id"))) {
            var form = new ByteArrayOutputStream();
            form(cadre.id(), form);
            zip.putNextEntry(new ZipEntry(cadre.name() + "-" + cadre.identityNumber() + ".lrmx"));
            form.writeTo(zip);
        }
        zip.finish();
    }

    /** Writes {@code organisations.csv}. */
    public void organisations(OutputStream to) throws IOException {
        var table = table(to, "code", "name", "kind", "level", "parent");
        for (var one : organisations.findAll(Sort.by("code"))) {
            table.printRecord(harmless(one.code()), harmless(one.name()), one.kind(), one.level(), harmless(one.parent()));
        }
        table.flush();
    }

    /** Writes {@code posts.csv}. */
    public void posts(OutputStream to) throws IOException {
        var table = table(to, "code", "title", "organisation", "level", "traits", "approved", "coManagingParty", "legalDemand", "body");
        for (var one : posts.findAllByOrderByCode()) {
            table.printRecord(harmless(one.code()), harmless(one.title()), harmless(one.organisation()), one.level(), String.join(" ", one.traits()), one.approved(),
                harmless(one.coManagingParty()), harmless(one.legalDemand()), harmless(one.body()));
        }
        table.flush();
    }

    /** Writes the approval form of a cadre as {@code .lrmx}. @throws Refusal if the roster does not know him */
    public void form(String cadre, OutputStream to) {
        LrmxWriter.write(LrmxCadre.of(cadres.findById(cadre)
            .orElseThrow(() -> Refusal.of("名册中没有此人", RuleId.of("R-ARC-DB"), "请从名册中选择"))), to);
    }

    private static CSVPrinter table(OutputStream to, String... columns) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(MARK);
        return CSVFormat.DEFAULT.builder().setHeader(columns).get().print(text);
    }

    /** A spreadsheet takes what begins like this for a formula and carries it out. */
    private static String harmless(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
