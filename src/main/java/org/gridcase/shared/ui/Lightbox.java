package org.gridcase.shared.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gridcase.shared.ui.Photos.Photo;

/** One photograph large, the others by arrow or key. */
class Lightbox extends Dialog {
    private final List<Photo> photos;
    private final Image image = new Image();
    private final Span words = new Span();
    private int shown;

    Lightbox(List<Photo> photos, int first) {
        this.photos = photos;
        setWidth("min(100vw, 72rem)");
        setHeight("min(100vh, 56rem)");
        setHeaderTitle(getTranslation("shared.photos.title"));
        getHeader().add(button(VaadinIcon.CLOSE, "shared.photos.close", this::close));
        Div bar = new Div();
        bar.addClassName("gc-lightbox-bar");
        if (photos.size() > 1) {
            Button previous =
                    button(VaadinIcon.ANGLE_LEFT, "shared.photos.previous", () -> step(-1));
            Button next = button(VaadinIcon.ANGLE_RIGHT, "shared.photos.next", () -> step(1));
            Shortcuts.addShortcutListener(this, () -> step(-1), Key.ARROW_LEFT).listenOn(this);
            Shortcuts.addShortcutListener(this, () -> step(1), Key.ARROW_RIGHT).listenOn(this);
            bar.add(previous, words, next);
        } else {
            bar.add(words);
        }
        Div box = new Div(image, bar);
        box.addClassName("gc-lightbox");
        add(box);
        show(first);
    }

    private void step(int by) {
        show(Math.floorMod(shown + by, photos.size()));
    }

    private void show(int index) {
        shown = index;
        Photo photo = photos.get(index);
        image.setSrc(photo.full());
        image.setAlt(photo.words());
        words.setText(
                getTranslation("shared.photos.position", index + 1, photos.size(), photo.words()));
    }

    private Button button(VaadinIcon icon, String key, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
