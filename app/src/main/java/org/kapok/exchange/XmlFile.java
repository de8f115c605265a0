package org.kapok.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document. */
final class XmlFile implements AutoCloseable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlFile(String root, String namespace) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        writer.setDefaultNamespace(namespace);
        open(root);
        writer.writeDefaultNamespace(namespace);
    }

    XmlFile open(String element) throws XMLStreamException {
        writer.writeStartElement(element);
        return this;
    }

    XmlFile with(String attribute, String value) throws XMLStreamException {
        writer.writeAttribute(attribute, legal(value));
        return this;
    }

    XmlFile text(String element, String text) throws XMLStreamException {
        open(element);
        writer.writeCharacters(legal(text));
        shut();
        return this;
    }

    XmlFile characters(String text) throws XMLStreamException {
        writer.writeCharacters(legal(text));
        return this;
    }

    XmlFile shut() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    byte[] bytes() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
        return (bytes.toString(StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** XML has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    @Override
    public void close() throws XMLStreamException {
        writer.close();
    }
}
