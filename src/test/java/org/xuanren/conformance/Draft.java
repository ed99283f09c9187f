package org.xuanren.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xuanren.statute.Step;

/** A diagram under the hands of a modeler, with the forms of its steps: ours, to be bent. */
final class Draft {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final String process;
    private final Document document;
    /** By file, those that are no longer as they were; null where one was dropped. */
    private final Map<String, ObjectNode> forms = new TreeMap<>();
    private int added;

    private Draft(String process, Document document) {
        this.process = process;
        this.document = document;
    }

    /** Without shapes and lines: they decide nothing, and would point to what is gone once it is bent. */
    static Draft of(String process) {
        var draft = drawn(process);
        draft.erase();
        return draft;
    }

    /** With its shapes and lines, as Cockpit shows it. */
    static Draft drawn(String process) {
        var draft = new Draft(process, parse(Ours.diagram(process)));
        for (var name : List.of("incoming", "outgoing")) {
            var found = draft.document.getElementsByTagNameNS(BPMN, name);
            while (found.getLength() > 0) {
                found.item(0).getParentNode().removeChild(found.item(0));
            }
        }
        return draft;
    }

    void erase() {
        for (var child : children(document.getDocumentElement())) {
            if (child.getLocalName().equals("BPMNDiagram")) {
                child.getParentNode().removeChild(child);
            }
        }
    }

    Draft copy() {
        var copy = new Draft(process, (Document) document.cloneNode(true));
        copy.added = added;
        forms.forEach((file, form) -> copy.forms.put(file, form == null ? null : form.deepCopy()));
        return copy;
    }

    String process() {
        return process;
    }

    Proof proof() {
        var files = new HashMap<>(Map.of(process + ".bpmn", bytes()));
        var present = Ours.everything();
        forms.forEach((file, form) -> {
            present.remove(file);
            if (form != null) {
                files.put(file, form.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
        return Conformance.check(files, present);
    }

    /** The form of a step, to be changed. */
    ObjectNode form(Step step) {
        if (!forms.containsKey(file(step))) {
            forms.put(file(step), ours(file(step)));
        }
        var form = forms.get(file(step));
        if (form == null) {
            throw new IllegalArgumentException("the form of " + step + " was dropped");
        }
        return form;
    }

    void dropForm(Step step) {
        forms.put(file(step), null);
    }

    /** Each under the name of the other. */
    void exchangeForms(Step one, Step other) {
        var form = form(one);
        forms.put(file(one), form(other));
        forms.put(file(other), form);
    }

    private static String file(Step step) {
        return step.id() + ".form";
    }

    private static ObjectNode ours(String file) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Ours.everything().get(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        var xml = new StringBuilder();
        write(document.getDocumentElement(), xml);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, StringBuilder xml) {
        if (!(node instanceof Element element)) {
            xml.append(node.getNodeType() == Node.TEXT_NODE ? escape(node.getNodeValue()) : "");
            return;
        }
        xml.append('<').append(element.getNodeName());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            xml.append(' ').append(attributes.item(i).getNodeName()).append("=\"").append(escape(attributes.item(i).getNodeValue()))
                .append('"');
        }
        xml.append('>');
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, xml);
        }
        xml.append("</").append(element.getNodeName()).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** The process itself. */
    Element process(String attribute, String value) {
        return set(process, attribute, value);
    }

    /** The element with that id. */
    Element at(String id) {
        return all().stream().filter(one -> one.getAttribute("id").equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(process + " has no " + id));
    }

    boolean has(String id) {
        return all().stream().anyMatch(one -> one.getAttribute("id").equals(id));
    }

    List<Element> all(String... names) {
        var wanted = List.of(names);
        return all().stream().filter(one -> wanted.contains(one.getLocalName())).toList();
    }

    Element set(String id, String attribute, String value) {
        var element = at(id);
        if (attribute.startsWith("camunda:")) {
            element.setAttributeNS(CAMUNDA, attribute, value);
        } else {
            element.setAttribute(attribute, value);
        }
        return element;
    }

    void unset(String id, String attribute) {
        if (attribute.startsWith("camunda:")) {
            at(id).removeAttributeNS(CAMUNDA, attribute.substring("camunda:".length()));
        } else {
            at(id).removeAttribute(attribute);
        }
    }

    Element flow(String from, String to) {
        return flows().stream().filter(flow -> flow.getAttribute("sourceRef").equals(from) && flow.getAttribute("targetRef").equals(to))
            .findFirst().orElseThrow(() -> new IllegalArgumentException("no flow from " + from + " to " + to));
    }

    List<Element> flows() {
        return all("sequenceFlow");
    }

    List<Element> from(String id) {
        return flows().stream().filter(flow -> flow.getAttribute("sourceRef").equals(id)).toList();
    }

    List<Element> into(String id) {
        return flows().stream().filter(flow -> flow.getAttribute("targetRef").equals(id)).toList();
    }

    void redirect(String flow, String target) {
        at(flow).setAttribute("targetRef", target);
    }

    Element connect(String from, String to) {
        return insert(at(from).getParentNode(), "<bpmn:sequenceFlow id='%s' sourceRef='%s' targetRef='%s'/>".formatted(fresh(), from, to));
    }

    void condition(Element flow, String condition) {
        insert(flow, "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + condition.replace("&", "&amp;")
            + "</bpmn:conditionExpression>");
    }

    String condition(Element flow) {
        return flow.getTextContent().strip();
    }

    /** Puts a node, given as XML without id, into a flow. */
    String into(Element flow, String xml) {
        var id = fresh();
        insert(flow.getParentNode(), xml.replaceFirst("^<(bpmn:\\w+)", "<$1 id='" + id + "'"));
        var target = flow.getAttribute("targetRef");
        flow.setAttribute("targetRef", id);
        connect(id, target);
        return id;
    }

    /** A choice in a flow: on under the condition to the target, else as before. */
    void choice(Element flow, String condition, String target) {
        var gateway = into(flow, "<bpmn:exclusiveGateway name='另议？'/>");
        set(gateway, "default", from(gateway).get(0).getAttribute("id"));
        condition(connect(gateway, target), condition);
    }

    /** Takes a node out of its flow: what led there leads to what it led to. */
    void cutOut(String id) {
        var next = from(id).get(0).getAttribute("targetRef");
        into(id).forEach(flow -> flow.setAttribute("targetRef", next));
        from(id).forEach(Draft::remove);
        all("boundaryEvent").stream().filter(one -> one.getAttribute("attachedToRef").equals(id)).forEach(event -> {
            from(event.getAttribute("id")).forEach(Draft::remove);
            remove(event);
        });
        remove(at(id));
        unlink(id);
    }

    void drop(String id) {
        var element = at(id);
        remove(element);
        unlink(id);
    }

    private void unlink(String id) {
        all("association").stream().filter(one -> one.getAttribute("targetRef").equals(id) || one.getAttribute("sourceRef").equals(id))
            .forEach(Draft::remove);
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    Element insert(Node parent, String xml) {
        var wrapped = parse("<wrap xmlns:bpmn='" + BPMN + "' xmlns:camunda='" + CAMUNDA
            + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + xml + "</wrap>");
        Element last = null;
        for (var child : children(wrapped.getDocumentElement())) {
            last = (Element) parent.insertBefore(document.importNode(child, true), place(parent, child.getLocalName()));
        }
        return last;
    }

    /** Gives data to a node: behind what every node has, in front of what it does. */
    void link(String node, String xml) {
        var at = at(node);
        var before = children(at).stream().filter(one -> !List.of("documentation", "extensionElements", "incoming", "outgoing", "property",
            "dataInputAssociation").contains(one.getLocalName())).findFirst().orElse(null);
        children(parse("<wrap xmlns:bpmn='" + BPMN + "'>" + xml + "</wrap>").getDocumentElement())
            .forEach(child -> at.insertBefore(document.importNode(child, true), before));
    }

    /** The schema of BPMN has an order: documentation first, artifacts last. */
    private static Node place(Node parent, String name) {
        var present = children((Element) parent);
        if (List.of("documentation", "laneSet", "extensionElements").contains(name)) {
            return present.stream().filter(one -> !one.getLocalName().equals("documentation")).findFirst().orElse(null);
        }
        var artifacts = List.of("textAnnotation", "association", "group");
        return artifacts.contains(name) ? null : present.stream().filter(one -> artifacts.contains(one.getLocalName())).findFirst().orElse(null);
    }

    Element insert(String xml) {
        return insert(at(process), xml);
    }

    /** Wraps nodes that follow each other, with the flows between them, into an embedded sub-process. */
    String wrap(List<String> ids) {
        var id = fresh();
        var scope = at(ids.get(0)).getParentNode();
        var sub = insert(scope, "<bpmn:subProcess id='" + id + "' name='合并步骤'/>");
        var inside = new HashSet<>(ids);
        all("boundaryEvent").stream().filter(one -> inside.contains(one.getAttribute("attachedToRef")))
            .forEach(one -> {
                var at = one.getAttribute("id");
                while (inside.add(at) && "false".equals(one.getAttribute("cancelActivity")) && !from(at).isEmpty()) {
                    at = from(at).get(0).getAttribute("targetRef"); // a reminder goes with its task
                }
            });
        inside.forEach(one -> sub.appendChild(at(one)));
        var start = fresh();
        var end = fresh();
        insert(sub, "<bpmn:startEvent id='" + start + "'/><bpmn:endEvent id='" + end + "'/>");
        String entry = null;
        for (var flow : flows()) {
            var fromInside = inside.contains(flow.getAttribute("sourceRef"));
            var toInside = inside.contains(flow.getAttribute("targetRef"));
            if (fromInside && toInside) {
                sub.appendChild(flow);
            } else if (toInside) {
                entry = flow.getAttribute("targetRef");
                flow.setAttribute("targetRef", id);
            } else if (fromInside) {
                var source = flow.getAttribute("sourceRef");
                flow.setAttribute("sourceRef", id);
                connect(source, end);
            }
        }
        connect(start, entry);
        return id;
    }

    String fresh() {
        return "added-" + ++added;
    }

    private List<Element> all() {
        var elements = new ArrayList<Element>();
        collect(document.getDocumentElement(), elements);
        return elements;
    }

    private static void collect(Element from, List<Element> elements) {
        elements.add(from);
        children(from).forEach(child -> collect(child, elements));
    }

    static List<Element> children(Element parent) {
        var elements = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8) + forms;
    }
}
