package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ChinaTimeTest {

    @Test // R-PUB-WINDOW
    void the_engine_stores_china_s_time_whatever_the_machine_is_set_to() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThatThrownBy(() -> XuanrenApplication.main(new String[] {"--spring.config.location=classpath:/no-such.yaml"}))
                .as("a start that ends before anything is opened").hasMessageContaining("no-such.yaml");
            assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
