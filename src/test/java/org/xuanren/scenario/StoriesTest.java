package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.Replay;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.StatutoryProcess;

/** All stories, and last the question whether they took every way that the diagrams draw. One class, so that the answer needs no other. */
@Story
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class StoriesTest {

    @BeforeAll
    static void this_house_and_nothing_taken_yet(@Autowired ProcessEngine engine, @Autowired TakenWays ways) {
        BpmnAwareTests.init(engine); // other houses in the same JVM have engines of the same name
        ways.forget(); // what other classes took in the same house does not count
    }

    @AfterAll
    static void the_house_is_left() {
        AbstractAssertions.reset();
    }

    @Nested
    class OfAWholeCase extends WholeCaseStories { }

    @Nested
    class OfTheKindsOfCase extends KindsStories { }

    @Nested
    class OfWaysBack extends WaysBackStories { }

    @Nested
    class OfConsultations extends ConsultationStories { }

    @Nested
    class OfTheQuota extends QuotaStories { }

    @Nested
    class OfRelatives extends RelativesStories { }

    @Nested
    class OfGatesAlone extends GatesAloneStories { }

    @Nested
    class OfPublicity extends PublicityStories { }

    @Nested
    @Order(Integer.MAX_VALUE - 1)
    class OfAYearLater extends YearLaterStories { }

    @Nested
    @Order(Integer.MAX_VALUE)
    class OfAllTogether {

        @Autowired
        private RepositoryService repository;
        @Autowired
        private TakenWays ways;

        @Test
        void every_node_and_every_flow_of_the_diagrams_was_taken() {
            var drawn = new TreeSet<String>();
            Arrays.stream(StatutoryProcess.values()).forEach(process -> drawn(process).forEach(drawn::add));
            drawn.removeAll(ways.taken());
            assertThat(drawn).as("what no story took").isEmpty();
        }

        @Test // R-GEN-ORDER, R-SUP-INTERNAL
        void every_case_of_every_story_replays_as_a_lawful_one(@Autowired CaseRecord record, @Autowired CaseFiles files) {
            var cases = record.begun().stream().filter(chain -> record.entries(chain).get(0).kind() == EntryKind.OPENED).toList();
            var intact = cases.stream().filter(number -> files.audit(number).isEmpty()).toList();
            assertThat(cases.size() - intact.size()).as("cases that a story has edited in the database").isLessThan(3);
            assertThat(intact).hasSizeGreaterThan(20);
            var unlawful = intact.stream().map(number -> Replay.faults(record.entries(number), files.openAnew(number))).filter(faults -> !faults.isEmpty()).toList();
            assertThat(unlawful).as("only what went past a form without a paper").singleElement().asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .singleElement().asString().endsWith("『整理案卷归档』缺少材料『干部任免审批表』（R-ARC-LIST）");
        }

        private Stream<String> drawn(StatutoryProcess process) {
            var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process.id()).latestVersion().singleResult();
            var model = repository.getBpmnModelInstance(definition.getId());
            return Stream.of(FlowNode.class, SequenceFlow.class).flatMap(type -> model.getModelElementsByType(type).stream())
                .map(FlowElement::getId).map(id -> TakenWays.name(process.id(), id));
        }
    }
}
