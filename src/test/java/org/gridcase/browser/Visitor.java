package org.gridcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A person in front of a browser, in the words of what she does there. */
final class Visitor implements AutoCloseable {

    /** Long, because the machine may be busy; nothing waits longer than it must. */
    private static final double TIMEOUT_MILLIS = 20_000;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> failures = new ArrayList<>();

    Visitor(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        page.onPageError(failures::add);
    }

    void signsIn(String username, String password) {
        goesTo("/login");
        page.locator("input[name=username]").first().fill(username);
        page.locator("input[name=password]").first().fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    void goesTo(String path) {
        page.navigate(base + path);
    }

    void opens(String caseNumber) {
        goesTo("/cases/" + caseNumber);
        assertThat(page.getByText(caseNumber).first()).isVisible();
    }

    void fills(String label, String text) {
        Locator field =
                page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
        field.fill(text);
        field.blur();
    }

    void fillsInDialog(String label, String text) {
        Locator field = page.locator("vaadin-dialog-overlay").last().getByLabel(label).first();
        field.fill(text);
        field.blur();
    }

    /** A day, as tapping it in the calendar sets it: that of telephones takes no typing. */
    void datesInDialog(String label, LocalDate day) {
        page.locator("vaadin-dialog-overlay")
                .last()
                .getByLabel(label)
                .first()
                .evaluate(
                        "(input, day) => {" + " input.closest('vaadin-date-picker').value = day; }",
                        day.toString());
    }

    /** The same on the page itself. */
    void dates(String label, LocalDate day) {
        page.getByLabel(label)
                .first()
                .evaluate(
                        "(input, day) => {" + " input.closest('vaadin-date-picker').value = day; }",
                        day.toString());
    }

    /** A day and a time of day in the two fields that belong together. */
    void datesAndTimes(String label, LocalDateTime moment) {
        page.locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .evaluate(
                        "(picker, moment) => { picker.value = moment;"
                                + " picker.dispatchEvent(new CustomEvent('change')); }",
                        moment.toString());
    }

    /** Types into a field that searches on the server and takes the first that is found. */
    void finds(String label, String text) {
        page.getByLabel(label).first().fill(text);
        page.locator("vaadin-combo-box[opened]:not([loading])").waitFor();
        // what another field found before is still there, hidden
        page.locator("vaadin-combo-box-item").locator("visible=true").first().click();
    }

    void choosesInMenu(String menu, String deed) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(menu))
                .first()
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(deed)).last().click();
    }

    void ticks(String label) {
        page.getByLabel(label).first().check();
    }

    /** Chooses a radio button. */
    void chooses(String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .check();
    }

    /** Picks from a list that is searched by typing. */
    void picks(String label, String option) {
        Locator field = page.getByLabel(label).first();
        field.fill(option);
        field.press("Enter");
        field.blur();
    }

    /** Types into a long list and takes the line that says so, once the list has followed. */
    void searches(String label, String option) {
        page.getByLabel(label).first().fill(option);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .locator("visible=true")
                .first()
                .click();
    }

    /** Picks from a list that opens without typing. */
    void opensList(String label, String option) {
        page.getByLabel(label).first().click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    /** A photograph from the telephone, into the only field for files. */
    void attaches(String name) {
        page.locator("input[type=file]").first().setInputFiles(Photograph.named(name));
        assertThat(page.locator(".gc-photos img")).hasCount(1);
    }

    /** Answers yes to the question before what cannot be undone. */
    void agrees() {
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[theme~=primary]").click();
    }

    /** The first ballot paper that is still empty; what cannot be changed is asked about once. */
    void votes(String vote) {
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(vote))
                .first()
                .click();
        agrees();
    }

    void presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + button)))
                .first()
                .click();
    }

    /** A deed that telephones keep in the menu "more" beside the form. */
    void pressesInMenu(String deed) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("更多").setExact(true))
                .last()
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(deed)).last().click();
    }

    /** Sends the form in. */
    void submits() {
        presses("提交");
    }

    /** The button that carries out what a dialog asks. */
    void confirms() {
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").last().click();
    }

    void seesNoDialog() {
        assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);
    }

    /** Looks again until it is so; what a page sends arrives a moment later on the server. */
    void waitsFor(BooleanSupplier happened) {
        page.waitForCondition(happened);
    }

    boolean has(String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).count()
                > 0;
    }

    void sees(String text) {
        // the same words may stand in a menu that is folded away
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
    }

    /** Also where the same words stand hidden elsewhere, such as in the header of telephones. */
    void seesIn(String selector, String text) {
        assertThat(page.locator(selector).getByText(text).first()).isVisible();
    }

    String textOf(String selector) {
        return page.locator(selector).first().innerText();
    }

    Page page() {
        return page;
    }

    void photographed(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Closes the browser; scripts that failed on any page fail the test. */
    @Override
    public void close() {
        photographed(Path.of("target", "browser", "last-seen-" + COUNT.incrementAndGet() + ".png"));
        context.close();
        assertThat(failures).as("scripts that failed").isEmpty();
    }
}
