package org.kapok.exchange.reading;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML document with neither DTD nor entities nor links, and tells a handler of each element. Namespaces are
 * ignored: KML and GPX of all versions share their local names.
 */
final class Xml {

    /** What a reader of one format does at each element; {@code path} holds the open elements, innermost first. */
    interface Handler {

        /** An element opens. */
        void open(Deque<String> path, Map<String, String> attributes);

        /** An element closes; {@code text} is its own text, stripped. */
        void close(Deque<String> path, String text) throws RefusedFileException;
    }

    private Xml() {}

    static void walk(byte[] document, Caps caps, Handler handler) throws RefusedFileException {
        var path = new ArrayDeque<String>();
        var texts = new ArrayDeque<StringBuilder>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedFileException("exchange.refused.entities");
                    case XMLStreamConstants.START_ELEMENT -> {
                        path.push(reader.getLocalName());
                        texts.push(new StringBuilder());
                        if (path.size() > caps.depth()) {
                            throw new RefusedFileException("exchange.refused.depth", caps.depth());
                        }
                        handler.open(path, attributes(reader));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!texts.isEmpty()) {
                            texts.element().append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        handler.close(path, texts.pop().toString().strip());
                        path.pop();
                    }
                    default -> {
                        // Comments, processing instructions and white space carry nothing.
                    }
                }
            }
        } catch (XMLStreamException broken) {
            var location = Optional.ofNullable(broken.getLocation());
            throw new RefusedFileException(
                    "exchange.refused.xml",
                    location.map(javax.xml.stream.Location::getLineNumber).orElse(0),
                    location.map(javax.xml.stream.Location::getColumnNumber).orElse(0));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        // The JDK's own parser, not the one that the workbook library brings: its limits are the ones set here.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
