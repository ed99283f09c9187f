package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The notice of inspection (考察预告): where, to whom and with what content it was published before the talks (R-INSP-NOTICE). */
public record InspectionNotice(
        @Asked(label = "发布日期", rule = "R-INSP-NOTICE") LocalDate publishedOn,
        @Asked(label = "发布方式", rule = "R-INSP-NOTICE", max = 200) String way,
        @Asked(label = "发布范围", rule = "R-INSP-NOTICE", max = 200) String scope,
        @Asked(label = "预告内容", rule = "R-INSP-NOTICE") List<Content> contents,
        @Asked(label = "考察组联系电话", rule = "R-INSP-NOTICE", max = 40) String telephone) implements Evidence {

    /** What a notice tells. */
    public enum Content implements Choice {
        CANDIDATE("考察对象"), TASK("考察任务"), DATES("考察时间"), TEAM("考察组成员"), CONTACT("联系方式");

        private final String label;

        Content(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public InspectionNotice {
        contents = List.copyOf(contents);
    }

    /** What it does not tell, by name; empty if it tells everything. */
    public String missing() {
        return Arrays.stream(Content.values()).filter(content -> !contents.contains(content)).map(Content::label).collect(Collectors.joining("、"));
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(publishedOn);
    }
}
