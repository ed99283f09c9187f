package org.xuanren.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that the engine would run, or give to a browser, and that are none of the statute's. */
final class ForeignFiles {

    /** A process with one task, and nothing else that could be wrong. */
    static final String USER = "user.bpmn";

    private static final String BPMN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">%s</bpmn:definitions>
        """;
    private static final String PROCESS = """
        <bpmn:process id="%s" name="别的流程" isExecutable="true" camunda:historyTimeToLive="P36500D">
          <bpmn:startEvent id="start-%s"%s</bpmn:startEvent><bpmn:sequenceFlow id="a-%s" sourceRef="start-%s" targetRef="node-%s"/>
          %s<bpmn:sequenceFlow id="b-%s" sourceRef="node-%s" targetRef="end-%s"/><bpmn:endEvent id="end-%s"/>
        </bpmn:process>""";
    private static final String DMN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="%s" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="rules" name="rules" namespace="http://camunda.org/schema/1.0/dmn">
          <decision id="eligible" name="任职资格" camunda:historyTimeToLive="P36500D">%s</decision>
        </definitions>
        """;
    private static final String DMN_13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String TABLE = "<decisionTable id='t'><input id='i'><inputExpression id='e' typeRef='string'%s><text>%s</text></inputExpression></input>"
        + "<output id='o' name='passed' typeRef='boolean'/><rule id='r'><inputEntry id='ie'><text></text></inputEntry><outputEntry id='oe'><text>true</text></outputEntry></rule></decisionTable>";
    private static final String LITERAL = "<variable id='v' name='passed' typeRef='boolean'/><literalExpression id='l'%s><text>%s</text></literalExpression>";
    private static final String CMMN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <cmmn:definitions xmlns:cmmn="http://www.omg.org/spec/CMMN/20151109/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/cmmn" targetNamespace="x">
          <cmmn:case id="selection" name="选任" camunda:historyTimeToLive="P36500D"><cmmn:casePlanModel id="plan"><cmmn:planItem id="item" definitionRef="work"/>%s</cmmn:casePlanModel></cmmn:case>
        </cmmn:definitions>
        """;
    private static final String HUMAN = "<cmmn:humanTask id='work' name='办理'%s</cmmn:humanTask>";
    private static final String SCRIPT = "java.lang.System.exit(1)";

    private ForeignFiles() { }

    /** By name. */
    static Map<String, String> all() {
        var files = new LinkedHashMap<String, String>();
        var nodes = new TreeMap<>(Map.of("user", "<bpmn:userTask id='node-%s'/>", "script", "<bpmn:scriptTask id='node-%s' scriptFormat='groovy'><bpmn:script>" + SCRIPT + "</bpmn:script></bpmn:scriptTask>",
            "javascript", "<bpmn:scriptTask id='node-%s' scriptFormat='javascript' camunda:resource='deployment://x.js'/>",
            "class", "<bpmn:serviceTask id='node-%s' camunda:class='java.lang.Object'/>", "expression", "<bpmn:serviceTask id='node-%s' camunda:expression='${appointmentGate.execute(execution)}'/>",
            "delegate", "<bpmn:serviceTask id='node-%s' camunda:delegateExpression='${appointmentGate}'/>",
            "external", "<bpmn:serviceTask id='node-%s' camunda:type='external' camunda:topic='x'/>",
            "decision", "<bpmn:businessRuleTask id='node-%s' camunda:decisionRef='eligible'/>",
            "call", "<bpmn:callActivity id='node-%s' calledElement='cadre-selection'/>",
            "listener", "<bpmn:userTask id='node-%s' name='${1 + 1}'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>" + SCRIPT
                + "</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>"));
        nodes.forEach((what, node) -> files.put(what + ".bpmn", diagram(process("other-" + what, ">", node))));
        var user = nodes.get("user");
        files.put("message.bpmn", diagram("<bpmn:message id='m' name='report.received'/>" + process("by-message", "><bpmn:messageEventDefinition messageRef='m'/>", user)));
        files.put("timer.bpmn", diagram(process("by-timer", "><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type='bpmn:tFormalExpression'>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition>", user)));
        files.put("form.bpmn", diagram(process("by-form", " camunda:formKey='embedded:deployment:x.html'>", user)));
        for (var key : List.of("Cadre-Selection", "cadre-selection\u200b", "cadre_selection", "selection", "x")) {
            files.put(key.hashCode() + ".bpmn", diagram(process(key, ">", user)));
        }
        files.put("stripped.bpmn", diagram(process(" cadre-selection ", ">", user)));
        files.put("two.bpmn", diagram(process("cadre-selection", ">", user) + process("beside", ">", user)));
        for (var name : List.of("x.bpmn20.xml", "X.BPMN", "a/b.bpmn", "xbpmn", "cadre-selection.bpmn")) {
            files.put(name, diagram(process("under-another-name", ">", user)));
        }
        files.put("table.dmn", DMN.formatted(DMN_13, TABLE.formatted("", "cadre")));
        files.put("groovy.dmn", DMN.formatted(DMN_13, TABLE.formatted(" expressionLanguage='groovy'", SCRIPT)));
        files.put("juel.dmn", DMN.formatted(DMN_13, LITERAL.formatted(" expressionLanguage='juel'", "${appointmentGate}")));
        files.put("literal.dmn11.xml", DMN.formatted("http://www.omg.org/spec/DMN/20151101/dmn.xsd", LITERAL.formatted("", "true")));
        files.put("LITERAL.DMN", DMN.formatted(DMN_13, LITERAL.formatted(" expressionLanguage='javascript'", SCRIPT)));
        files.put("human.cmmn", CMMN.formatted(HUMAN.formatted(">")));
        files.put("scripted.cmmn11.xml", CMMN.formatted(HUMAN.formatted("><cmmn:extensionElements><camunda:caseExecutionListener event='start'><camunda:script scriptFormat='groovy'>" + SCRIPT
            + "</camunda:script></camunda:caseExecutionListener></cmmn:extensionElements>")));
        files.put("human.cmmn10.xml", CMMN.replace("20151109", "20131201").formatted(HUMAN.formatted(">")));
        files.put("process.cmmn", CMMN.formatted("<cmmn:processTask id='work' processRef='cadre-selection'/>"));
        for (var name : List.of("x.js", "x.groovy", "x.py", "x.html", "x.json", "x.xml", "x", "x.class", "META-INF/processes.xml")) {
            files.put(name, SCRIPT);
        }
        files.put("broken.form", SCRIPT);
        return files;
    }

    private static String diagram(String inside) {
        return BPMN.formatted(inside);
    }

    private static String process(String key, String start, String node) {
        var id = key.replaceAll("\\W", "_");
        return PROCESS.formatted(key, id, start, id, id, id, node.formatted(id), id, id, id, id);
    }
}
