package org.xuanren.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]");
    /** Thanks in English for the time of the day; ours says instead that the user is logged out. */
    private static final String TIME_OF_DAY = "AUTH_LOGOUT_THANKS";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void every_text_is_there_in_chinese_and_no_other(String app) throws IOException {
        var ours = texts(app, "zh-CN");
        assertThat(ours.keySet()).isEqualTo(texts(app, "en").keySet());
        assertThat(ours.values()).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void every_text_carries_the_same_values(String app) throws IOException {
        var english = texts(app, "en");
        texts(app, "zh-CN").forEach((key, text) -> {
            if (!key.endsWith(TIME_OF_DAY)) {
                assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void the_apps_fall_back_to_chinese(String app) throws IOException {
        assertThat(read(app + "/scripts/config.js"))
            .contains("availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'", "vendor: '选任'");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group().replaceAll("\\s", "")).sorted().toList();
    }

    private static Map<String, String> texts(String app, String locale) throws IOException {
        var texts = new TreeMap<String, String>();
        flatten("", new ObjectMapper().readTree(read(app + "/locales/" + locale + ".json")), texts);
        return texts;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(child -> flatten(path + "/" + child.getKey(), child.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "/" + i, node.get(i), texts);
        }
    }

    private static String read(String path) throws IOException {
        var text = new ClassPathResource(MendedScripts.WEBJAR + "app/" + path).getContentAsString(StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
