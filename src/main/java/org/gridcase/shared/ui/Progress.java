package org.gridcase.shared.ui;

import com.vaadin.flow.component.progressbar.ProgressBar;

/** How much of something is done, with words for those who hear the page. */
public final class Progress {
    private Progress() {}

    /**
     * @param all at least one is taken
     * @param words what is done, as it stands beside the bar
     */
    public static ProgressBar of(double done, double all, String words) {
        double most = Math.max(1, all);
        ProgressBar bar = new ProgressBar(0, most, Math.min(most, done));
        bar.getElement().setAttribute("aria-label", words);
        return bar;
    }
}
