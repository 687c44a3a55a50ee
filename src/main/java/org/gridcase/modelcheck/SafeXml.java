package org.gridcase.modelcheck;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a model within limits, and nothing outside the file: no document type, no
 * entities, no instructions, no other encoding than UTF-8. What is read here is what the engine's
 * own parser will read, because all that two parsers could understand differently is refused.
 */
final class SafeXml {

    static final int MOST_BYTES = 512 * 1024;
    static final int MOST_DEPTH = 24;
    static final int MOST_ELEMENTS = 12_000;
    static final int MOST_ATTRIBUTES = 24;
    static final int MOST_CHARACTERS = 2_000;

    private static final Map<String, String> PREFIXES =
            Map.of(
                    "http://www.omg.org/spec/BPMN/20100524/MODEL",
                    "bpmn:",
                    "http://www.omg.org/spec/BPMN/20100524/DI",
                    "bpmndi:",
                    "http://www.omg.org/spec/DD/20100524/DC",
                    "dc:",
                    "http://www.omg.org/spec/DD/20100524/DI",
                    "di:",
                    "http://camunda.org/schema/1.0/bpmn",
                    "camunda:",
                    "http://camunda.org/schema/modeler/1.0",
                    "modeler:",
                    XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                    "xsi:");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
        XML.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing outside the file is read");
                });
    }

    /** Why a file cannot be read at all. */
    static final class Unreadable extends Exception {
        private final transient Finding finding;

        Unreadable(String key, String... args) {
            super(key, null, false, false);
            this.finding = Finding.unsafe(null, key, args);
        }

        Finding finding() {
            return finding;
        }
    }

    private Node root;
    private Node open;
    private int depth;
    private int elements;

    private SafeXml() {}

    static Node read(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("modelcheck.xml.tooLarge", String.valueOf(MOST_BYTES / 1024));
        }
        try {
            XMLStreamReader in = XML.createXMLStreamReader(new StringReader(utf8(bytes)));
            return new SafeXml().read(in);
        } catch (XMLStreamException e) {
            // the parser's own words are English and repeat the input
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Unreadable("modelcheck.xml.malformed", String.valueOf(line));
        }
    }

    private static String utf8(byte[] bytes) throws Unreadable {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("modelcheck.xml.encoding");
        }
    }

    private Node read(XMLStreamReader in) throws XMLStreamException, Unreadable {
        String encoding = in.getCharacterEncodingScheme();
        if ((encoding != null && !encoding.equalsIgnoreCase("UTF-8"))
                || (in.getVersion() != null && !in.getVersion().equals("1.0"))) {
            throw new Unreadable("modelcheck.xml.encoding");
        }
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(in);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(in);
                case XMLStreamConstants.SPACE,
                        XMLStreamConstants.COMMENT,
                        XMLStreamConstants.END_DOCUMENT -> {
                    // says nothing to the engine
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("modelcheck.xml.doctype");
                default -> throw new Unreadable("modelcheck.xml.instruction");
            }
        }
        return root;
    }

    private void start(XMLStreamReader in) throws Unreadable {
        if (++depth > MOST_DEPTH) {
            throw new Unreadable("modelcheck.xml.tooDeep", String.valueOf(MOST_DEPTH));
        }
        if (++elements > MOST_ELEMENTS || in.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new Unreadable("modelcheck.xml.tooMany", String.valueOf(MOST_ELEMENTS));
        }
        Node node = new Node(name(in.getNamespaceURI(), in.getLocalName()), open);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String value = bounded(in.getAttributeValue(i));
            node.attributes()
                    .put(name(in.getAttributeNamespace(i), in.getAttributeLocalName(i)), value);
        }
        if (open == null) {
            root = node;
        } else {
            open.children().add(node);
        }
        open = node;
    }

    private void end() {
        depth--;
        open = open.parent();
    }

    private void characters(XMLStreamReader in) throws Unreadable {
        if (!in.getText().isBlank()) {
            open.append(bounded(in.getText()));
            bounded(open.text());
        }
    }

    private static String bounded(String value) throws Unreadable {
        if (value.length() > MOST_CHARACTERS) {
            throw new Unreadable("modelcheck.xml.longText", String.valueOf(MOST_CHARACTERS));
        }
        return value;
    }

    private static String name(String namespace, String local) {
        return namespace == null || namespace.isEmpty()
                ? local
                : PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + local;
    }
}
