package org.xuanren.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One element of a diagram's XML, read as the engine reads it: namespaces resolved, texts concatenated, comments left out.
 * A document type is refused, and a schema of somebody else's, which the engine would fetch and from which it would take values of
 * attributes: so nothing outside the file takes part.
 */
final class Tag {

    /** Why a file is no XML that can be judged. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /** The namespaces that diagrams speak, by the prefix under which the code names them; BPMN itself has none. */
    static final Map<String, String> PREFIXES = Map.of(
        "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
        "http://camunda.org/schema/1.0/bpmn", "camunda:",
        "http://camunda.org/schema/modeler/1.0", "modeler:",
        "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
        "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:");

    private static final String LOCATION = "chemaLocation";
    /** Of BPMN's own namespaces, whose schema the engine has itself, so that it fetches none. */
    private static final Pattern OWN_SCHEMA = Pattern.compile("\\s*(http://www\\.omg\\.org/spec/(BPMN/20100524/(MODEL|DI)|DD/20100524/(DC|DI))"
        + "\\s+([\\w.-]+|http://www\\.omg\\.org/spec/BPMN/[\\w./-]+)\\s*)+");

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Tag> children = new ArrayList<>();
    private final StringBuilder read = new StringBuilder();
    private String text = "";

    private Tag(String name, int line) {
        this.name = name;
        this.line = line;
    }

    static Tag read(byte[] bytes) throws Unreadable {
        var reader = new Reader();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), reader);
        } catch (SAXParseException e) {
            if (e.getMessage().contains("DOCTYPE")) {
                throw new Unreadable("第 " + e.getLineNumber() + " 行带有文档类型声明（DOCTYPE），它能把别的文件带进来");
            }
            throw new Unreadable("第 " + e.getLineNumber() + (e.getMessage().equals(LOCATION) ? " 行的 schemaLocation 指向 BPMN 以外的模式，引擎会从文件之外取来内容，须删去此属性"
                : " 行不是有效的 XML"));
        } catch (Exception e) {
            throw new Unreadable("不是有效的 XML");
        }
        return reader.root;
    }

    /** Local name for BPMN, {@code camunda:…} for the engine's extensions, {@code {namespace}…} for what is unknown. */
    String name() {
        return name;
    }

    int line() {
        return line;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** @return null if absent */
    String get(String attribute) {
        return attributes.get(attribute);
    }

    String id() {
        return attributes.getOrDefault("id", "");
    }

    /** What the modeler reads on the shape, or its id. */
    String label() {
        var label = attributes.getOrDefault("name", "").trim().replaceAll("\\s+", " ");
        return label.isEmpty() ? id() : label;
    }

    List<Tag> children() {
        return children;
    }

    Stream<Tag> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    Optional<Tag> child(String wanted) {
        return children(wanted).findFirst();
    }

    String text() {
        return text;
    }

    private static String named(String uri, String local) {
        if (uri.isEmpty()) {
            return "{}" + local;
        }
        var prefix = PREFIXES.get(uri);
        return prefix == null ? "{" + uri + "}" + local : prefix + local;
    }

    private static final class Reader extends DefaultHandler {

        private final Deque<Tag> open = new ArrayDeque<>();
        private Locator locator;
        private Tag root;

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes found) throws SAXException {
            var tag = new Tag(named(uri, local), locator == null ? 0 : locator.getLineNumber());
            for (int i = 0; i < found.getLength(); i++) {
                if (found.getURI(i).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) && found.getLocalName(i).endsWith(LOCATION)
                        && !OWN_SCHEMA.matcher(found.getValue(i)).matches()) {
                    throw new SAXParseException(LOCATION, locator);
                }
                var name = found.getURI(i).isEmpty() ? found.getLocalName(i) : named(found.getURI(i), found.getLocalName(i));
                tag.attributes.put(foreignToBpmn(found.getURI(i)) ? name : "{bpmn}" + name, found.getValue(i));
            }
            if (open.isEmpty()) {
                root = tag;
            } else {
                open.peek().children.add(tag);
            }
            open.push(tag);
        }

        /** A BPMN attribute carries no prefix; one that does is a name of its own that nobody understands. */
        private static boolean foreignToBpmn(String uri) {
            return !"".equals(PREFIXES.get(uri));
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            open.peek().read.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            var closed = open.pop();
            closed.text = closed.read.toString().trim();
        }
    }
}
