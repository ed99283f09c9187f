package org.xuanren.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Step;

@Story
class NamesTest {

    @LocalServerPort
    private int port;

    @Test
    void a_login_has_the_name_of_its_account_and_stands_for_itself_where_there_is_none(@Autowired Names names) {
        assertThat(names.of("zhang")).isEqualTo("张文清");
        assertThat(names.withLogin("zhang")).isEqualTo("张文清（zhang）");
        assertThat(names.of("stranger")).isEqualTo("stranger");
        assertThat(names.withLogin("stranger")).isEqualTo("stranger");
        assertThat(names.withLogin("system")).isEqualTo("系统");
    }

    @Test
    void a_paper_says_by_name_who_has_filed_it(@Autowired CaseStory story, @Autowired ProcessEngine engine) throws Exception {
        WebApps.revive(engine);
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        engine.getTaskService().claim(task.getId(), "chen");
        PaperKind.dueAt(Step.RECOMMENDATION_ANALYSIS).forEach(kind -> story.file(story.task(number, Step.RECOMMENDATION_ANALYSIS), kind, "chen"));
        var papers = Rest.house(port, "chen").send("GET", "/papers?task=" + task.getId(), null, false);
        assertThat(new ObjectMapper().readTree(papers.body()).path("filed").findValuesAsText("filedBy")).isNotEmpty().containsOnly("陈思远");
    }
}
