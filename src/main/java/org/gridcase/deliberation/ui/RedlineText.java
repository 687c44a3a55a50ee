package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.gridcase.deliberation.Redline;

/** A text as it was changed: struck out what went, underlined what came. */
class RedlineText extends Span {

    RedlineText(String before, String after) {
        addClassName("gc-words");
        for (Redline.Piece piece : Redline.between(before, after)) {
            Element element =
                    switch (piece.mark()) {
                        case KEPT -> Element.createText(piece.text());
                        case GONE -> new Element("del").setText(piece.text());
                        case ADDED -> new Element("ins").setText(piece.text());
                    };
            getElement().appendChild(element);
        }
    }
}
