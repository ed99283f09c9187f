package org.xuanren.roster;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code .lrmx}: all elements in their order, empty ones too, and nothing that the format does not know. */
public final class LrmxWriter {

    private LrmxWriter() { }

    public static void write(LrmxPerson person, OutputStream to) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("Person");
            for (var element : LrmxPerson.ORDER) {
                xml.writeCharacters("\n  ");
                if (element.equals(LrmxPerson.FAMILY)) {
                    family(person, xml);
                } else {
                    element(element, person.text(element), xml);
                }
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the approval form can't be written", e);
        }
    }

    private static void family(LrmxPerson person, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(LrmxPerson.FAMILY);
        for (var member : person.family()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("Item");
            for (var element : LrmxPerson.MEMBER) {
                xml.writeCharacters("\n      ");
                element(element, member.getOrDefault(element, ""), xml);
            }
            xml.writeCharacters("\n    ");
            xml.writeEndElement();
        }
        xml.writeCharacters(person.family().isEmpty() ? "" : "\n  ");
        xml.writeEndElement();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
