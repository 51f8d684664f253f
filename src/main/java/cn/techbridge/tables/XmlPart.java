package cn.techbridge.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML events of one part, without document types, external entities or deep nesting. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    XmlPart(InputStream in) {
        this.in = in;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException malformed) {
            throw Refusal.broken("XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next event; END_DOCUMENT at the end. */
    int next() {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > TableLimits.DEPTH) {
                        throw Refusal.broken("XML");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.doctype();
                default -> {
                    // text and the like
                }
            }
            return event;
        } catch (XMLStreamException malformed) {
            throw Refusal.broken("XML");
        }
    }

    /** Moves to the next start of that element; false at the end. */
    boolean find(String element) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(element)) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    /** The attribute by local name, whatever its namespace; null when missing. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        String text = attribute(attribute);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw Refusal.broken(attribute);
        }
    }

    void appendText(StringBuilder to, int row, int limit) {
        if (to.length() + xml.getTextLength() > limit) {
            throw Refusal.cellTooLong(row, limit);
        }
        to.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
