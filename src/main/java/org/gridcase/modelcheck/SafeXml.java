package org.gridcase.modelcheck;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

        private Unreadable(String key, String... args) {
            super(key, null, false, false);
            this.finding = Finding.unsafe(null, key, args);
        }

        Finding finding() {
            return finding;
        }
    }

    private final Set<Guard> guards;
    private Node root;
    private Node open;
    private int depth;
    private int elements;

    private SafeXml(Set<Guard> guards) {
        this.guards = guards;
    }

    static Node read(byte[] bytes) throws Unreadable {
        return read(bytes, Guard.ALL);
    }

    static Node read(byte[] bytes, Set<Guard> guards) throws Unreadable {
        var reading = new SafeXml(guards);
        reading.refuse(Guard.SIZE, bytes.length > MOST_BYTES, MOST_BYTES / 1024);
        try {
            return reading.read(XML.createXMLStreamReader(new StringReader(reading.utf8(bytes))));
        } catch (XMLStreamException e) {
            // the parser's own words are English and repeat the input
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Unreadable("modelcheck.xml.malformed", String.valueOf(line));
        }
    }

    private void refuse(Guard guard, boolean wrong, int... limit) throws Unreadable {
        if (wrong && guards.contains(guard)) {
            throw new Unreadable(
                    guard.reason(),
                    IntStream.of(limit).mapToObj(String::valueOf).toArray(String[]::new));
        }
    }

    private String utf8(byte[] bytes) throws Unreadable {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // what is no UTF-8 does not come back as it was
        refuse(Guard.UTF_8, !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Node read(XMLStreamReader in) throws XMLStreamException, Unreadable {
        String encoding = in.getCharacterEncodingScheme();
        refuse(
                Guard.DECLARED_ENCODING,
                (encoding != null && !encoding.equalsIgnoreCase("UTF-8"))
                        || (in.getVersion() != null && !in.getVersion().equals("1.0")));
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
                        refuse(Guard.DOCUMENT_TYPE, true);
                default -> refuse(Guard.INSTRUCTIONS, true);
            }
        }
        return root;
    }

    private void start(XMLStreamReader in) throws Unreadable {
        refuse(Guard.DEPTH, ++depth > MOST_DEPTH, MOST_DEPTH);
        refuse(Guard.NUMBER_OF_ELEMENTS, ++elements > MOST_ELEMENTS, MOST_ELEMENTS);
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

    private String bounded(String value) throws Unreadable {
        refuse(Guard.LONG_TEXTS, value.length() > MOST_CHARACTERS, MOST_CHARACTERS);
        return value;
    }

    private static String name(String namespace, String local) {
        return namespace == null || namespace.isEmpty()
                ? local
                : PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + local;
    }
}
