package org.gridcase.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** Photographs as a strip of small pictures; a click opens them large. */
public class Photos extends Div {

    /**
     * @param thumbnail URL of the small picture
     * @param full URL of the large one
     * @param words what it shows, for those who cannot see it; the file name at least
     */
    public record Photo(String thumbnail, String full, String words) {}

    public Photos(List<Photo> photos) {
        addClassName("gc-photos");
        for (int index = 0; index < photos.size(); index++) {
            Photo photo = photos.get(index);
            Image small = new Image(photo.thumbnail(), photo.words());
            small.getElement().setAttribute("loading", "lazy");
            NativeButton button = new NativeButton();
            button.add(small);
            button.setAriaLabel(getTranslation("shared.photos.open", photo.words()));
            int chosen = index;
            button.addClickListener(click -> open(photos, chosen));
            add(button);
        }
    }

    private static void open(List<Photo> photos, int chosen) {
        new Lightbox(photos, chosen).open();
    }
}
