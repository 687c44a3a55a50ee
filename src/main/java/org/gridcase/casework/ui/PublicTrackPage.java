package org.gridcase.casework.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.gridcase.casework.PublicCases;
import org.gridcase.casework.PublicCases.Progress;
import org.gridcase.casework.VisitorLimits;
import org.gridcase.casework.VisitorLimits.Visit;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;

/** A resident enters the code from the slip and sees how far the matter is. */
@Route(PublicTrackPage.PATH + "/:code?")
@AnonymousAllowed
class PublicTrackPage extends PublicPage implements BeforeEnterObserver {
    static final String PATH = "public/track";

    /** Twelve characters and room for hyphens and spaces. */
    private static final int LONGEST_CODE = 24;

    private final transient PublicCases cases;
    private final transient VisitorLimits limits;
    private final transient CaseNames words;
    private final transient Times times;
    private final TextField code = new TextField();
    private final Div result = new Div();

    PublicTrackPage(PublicCases cases, VisitorLimits limits, CaseNames words, Times times) {
        super("casework.public.track.title");
        this.cases = cases;
        this.limits = limits;
        this.words = words;
        this.times = times;
        result.addClassName("gc-public-result");
        add(new PageHeading(getTranslation("casework.public.track.title")), question(), result);
    }

    private Div question() {
        code.setLabel(getTranslation("casework.public.track.code"));
        code.setHelperText(getTranslation("casework.public.track.codeHelp"));
        code.setMaxLength(LONGEST_CODE);
        code.setWidthFull();
        code.setAutocomplete(Autocomplete.OFF);
        code.getElement().setAttribute("autocapitalize", "characters");
        Button ask = new Button(getTranslation("casework.public.track.ask"));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        ask.addClickShortcut(Key.ENTER).listenOn(code);
        ask.addClickListener(click -> ask());
        Div question = new Div(code, ask);
        question.addClassNames("gc-card", "gc-public-form");
        return question;
    }

    private void ask() {
        String typed = code.getValue().strip();
        if (typed.isEmpty()) {
            refuse(getTranslation("casework.public.track.empty"));
            return;
        }
        // so that a reload shows the same again
        getUI().ifPresent(
                        ui ->
                                ui.getPage()
                                        .getHistory()
                                        .replaceState(null, PATH + "/" + plain(typed)));
        show(typed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("code")
                .ifPresent(
                        given -> {
                            code.setValue(given);
                            show(given);
                        });
    }

    private void show(String typed) {
        result.removeAll();
        code.setInvalid(false);
        find(typed).ifPresent(progress -> tell(typed, progress));
    }

    private void tell(String typed, Progress progress) {
        result.add(new PublicProgress(progress, words, times));
        if (progress.endedAt() == null) {
            result.add(new PublicUrge(() -> urge(typed)));
        }
        if (progress.rateable()) {
            result.add(
                    new PublicRating((stars, said, request) -> rate(typed, stars, said, request)));
        }
    }

    private void urge(String typed) {
        limits.admit(Visit.URGE, address());
        cases.urge(typed);
    }

    private void rate(String typed, int stars, String said, String requestId) {
        limits.admit(Visit.RATING, address());
        cases.rate(typed, stars, said, requestId);
        show(typed);
    }

    private Optional<Progress> find(String typed) {
        try {
            limits.admit(Visit.CODE, address());
            Progress progress = cases.follow(typed);
            limits.forgive(Visit.CODE, address());
            return Optional.of(progress);
        } catch (DomainException refused) {
            refuse(getTranslation(refused.key(), refused.args()));
            return Optional.empty();
        }
    }

    private void refuse(String words) {
        code.setErrorMessage(words);
        code.setInvalid(true);
        code.focus();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[^A-Za-z0-9-]", "");
    }
}
