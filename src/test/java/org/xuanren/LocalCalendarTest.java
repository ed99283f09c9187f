package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.xuanren.statute.NextYear;
import org.xuanren.statute.WorkCalendar;

class LocalCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    @TempDir
    private Path data;

    @Test // R-PUB-DAYS
    void a_year_that_lies_in_the_data_folder_is_known_at_the_next_start() throws IOException {
        assertThat(unknown()).hasValue(2027);
        assertThat(unknown("--spring.profiles.active=demo")).as("a demo goes on").isEmpty();
        Files.writeString(data.resolve("calendar.yaml"), NextYear.TEXT);
        assertThat(unknown()).isEmpty();
    }

    @Test // R-PUB-DAYS
    void a_file_elsewhere_has_to_be_there_and_to_be_one() throws IOException {
        var file = data.resolve("elsewhere.yaml");
        assertThatThrownBy(() -> unknown("--xuanren.calendar=" + file))
            .hasRootCauseMessage("日历文件 %s 不存在或不可读（R-PUB-DAYS）。请核对配置项 xuanren.calendar 和文件权限后重新启动。".formatted(file));
        Files.writeString(file, NextYear.TEXT, Charset.forName("GBK"));
        assertThatThrownBy(() -> unknown("--xuanren.calendar=" + file))
            .hasRootCauseMessage("日历文件 %s 不是 UTF-8 编码（R-PUB-DAYS）。请另存为 UTF-8 后重新启动。".formatted(file));
        Files.writeString(file, NextYear.TEXT.replace("2027-01-09", "2027-01-08"));
        assertThatThrownBy(() -> unknown("--xuanren.calendar=" + file)).hasRootCauseMessage(
            "日历文件 %s：years.2027.made-up 的 2027-01-08 不是 2027 年假期外的周六或周日，无从调休上班（R-PUB-DAYS）。请与通知核对后重新启动。".formatted(file));
        Files.writeString(file, NextYear.TEXT);
        assertThat(unknown("--xuanren.calendar=" + file)).isEmpty();
    }

    private OptionalInt unknown(String... arguments) {
        var house = new SpringApplicationBuilder(HouseConfiguration.class).web(WebApplicationType.NONE);
        var all = Stream.concat(Stream.of("--spring.profiles.active=house", "--xuanren.data=" + data), Stream.of(arguments)).toArray(String[]::new);
        try (var context = house.run(all)) {
            return context.getBean(WorkCalendar.class).unknownYear(DAY, DAY);
        }
    }
}
