package org.gridcase.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/**
 * How much of a time limit is left, or by how much it is passed. Calm without a mark, amber with a
 * clock in the last quarter, red with an exclamation mark when overdue, grey with a pause sign
 * while the clock is suspended.
 */
public class TimeLeftChip extends Span {

    /**
     * @param start when the limit began to run; may be null
     */
    public TimeLeftChip(Instant due, Instant now, Instant start) {
        TimeLeft left = TimeLeft.at(now, start, due);
        fill(left.tone(), left.words((key, args) -> getTranslation(key, args)));
    }

    private TimeLeftChip() {}

    /** The clock stands still. */
    public static TimeLeftChip suspended() {
        TimeLeftChip chip = new TimeLeftChip();
        chip.fill(Tone.PAUSED, chip.getTranslation("shared.time.suspended"));
        return chip;
    }

    /** The end may still move: said in a word, and why in the tooltip. */
    TimeLeftChip provisional() {
        Span word = new Span(getTranslation("shared.time.provisional"));
        word.addClassName("gc-provisional");
        add(word);
        setTitle(getTranslation("shared.time.provisionalWhy"));
        return this;
    }

    private void fill(Tone tone, String words) {
        addClassNames("gc-chip", "gc-time-left");
        getElement().setAttribute("tone", tone.colour());
        if (tone != Tone.CALM) {
            var shape = tone.shape().create();
            shape.getElement().setAttribute("aria-hidden", "true");
            add(shape);
        }
        add(new Span(words));
    }
}
