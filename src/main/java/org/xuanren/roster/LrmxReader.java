package org.xuanren.roster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.BoundedInputStream;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Reads {@code .lrmx}: UTF-8 and no other encoding, with or without byte order mark, any line ends, unknown elements ignored. Document types and
 * entities are refused, and so is a file larger than any form with a photograph: nothing is read beyond that.
 */
public final class LrmxReader {

    static final long LARGEST = 8L << 20;

    private static final RuleId RULE = RuleId.of("R-ARC-DB");
    private static final int DEEPEST = 3;
    private static final XMLInputFactory FACTORY = factory();

    private LrmxReader() { }

    /** @throws Refusal naming the file and the line if it is none, too large, or uses what an approval form never needs */
    public static LrmxPerson read(String fileName, InputStream file) throws IOException {
        try (var bounded = BoundedInputStream.builder().setInputStream(file).setMaxCount(LARGEST + 1).get()) {
            var buffered = new BufferedInputStream(bounded);
            skipMark(buffered);
            var marked = beginsWithMarkup(buffered);
            XMLStreamReader xml = null;
            try {
                xml = FACTORY.createXMLStreamReader(new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder())); // of bytes, the parser prints what it can't read
                var person = person(fileName, xml);
                if (bounded.getCount() > LARGEST) { // blanks without end behind the form
                    throw tooLarge(fileName);
                }
                return person;
            } catch (XMLStreamException | ArrayIndexOutOfBoundsException e) {
                if (bounded.getCount() > LARGEST) {
                    throw tooLarge(fileName);
                }
                if (marked && e instanceof XMLStreamException said && said.getNestedException() instanceof CharacterCodingException) {
                    throw Refusal.of("文件 " + fileName + "：不是 UTF-8 编码（多半是 GBK）", RULE, "任免审批表一律为 UTF-8，请用任免审批表软件重新导出，或在文本编辑器中另存为 UTF-8 后导入");
                }
                throw refusal(fileName, xml == null ? 1 : xml.getLocation().getLineNumber(), "不是有效的 XML，内容不完整或已损坏");
            }
        }
    }

    private static LrmxPerson person(String fileName, XMLStreamReader xml) throws XMLStreamException {
        var elements = new LinkedHashMap<String, String>();
        LrmxPerson.ORDER.stream().filter(name -> !name.equals(LrmxPerson.FAMILY)).forEach(name -> elements.put(name, ""));
        var family = new ArrayList<Map<String, String>>();
        var path = new ArrayList<String>();
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refusal(fileName, xml.getLocation().getLineNumber(), "含有文档类型或实体声明，干部任免审批表没有这些");
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    if (path.size() == 1 && !path.get(0).equals("Person")) {
                        throw refusal(fileName, xml.getLocation().getLineNumber(), "根元素为 " + path.get(0) + "，应为 Person，不是干部任免审批表");
                    }
                    if (path.size() == DEEPEST && inFamily(path)) {
                        family.add(new LinkedHashMap<>());
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    keep(path, text.toString(), elements, family);
                    path.remove(path.size() - 1);
                    text.setLength(0);
                }
                default -> { }
            }
        }
        return new LrmxPerson(elements, family);
    }

    private static void keep(List<String> path, String text, Map<String, String> elements, List<Map<String, String>> family) {
        var name = path.get(path.size() - 1);
        if (path.size() == 2 && elements.containsKey(name)) {
            elements.put(name, text.strip());
        } else if (path.size() == DEEPEST + 1 && inFamily(path) && LrmxPerson.MEMBER.contains(name)) {
            family.get(family.size() - 1).put(name, text.strip());
        }
    }

    private static boolean inFamily(List<String> path) {
        return path.get(1).equals(LrmxPerson.FAMILY) && path.get(2).equals("Item");
    }

    private static void skipMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    /** As every form does, whatever its encoding; a picture or a PDF of that name does not. */
    private static boolean beginsWithMarkup(BufferedInputStream in) throws IOException {
        in.mark(1);
        var first = in.read();
        in.reset();
        return first == '<';
    }

    private static Refusal tooLarge(String fileName) {
        return refusal(fileName, 0, "超过 %d MB，不是任免审批表".formatted(LARGEST >> 20));
    }

    private static Refusal refusal(String fileName, int line, String what) {
        return Refusal.of("文件 " + fileName + (line > 0 ? " 第 " + line + " 行" : "") + "：" + what, RULE, "请用任免审批表软件重新导出后导入");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entities");
        });
        return factory;
    }
}
