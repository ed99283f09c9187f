package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a modeler may do by mistake or on purpose, and the sentence that he reads. */
class BadDiagramTest {

    private record Bad(String what, String process, Consumer<Draft> bend, String sentence) { }

    private static final String MAIN = "cadre-selection";
    private static final String CANDIDATE = "candidate-inspection";
    private static final String REPORT = "report-verification";

    private static Stream<Bad> table() {
        return Stream.of(
            new Bad("from the end of the period straight to the talk", MAIN, draft ->
                draft.redirect(draft.flow("timer-publicity-over", "merge-publicity-conclusion").getAttribute("id"), "appointment-talk"),
                "cadre-selection.bpmn：公示期满 → 进行任免谈话，未经过『核验公示结论』"
                + "（R-PUB-WINDOW）。请把『核验公示结论』接在两者之间。"),
            new Bad("a choice leads around the gate", MAIN, draft ->
                draft.choice(draft.flow("decision-meeting", "gate-decision"), "${selection.nonParty(execution)}", "merge-publicity"),
                "cadre-selection.bpmn：会议讨论决定 → 另议？ → 核验公示结论，未经过『核验讨论决定』"
                + "（R-DEC-COLL）。请把『核验讨论决定』接在两者之间。"),
            new Bad("the gate is cut out", MAIN, draft -> draft.cutOut("gate-publicity"),
                "cadre-selection.bpmn：核验讨论决定 → 决定通过？（通过） → 须任前公示？（否） → 公示通过？（通过） → 进行任免谈话，未经过『核验公示结论』"
                + "（R-PUB-WINDOW）。请把『核验公示结论』接在两者之间。"),
            new Bad("two gates are swapped", MAIN, draft -> {
                draft.set("gate-decision", "id", "gate-x");
                draft.set("gate-deliberation", "id", "gate-decision");
                draft.set("gate-x", "id", "gate-deliberation");
            },
                "cadre-selection.bpmn：『核验酝酿情况』的核验被改变"
                + "（R-DEC-COLL）。请改回：${decisionGate}。"),
            new Bad("the gate calls another bean", MAIN, draft ->
                draft.set("gate-decision", "camunda:delegateExpression", "${deliberationGate}"),
                "cadre-selection.bpmn：『核验讨论决定』的核验被改变"
                + "（R-DEC-COLL）。请改回：${decisionGate}。"),
            new Bad("on whatever the gate says", MAIN, draft -> {
                Draft.remove(draft.at("decision-again"));
                Draft.remove(draft.at("decision-ended"));
                Draft.remove(Draft.children(draft.at("decision-adopted")).get(0));
                draft.unset("is-decision-adopted", "default");
            },
                "cadre-selection.bpmn：核验讨论决定 → 决定通过？（通过） → 须任前公示？（是） → 发布任前公示，『核验讨论决定』未通过也能走到"
                + "（R-DEC-COLL）。请只在通过时（${decisionGate.passed(execution)}）继续。"),
            new Bad("the step can be skipped", MAIN, draft ->
                draft.choice(draft.into("candidates-decision").get(0), "${selection.plenumNominates(execution)}", "merge-candidates"),
                "cadre-selection.bpmn：核验民主推荐 → 推荐有效？（通过） → 须集体研究？（是） → 另议？ → 核验考察对象，未经过『研究考察对象』"
                + "（R-CAND-COLL）。请把『研究考察对象』接在两者之间。"),
            new Bad("the step comes after the gate", CANDIDATE, draft -> {
                draft.cutOut("inspection-report");
                var flow = draft.at("inspection-passed");
                draft.into(flow, "<bpmn:exclusiveGateway/>");
            },
                "candidate-inspection.bpmn：图中没有『听取考察汇报』（inspection-report）"
                + "（R-INSP-STEPS）。请补上，编号不得改变。"),
            new Bad("the timer is cut out", MAIN, draft -> draft.cutOut("timer-publicity-over"),
                "cadre-selection.bpmn：图中没有『公示期满』（timer-publicity-over）"
                + "（R-PUB-DAYS）。请补上，编号不得改变。"),
            new Bad("the period is a fixed day", MAIN, draft ->
                draft.all("timeDate").get(1).setTextContent("2026-11-30T00:00:00"),
                "cadre-selection.bpmn：『公示期满』的期限被改变"
                + "（R-PUB-DAYS）。请改回：${selection.publicityOver(execution)}。"),
            new Bad("no default", MAIN, draft -> draft.unset("is-decision-adopted", "default"),
                "cadre-selection.bpmn：『决定通过？』没有默认出线，条件都不成立时流程停滞（R-GEN-ORDER）。请设一条默认出线。"),
            new Bad("a timer without id", MAIN, draft -> draft.insert("<bpmn:boundaryEvent attachedToRef='decision-meeting'><bpmn:timerEventDefinition>"
                + "<bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"),
                "cadre-selection.bpmn：第 N 行的 boundaryEvent 没有编号（R-GEN-ORDER）。请用建模工具重新画出。"),
            new Bad("a listener", MAIN, draft -> draft.insert(draft.at("decision-meeting"),
                "<bpmn:extensionElements><camunda:taskListener event='create' class='x.Y'/></bpmn:extensionElements>"),
                "cadre-selection.bpmn：第 N 行『会议讨论决定』使用了元素 camunda:taskListener，法定流程内不得有代码、脚本、监听器和外部调用"
                + "（R-GEN-ORDER）。请删去，由核验任务判断。"),
            new Bad("a script task", MAIN, draft -> draft.into(draft.flow("decision-agenda", "decision-meeting"),
                "<bpmn:scriptTask name='算票' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                "cadre-selection.bpmn：第 N 行『算票』使用了元素 scriptTask，法定流程内不得有代码、脚本、监听器和外部调用"
                + "（R-GEN-ORDER）。请删去，由核验任务判断。"),
            new Bad("an expression in a name", MAIN, draft -> draft.set("decision-meeting", "name", "${execution.setVariable('a', 1)}"),
                "cadre-selection.bpmn：第 N 行『${execution.setVariable('a', 1)}』含有表达式“${execution.setVariable('a', 1)}”"
                + "（R-GEN-ORDER）。此处不得写表达式，请改为文字。"),
            new Bad("another condition", MAIN, draft -> draft.at("decision-adopted").getElementsByTagNameNS("*", "conditionExpression")
                .item(0).setTextContent("${adopted == true}"),
                "cadre-selection.bpmn：『决定通过？』的出线“通过”的条件“${adopted == true}”无法证明"
                + "（R-GEN-ORDER）。请只用核验和法定情形作条件，例如 ${decisionGate.passed(execution)}。"),
            new Bad("a timer ends the step", MAIN, draft -> draft.insert("<bpmn:boundaryEvent id='late' name='逾期' attachedToRef='decision-meeting'>"
                + "<bpmn:timerEventDefinition><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:sequenceFlow id='late-flow' sourceRef='late' targetRef='gate-decision'/>"),
                "cadre-selection.bpmn：会议讨论决定 → 逾期 → 核验讨论决定，未经过『会议讨论决定』"
                + "（R-DEC-COLL）。请把『会议讨论决定』接在两者之间。"),
            new Bad("a day that can't be computed", MAIN, draft -> draft.set("decision-meeting", "camunda:dueDate", "P1D1Y"),
                "cadre-selection.bpmn：第 N 行『会议讨论决定』的 camunda:dueDate 为“P1D1Y”，不是可以算出的固定时长"
                + "（R-GEN-ORDER）。请写为不超过 10 年的时长，例如 P10D。"),
            new Bad("a cycle without repeats", MAIN, draft -> Kindnesses.reminder(draft, "decision-meeting", "<bpmn:timeCycle>P10D</bpmn:timeCycle>"),
                "cadre-selection.bpmn：定时事件『提醒』的时间不是可以算出的固定时长"
                + "（R-GEN-ORDER）。请写为不超过 10 年的时长，例如 P10D；重复的写明次数（至多 1000 次），例如 R3/P1D。"),
            new Bad("weeks and days of a timer", MAIN, draft -> Kindnesses.reminder(draft, "decision-meeting", "<bpmn:timeDuration>P1W2D</bpmn:timeDuration>"),
                "cadre-selection.bpmn：定时事件『提醒』的时间不是可以算出的固定时长"
                + "（R-GEN-ORDER）。请写为不超过 10 年的时长，例如 P10D；重复的写明次数（至多 1000 次），例如 R3/P1D。"),
            new Bad("a day that is asked of another task", MAIN, draft -> Kindnesses.reminder(draft, "decision-meeting",
                "<bpmn:timeDate>${candidate.replyOverdue(execution)}</bpmn:timeDate>"),
                "cadre-selection.bpmn：定时事件『提醒』的时间不是可以算出的固定时长"
                + "（R-GEN-ORDER）。请写为不超过 10 年的时长，例如 P10D；重复的写明次数（至多 1000 次），例如 R3/P1D。"),
            new Bad("a name that can't be stored", MAIN, draft -> draft.set("decision-meeting", "name", "长".repeat(256)),
                "cadre-selection.bpmn：第 N 行的 userTask 的 name 有 256 个字符，超过 255 个（R-GEN-ORDER）。请缩短。"),
            new Bad("an id that can't be stored", MAIN, draft -> draft.into(draft.flow("decision-agenda", "decision-meeting"),
                "<bpmn:userTask name='知会' camunda:candidateGroups='organization-department'><bpmn:property id='" + "p".repeat(201)
                + "' name='__targetRef_placeholder'/></bpmn:userTask>"),
                "cadre-selection.bpmn：第 N 行的 property 的 id 有 201 个字符，超过 200 个（R-GEN-ORDER）。请缩短。"),
            new Bad("a version that can't be stored", MAIN, draft -> draft.process("camunda:versionTag", "v".repeat(65)),
                "cadre-selection.bpmn：第 N 行的 process 的 camunda:versionTag 有 65 个字符，超过 64 个（R-GEN-ORDER）。请缩短。"),
            new Bad("a schema from elsewhere", MAIN, draft -> draft.at(MAIN).setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:schemaLocation",
                "http://camunda.org/schema/1.0/bpmn http://127.0.0.1:9/x.xsd"),
                "cadre-selection.bpmn：第 N 行的 schemaLocation 指向 BPMN 以外的模式，引擎会从文件之外取来内容，须删去此属性（R-GEN-ORDER）。请用建模工具重新保存。"),
            new Bad("documentation that can't be stored", MAIN, draft -> draft.insert(draft.at("decision-meeting"),
                "<bpmn:documentation>" + "长".repeat(3999) + "</bpmn:documentation>"),
                "cadre-selection.bpmn：第 N 行的 userTask 的 说明 有 4001 个字符，超过 4000 个（R-GEN-ORDER）。请缩短。"),
            new Bad("a message boundary", MAIN, draft -> draft.insert("<bpmn:boundaryEvent id='cancel' name='撤回' attachedToRef='decision-meeting'>"
                + "<bpmn:messageEventDefinition/></bpmn:boundaryEvent><bpmn:sequenceFlow id='f' sourceRef='cancel' targetRef='end-not-adopted'/>"),
                "cadre-selection.bpmn：第 N 行『撤回』使用了元素 messageEventDefinition，无法证明它不绕过核验"
                + "（R-GEN-ORDER）。请改用人工任务、排他或并行网关和定时事件。"),
            new Bad("a branch that nobody waits for", CANDIDATE, draft ->
                draft.redirect(draft.flow("inspection-survey", "join-inspection-methods").getAttribute("id"), "end-inspected"),
                "candidate-inspection.bpmn：『“发布考察预告”之后的网关』分出的各分支没有在同一处各汇合一次"
                + "（R-GEN-ORDER）。请让每个分支从分出处只走到同一个汇合网关。"),
            new Bad("a gate beside the branch that depends on it", CANDIDATE, draft -> {
                draft.redirect("discipline-settled", "merge-inspection-material");
            },
                "candidate-inspection.bpmn：『“符合任职资格？”之后的网关』分出的分支『须征求纪检意见？』没有汇合就结束"
                + "（R-GEN-ORDER）。请让每个分支从分出处只走到同一个汇合网关。"),
            new Bad("the timer's branch goes on", CANDIDATE, draft ->
                draft.redirect(draft.flow("remind-discipline", "end-reminded").getAttribute("id"), "merge-discipline"),
                "candidate-inspection.bpmn：『催办』之后的分支与主流程并行而不汇合"
                + "（R-GEN-ORDER）。不中断任务的定时事件之后只能依次催办并自行结束。"),
            new Bad("the case ends silently", MAIN, draft ->
                draft.choice(draft.at("decision-adopted"), "${selection.nonParty(execution)}", "end-not-adopted"),
                "cadre-selection.bpmn：核验讨论决定 → 决定通过？（通过） → 另议？ → 未获通过，『核验讨论决定』已通过，未经后面的核验就结束"
                + "（R-GEN-ORDER）。请接到下一步，只有核验结论为终止时才结束。"),
            new Bad("a step is asked for where it is not due", MAIN, draft -> draft.redirect("publicity-not-required", "publicity-notice"),
                "cadre-selection.bpmn：不需要『发布任前公示』时（“须经任前公示”为否）也会要求办理"
                + "（R-PUB-WINDOW）。请用排他网关只在需要时走到『发布任前公示』。"),
            new Bad("a way that no verdict takes", MAIN, draft -> draft.insert("<bpmn:sequenceFlow id='special' name='特批' "
                + "sourceRef='is-decision-adopted' targetRef='end-not-adopted'><bpmn:conditionExpression>${decisionGate.passed(execution) "
                + "and decisionGate.ended(execution)}</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                "cadre-selection.bpmn：从『决定通过？』到『未获通过』的出线“特批”永远走不到：其条件不可能成立，或在它之前的出线已包括此情形"
                + "（R-GEN-ORDER）。请改正条件或删去这一出线。"),
            new Bad("a round for ever", MAIN, draft ->
                draft.choice(draft.flow("decision-agenda", "decision-meeting"), "${selection.nonParty(execution)}", "merge-decision-again"),
                "cadre-selection.bpmn：从『另议？』回到『“筹备讨论会议”之前的网关』的循环不取决于任何核验结论，可能永不结束"
                + "（R-GEN-ORDER）。只有核验未通过时才可退回，请删去此循环。"),
            new Bad("again without any step", MAIN, draft -> {
                draft.into(draft.flow("decision-meeting", "gate-decision"), "<bpmn:exclusiveGateway/>");
                draft.redirect("decision-again", "added-1");
            },
                "cadre-selection.bpmn：核验讨论决定 → 决定通过？（重新讨论），『核验讨论决定』未通过时不办理任何步骤又回到核验，永远不能通过"
                + "（R-DEC-COLL）。请退回到『讨论决定』的步骤。"),
            new Bad("a late report comes before no committee", MAIN, draft -> Draft.remove(draft.at("publicity-reopened")),
                "cadre-selection.bpmn：『核验并任职』要求从『汇总公示情况』重新办理时，拟制任免通知 → 核验并任职，未经过该步骤（R-APT-DATE）。请让重新办理的出线回到『汇总公示情况』之前。"),
            new Bad("ended and yet going on", MAIN, draft -> draft.redirect("decision-ended", "is-publicity-required"),
                "cadre-selection.bpmn：核验讨论决定 → 决定通过？（终止） → 须任前公示？（是） → 发布任前公示，『核验讨论决定』未通过也能走到"
                + "（R-DEC-COLL）。请只在通过时（${decisionGate.passed(execution)}）继续。"),
            new Bad("another process is called", MAIN, draft -> draft.set("call-candidate-inspection", "calledElement", "quick"),
                "cadre-selection.bpmn：『逐人考察』的调用被改变"
                + "（R-INSP-STEPS）。请改回：candidate-inspection（同一部署，每名考察对象一次，传递 businessKey 与 candidateId）。"),
            new Bad("the call may run zero times", MAIN, draft -> draft.all("multiInstanceLoopCharacteristics").get(0)
                .setAttributeNS("http://camunda.org/schema/1.0/bpmn", "camunda:collection", "${nobody}"),
                "cadre-selection.bpmn：『逐人考察』的调用被改变"
                + "（R-INSP-STEPS）。请改回：candidate-inspection（同一部署，每名考察对象一次，传递 businessKey 与 candidateId）。"),
            new Bad("a gate in a loop", MAIN, draft -> draft.insert(draft.at("gate-decision"),
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                "cadre-selection.bpmn：第 N 行『核验讨论决定』使用了元素 multiInstanceLoopCharacteristics，无法证明它不绕过核验"
                + "（R-GEN-ORDER）。请改用人工任务、排他或并行网关和定时事件。"),
            new Bad("a form is another", MAIN, draft -> draft.set("decision-meeting", "camunda:formRef", "decision-agenda"),
                "cadre-selection.bpmn：『会议讨论决定』的表单被改变"
                + "（R-DEC-COLL）。请改回：decision-meeting（formRefBinding=deployment）。"),
            new Bad("another group", MAIN, draft -> draft.set("decision-meeting", "camunda:candidateGroups", "organization-department"),
                "cadre-selection.bpmn：『会议讨论决定』的办理组被改变"
                + "（R-ACC-MATRIX）。请改回：party-committee（党委）。"),
            new Bad("an event sub-process", MAIN, draft -> draft.insert("<bpmn:subProcess id='any-time' name='随时' triggeredByEvent='true'>"
                + "<bpmn:startEvent id='s'><bpmn:signalEventDefinition/></bpmn:startEvent><bpmn:endEvent id='e'/>"
                + "<bpmn:sequenceFlow id='sf' sourceRef='s' targetRef='e'/></bpmn:subProcess>"),
                "cadre-selection.bpmn：第 N 行『随时』的 triggeredByEvent 为“true”，无法证明"
                + "（R-GEN-ORDER）。请改回原值或删去此项。"),
            new Bad("an inclusive gateway", MAIN, draft -> draft.into(draft.flow("decision-agenda", "decision-meeting"),
                "<bpmn:inclusiveGateway name='或'/>"),
                "cadre-selection.bpmn：第 N 行『或』使用了元素 inclusiveGateway，无法证明它不绕过核验"
                + "（R-GEN-ORDER）。请改用人工任务、排他或并行网关和定时事件。"),
            new Bad("a second start", MAIN, draft -> draft.insert("<bpmn:startEvent id='quick-start' name='直接任职'/>"
                + "<bpmn:sequenceFlow id='qf' sourceRef='quick-start' targetRef='merge-appointment-again'/>"),
                "cadre-selection.bpmn：『直接任职』的表单被改变"
                + "（R-QUOTA-LIMIT）。请改回：opening-case（formRefBinding=deployment）。"),
            new Bad("history is kept for a day", MAIN, draft -> draft.process("camunda:historyTimeToLive", "P1D"),
                "cadre-selection.bpmn：『干部选拔任用』的历史保留期被改变"
                + "（R-GEN-ORDER）。请改回：P36500D。"),
            new Bad("starters are named", MAIN, draft -> draft.process("camunda:candidateStarterGroups", "archivist"),
                "cadre-selection.bpmn：第 N 行『干部选拔任用』使用了属性 camunda:candidateStarterGroups，无法证明它不绕过核验"
                + "（R-GEN-ORDER）。请删去此项。"),
            new Bad("a step beside a report is missing", REPORT, draft -> draft.cutOut("report-conclusion"),
                "report-verification.bpmn：图中没有『办结举报』（report-conclusion）"
                + "（R-PUB-VERIFY）。请补上，编号不得改变。"),
            new Bad("a gateway asks too early", CANDIDATE, draft -> {
                draft.redirect("eligibility-required", "is-exception-requested");
                draft.redirect(draft.flow("merge-eligibility-sheet", "eligibility-sheet").getAttribute("id"), "eligibility-sheet");
            },
                "candidate-inspection.bpmn：进入考察 → 须审查资格？（是） → 申请破格？（是） → 批复破格事项，未经过『审查任职资格』"
                + "（R-QUAL-LEGAL）。请把『审查任职资格』接在两者之间。"));
    }

    @Test
    void every_kind_of_fault_is_in_the_table_or_has_a_test_of_its_own() {
        var elsewhere = EnumSet.of(Fault.Kind.UNREADABLE, Fault.Kind.INTRUDES, Fault.Kind.FORM); // DeploymentTest, FormProofTest
        table().forEach(bad -> {
            var draft = Draft.of(bad.process());
            bad.bend().accept(draft);
            draft.proof().faults().forEach(fault -> elsewhere.add(fault.kind()));
        });
        assertThat(elsewhere).containsExactly(Fault.Kind.values());
    }

    @TestFactory
    Stream<DynamicTest> every_bad_diagram_is_refused_with_its_sentence() {
        return table().map(bad -> dynamicTest(bad.what(), () -> {
            var draft = Draft.of(bad.process());
            bad.bend().accept(draft);
            assertThat(draft.proof().sentences()).map(sentence -> sentence.replaceAll("第 \\d+ 行", "第 N 行")).contains(bad.sentence());
        }));
    }
}
