package org.gridcase.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.audit.By;
import org.gridcase.identity.Accounts;
import org.gridcase.organisation.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Gives people of the town an account and a browser of their own. */
@TestComponent
class Entrance {

    static final String PASSWORD = "only-for-tests-7319";

    private final Accounts accounts;
    private final ServletWebServerApplicationContext server;
    private final Set<String> opened = new HashSet<>();

    Entrance(Accounts accounts, ServletWebServerApplicationContext server) {
        this.accounts = accounts;
        this.server = server;
    }

    /** The person, signed in, in front of an empty screen. */
    Visitor signedIn(Actor actor, Screen screen) {
        String username = actor.staffId().toLowerCase(Locale.ROOT);
        if (opened.add(username)) {
            accounts.open(
                    List.of(
                            new Accounts.Open(
                                    username,
                                    PASSWORD,
                                    actor.staffId(),
                                    Locale.SIMPLIFIED_CHINESE)),
                    By.SYSTEM);
        }
        Visitor visitor = visitor(screen);
        visitor.signsIn(username, PASSWORD);
        return visitor;
    }

    /** Somebody without an account, such as a resident. */
    Visitor visitor(Screen screen) {
        return new Visitor(
                "http://localhost:" + server.getWebServer().getPort(),
                Chromium.browser().newContext(screen.options("zh-CN")));
    }
}
