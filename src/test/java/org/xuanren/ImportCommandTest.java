package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir Path folder;

    @Test
    void without_a_file_or_with_one_that_is_not_there_it_says_how_to_ask() {
        assertThat(imported()).startsWith("1 用法：java -jar xuanren.jar import");
        assertThat(imported(folder.resolve("none").toString())).startsWith("1 读不到 ").contains("none").doesNotContain("Exception");
    }

    @Test
    void where_there_is_no_database_it_says_so_and_makes_none() throws Exception {
        var file = Files.writeString(folder.resolve("organisations.csv"), "code,name,kind,level,parent\n");
        assertThat(imported(file.toString())).startsWith("1 无法读取数据库：").hasLineCount(1);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test // R-ARC-DB
    void a_folder_is_imported_while_the_program_has_the_database_open_and_again_without_change() throws Exception {
        var files = Files.createDirectory(folder.resolve("roster"));
        Files.writeString(files.resolve("organisations.csv"), "code,name,kind,level,parent\na,甲局,GOVERNMENT_DEPARTMENT,COUNTY,\nb,,GOVERNMENT,COUNTY,\n");
        Files.writeString(files.resolve("posts.CSV"), "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\n"
            + "a-chief,局长,a,COUNTY,chief leading,1,,,a-standing-committee\n");
        try (var database = DriverManager.getConnection(url(), "sa", "")) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(database)).update();
            assertThat(imported(files.toString())).startsWith("1 ")
                .contains("✗ 文件 organisations.csv 第 3 行：机构名称（name）为空（R-ARC-DB）。请改正该行后重新导入。", "新增 2 条，更新 0 条，无变化 0 条，未导入 1 条。");
            Files.writeString(files.resolve("organisations.csv"), "code,name,kind,level,parent\na,甲局,GOVERNMENT_DEPARTMENT,COUNTY,\n");
            assertThat(imported(files.toString())).isEqualTo("0 新增 0 条，更新 0 条，无变化 2 条，未导入 0 条。\n");
            try (var found = database.createStatement().executeQuery("select title from post")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("局长");
            }
        }
    }

    @Test // R-ARC-DB, R-STAFF-LEAK
    void the_roster_is_exported_as_what_can_be_imported_and_no_file_is_overwritten() throws Exception {
        var files = Files.createDirectory(folder.resolve("roster"));
        Files.writeString(files.resolve("organisations.csv"), "code,name,kind,level,parent\nb,乙局,GOVERNMENT_DEPARTMENT,COUNTY,z\nz,政府,GOVERNMENT,CITY,\n");
        Files.writeString(files.resolve("甲.lrmx"), "<Person><XingMing>甲</XingMing><ShenFenZheng>990101197001010011</ShenFenZheng></Person>");
        var zip = folder.resolve("out.zip");
        try (var database = DriverManager.getConnection(url(), "sa", "")) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(database)).update();
            assertThat(imported(files.toString())).startsWith("0 新增 3 条");
            assertThat(exported()).startsWith("1 用法：java -jar xuanren.jar export-roster");
            assertThat(exported(folder.resolve("none/out.zip").toString())).startsWith("1 无法写入 ");
            assertThat(exported(zip.toString())).startsWith("0 名册已导出到 " + zip);
            assertThat(exported(zip.toString())).startsWith("1 " + zip + " 已存在，不会覆盖");
            try (var found = database.createStatement().executeQuery("select actor from record_entry order by seq desc")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("os:" + System.getProperty("user.name"));
            }
            var unpacked = Files.createDirectory(folder.resolve("unpacked"));
            try (var system = FileSystems.newFileSystem(zip); var entries = Files.list(system.getPath("/"))) {
                for (var entry : entries.toList()) {
                    Files.copy(entry, unpacked.resolve(entry.getFileName().toString()));
                }
            }
            assertThat(unpacked.resolve("甲-990101197001010011.lrmx")).exists();
            assertThat(imported(unpacked.toString())).isEqualTo("0 新增 0 条，更新 0 条，无变化 3 条，未导入 0 条。\n");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing half done").noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("db") + ";AUTO_SERVER=TRUE";
    }

    /** Exit code and what was printed. */
    private String imported(String... files) {
        return run(ImportCommand::run, files);
    }

    private String exported(String... file) {
        return run(RosterCommand::run, file);
    }

    private String run(ToIntBiFunction<PrintStream, String[]> command, String... named) {
        var arguments = new ArrayList<>(List.of(named));
        arguments.add("--spring.datasource.url=" + url());
        var printed = new ByteArrayOutputStream();
        var code = command.applyAsInt(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }
}
