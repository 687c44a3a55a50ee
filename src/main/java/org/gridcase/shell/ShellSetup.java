package org.gridcase.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.SpokenLanguage;
import org.springframework.stereotype.Component;

/**
 * Sets up what Vaadin itself says and does: language of a session, its error handler and notices.
 */
@Component
class ShellSetup implements VaadinServiceInitListener {
    private final transient Texts texts;
    private final Refusals refusals;
    private final transient Visitor visitor;

    ShellSetup(Texts texts, Refusals refusals, Visitor visitor) {
        this.texts = texts;
        this.refusals = refusals;
        this.visitor = visitor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource()
                .addSessionInitListener(
                        init -> {
                            init.getSession().setLocale(SpokenLanguage.of(init.getRequest()));
                            init.getSession().setErrorHandler(refusals);
                        });
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.addIndexHtmlRequestListener(
                response ->
                        response.getDocument()
                                .getElementsByTag("html")
                                .attr(
                                        "lang",
                                        SpokenLanguage.of(response.getVaadinRequest())
                                                .toLanguageTag()));
    }

    private void speak(UI ui) {
        if (SpokenLanguage.chosen(VaadinRequest.getCurrent()).isEmpty()) {
            // in a new browser the person's account knows, from the first page after signing in
            visitor.language().ifPresent(ui.getSession()::setLocale);
        }
        Locale locale = ui.getSession().getLocale();
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.text(locale, "shell.connection.lost"));
        reconnect.setDialogTextGaveUp(texts.text(locale, "shell.connection.gone"));
        // the indicator at the top has words of its own, which only the browser's side can change
        ui.getPage()
                .executeJs(
                        "Object.assign(window.Vaadin.connectionIndicator ?? {},"
                                + " {onlineText: $0, offlineText: $1, reconnectingText: $2})",
                        texts.text(locale, "shell.connection.back"),
                        texts.text(locale, "shell.connection.gone"),
                        texts.text(locale, "shell.connection.lost"));
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        // the session may be gone, so the language comes from the cookie
        Locale locale = SpokenLanguage.of(info.getRequest());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.text(locale, "shell.expired.title"));
        messages.setSessionExpiredMessage(texts.text(locale, "shell.expired.next"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.text(locale, "shell.failure.title"));
        messages.setInternalErrorMessage(texts.text(locale, "shell.failure.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.text(locale, "shell.cookies.title"));
        messages.setCookiesDisabledMessage(texts.text(locale, "shell.cookies.next"));
        return messages;
    }
}
