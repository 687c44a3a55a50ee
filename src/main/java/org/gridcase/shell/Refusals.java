package org.gridcase.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Tells a person in their language why something did not happen. What the domain refused is said in
 * the domain's words; everything else is logged, and the person gets the time of day to name to the
 * administrator, never an exception's text.
 */
@Component
class Refusals implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int DEEPEST = 20;

    private final transient Texts texts;
    private final transient Clock clock;
    private final ZoneId zone;

    Refusals(Texts texts, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void error(ErrorEvent event) {
        String words = words(event.getThrowable(), locale());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Message.refused(words));
        }
    }

    /** What to say about a failure; logs it unless the domain itself refused. */
    String words(Throwable failure, Locale locale) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof Invalid invalid) {
                return invalid.errors().stream()
                        .map(error -> texts.text(locale, error))
                        .distinct()
                        .collect(Collectors.joining("\n"));
            }
            if (cause instanceof DomainException refusal) {
                return texts.text(locale, refusal);
            }
            if (cause instanceof OptimisticLockingFailureException) {
                return texts.text(locale, "shell.error.stale");
            }
            if (cause instanceof AccessDeniedException) {
                return texts.text(locale, "shell.error.denied");
            }
        }
        LOG.error("Unexpected failure shown to a person", failure);
        String time = DateTimeFormatter.ofPattern("HH:mm:ss").format(clock.instant().atZone(zone));
        return texts.text(locale, "shell.error.unexpected", time);
    }

    private static Iterable<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(DEEPEST)
                ::iterator;
    }

    private static Locale locale() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? Locales.CHINESE : session.getLocale();
    }
}
