package org.gridcase.form;

import java.util.List;
import java.util.Optional;

/** Something a form shows: a field to fill in, or what stands around fields. */
public sealed interface Element permits Field, Element.Group, Element.Note, Element.Divider {

    /** When this element, and all that is inside it, is hidden; empty when always shown. */
    Optional<Condition> hide();

    /** Fields under one heading. Groups may stand in groups. The heading may be null. */
    record Group(Wording label, List<Element> elements, Optional<Condition> hide)
            implements Element {}

    /** Words between fields. Plain text: neither Markdown nor HTML is interpreted. */
    record Note(Wording text, Optional<Condition> hide) implements Element {}

    /** A line between fields. */
    record Divider(Optional<Condition> hide) implements Element {}
}
