package org.gridcase.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Opens whatever can be opened on a page, menus, dialogs and lists to choose from, and hands over
 * the words it reads there. In a dialog it opens the fields and presses no button.
 */
class Explorer {
    private static final String WORDS = script("words.js");
    private static final String OPENERS = script("openers.js");

    /** Nothing is on its way to the server or back for some frames, in which overlays open. */
    private static final String QUIET =
            "() => { const clients = window.Vaadin?.Flow?.clients;"
                    + " const idle = clients && Object.values(clients)"
                    + ".every(c => !c.isActive || !c.isActive());"
                    + " window.quietFrames = idle ? (window.quietFrames || 0) + 1 : 0;"
                    + " return window.quietFrames > 5; }";

    /** As somebody who follows a link within the program, without loading it anew. */
    private static final String FOLLOW =
            "url => { window.quietFrames = 0; const link = document.createElement('a');"
                    + " link.href = url; link.setAttribute('router-link', '');"
                    + " document.body.append(link); link.click(); link.remove(); }";

    /** What opens does so at once; what stands behind something else is not for a click. */
    private static final Locator.ClickOptions QUICKLY =
            new Locator.ClickOptions().setTimeout(1_500);

    private final Page page;
    private final String base;
    private final Set<String> forbidden;
    private final BiConsumer<String, List<String>> reader;
    private final Consumer<Page> arrived;

    /** What the frame around the pages offers is the same everywhere. */
    private final Set<String> everywhere = new HashSet<>();

    private final Map<String, Set<String>> opened = new HashMap<>();

    /**
     * @param forbidden words on buttons that are not to be pressed
     * @param reader hears where it is and the words there
     * @param arrived looks at each page before anything is opened
     */
    Explorer(
            Page page,
            String base,
            Set<String> forbidden,
            BiConsumer<String, List<String>> reader,
            Consumer<Page> arrived) {
        this.page = page;
        this.base = base;
        this.forbidden = forbidden;
        this.reader = reader;
        this.arrived = arrived;
        // what opens beside is not a page of its own, or on the tour itself
        page.onPopup(Page::close);
    }

    void look(String path) {
        go(base + path);
        read("");
        arrived.accept(page);
    }

    /**
     * @param kind of the page: what was opened on one of them need not be opened on the next
     */
    void explore(String path, String kind) {
        look(path);
        String here = page.url();
        Set<String> tried = opened.computeIfAbsent(kind, k -> new HashSet<>());
        for (Openers now = openers(); now.next(tried) >= 0; now = openers()) {
            int next = now.next(tried);
            String name = now.name(next);
            tried.add(name);
            if (now.inFrame(next)) {
                everywhere.add(name);
            }
            if (!open(next, name)) {
                continue;
            }
            if (openers().kind().equals("menu")) {
                tryEntries(here, next, name);
            } else {
                tryFields(name);
            }
            backTo(here);
        }
    }

    private void tryEntries(String here, int menu, String name) {
        Set<String> tried = new HashSet<>();
        for (Openers now = openers();
                now.kind().equals("menu") && now.next(tried) >= 0;
                now = openers()) {
            int next = now.next(tried);
            String entry = now.name(next);
            tried.add(entry);
            if (open(next, name + " / " + entry)) {
                tryFields(name + " / " + entry);
            }
            backTo(here);
            Openers page = openers();
            int again = page.indexOf(name);
            if (again < 0 || !open(again, name)) {
                return;
            }
        }
    }

    private void tryFields(String where) {
        Set<String> tried = new HashSet<>();
        for (Openers now = openers();
                now.kind().equals("dialog") && now.next(tried) >= 0;
                now = openers()) {
            int next = now.next(tried);
            String name = now.name(next);
            tried.add(name);
            if (open(next, where + " / " + name) && openers().kind().equals("other")) {
                page.keyboard().press("Escape");
                settle();
            }
        }
    }

    private boolean open(int opener, String where) {
        try {
            page.locator("[data-opener='" + opener + "']").first().click(QUICKLY);
        } catch (TimeoutError behindSomething) {
            return false;
        }
        try {
            settle();
        } catch (TimeoutError neverQuiet) {
            throw new AssertionError(page.url() + " never quiet after " + where, neverQuiet);
        }
        read(" » " + where);
        return true;
    }

    private void backTo(String here) {
        for (int tries = 0; tries < 3 && !openers().kind().equals("page"); tries++) {
            page.keyboard().press("Escape");
            settle();
        }
        if (!page.url().equals(here) || !openers().kind().equals("page")) {
            go(here);
        }
    }

    private void go(String url) {
        if (!page.url().startsWith("http")) {
            page.navigate(url);
            settle();
            return;
        }
        settle();
        if (openers().kind().equals("page")) {
            page.evaluate(FOLLOW, url);
        } else {
            page.navigate(url);
        }
        settle();
    }

    private void settle() {
        page.evaluate("window.quietFrames = 0");
        page.waitForFunction(QUIET);
    }

    @SuppressWarnings("unchecked")
    private void read(String where) {
        reader.accept(where, (List<String>) page.evaluate(WORDS));
    }

    @SuppressWarnings("unchecked")
    private Openers openers() {
        Map<String, Object> found = (Map<String, Object>) page.evaluate(OPENERS);
        return new Openers(
                (String) found.get("kind"), (List<Map<String, String>>) found.get("openers"));
    }

    private class Openers {
        private final String kind;
        private final List<Map<String, String>> all;

        Openers(String kind, List<Map<String, String>> all) {
            this.kind = kind;
            this.all = all;
        }

        String kind() {
            return kind;
        }

        String name(int index) {
            return all.get(index).get("name");
        }

        boolean inFrame(int index) {
            return all.get(index).get("frame") != null;
        }

        int indexOf(String name) {
            for (int i = 0; i < all.size(); i++) {
                if (name(i).equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        /** Number of one that was not tried, -1 when there is none. */
        int next(Set<String> tried) {
            for (int i = 0; i < all.size(); i++) {
                if (!tried.contains(name(i))
                        && !everywhere.contains(name(i))
                        && !forbidden.contains(all.get(i).get("label"))) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static String script(String name) {
        try (InputStream in = Explorer.class.getResourceAsStream("/browser/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
