package org.xuanren.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.IntConsumer;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The form that BPMN prescribes for its files, as the engine checks it: which element may stand where. */
final class Schema {

    private static final String LOCATION = "/org/camunda/bpm/engine/impl/bpmn/parser/BPMN20.xsd";
    private static javax.xml.validation.Schema loaded;

    private Schema() { }

    /** @param wrong takes the line of everything that is out of place */
    static void check(byte[] diagram, IntConsumer wrong) {
        try {
            var validator = schema().newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new ErrorHandler() {
                @Override
                public void warning(SAXParseException e) { }

                @Override
                public void error(SAXParseException e) {
                    wrong.accept(e.getLineNumber());
                }

                @Override
                public void fatalError(SAXParseException e) {
                    wrong.accept(e.getLineNumber());
                }
            });
            validator.validate(new StreamSource(new ByteArrayInputStream(diagram)));
        } catch (SAXException | IOException e) {
            wrong.accept(1);
        }
    }

    private static synchronized javax.xml.validation.Schema schema() throws SAXException {
        if (loaded == null) {
            loaded = SchemaFactory.newDefaultInstance().newSchema(Schema.class.getResource(LOCATION));
        }
        return loaded;
    }
}
