package org.xuanren.scenario;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("story")
@Import(StoryConfiguration.class)
class FirstStoryTest {
    @Autowired CaseStory story;
    @Test
    void slice() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        System.out.println(story.waitsAt(number));
        story.ends(number);
        System.out.println(story.told(number));
    }
}
