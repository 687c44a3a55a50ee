// What can be opened from where the person is: in the topmost dialog its fields, in a menu its entries, else
// everything on the page. Each gets a number (attribute data-opener) and a name by which it is known again after
// the page has changed.
() => {
    const shown = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
    const overlays = [...document.querySelectorAll('*')].filter(
        element => /^VAADIN-.*-OVERLAY$/.test(element.tagName) && element.hasAttribute('opened') && shown(element));
    const menu = overlays.find(overlay => /MENU/.test(overlay.tagName));
    const dialog = overlays.filter(overlay => /DIALOG/.test(overlay.tagName)).pop();
    const fields = 'vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select, vaadin-date-picker, summary, '
        + 'vaadin-details-summary, vaadin-tab';
    const kind = menu ? 'menu' : dialog ? 'dialog' : overlays.length ? 'other' : 'page';
    const within = menu || dialog || document;
    const selector = menu
        ? 'vaadin-menu-bar-item, vaadin-context-menu-item'
        : dialog ? fields : fields + ', vaadin-button, vaadin-menu-bar-button, button';
    document.querySelectorAll('[data-opener]').forEach(element => element.removeAttribute('data-opener'));
    const names = new Set();
    const alike = new Map();
    const openers = [];
    within.querySelectorAll(kind === 'other' ? 'no-such-element' : selector).forEach(element => {
        const label = (element.getAttribute('aria-label') || element.label || element.textContent || '').trim();
        const name = element.tagName + ' ' + label.replace(/\d+/g, '#');
        // in a list one stands for all
        const look = element.tagName + element.className + (element.closest('vaadin-grid-cell-content') ? 'cell' : '');
        const count = (alike.get(look) || 0) + 1;
        const last = element.closest('vaadin-grid-cell-content') ? 1 : 12;
        if (shown(element) && !element.disabled && !element.closest('[lang]:not(html)') && !names.has(name) && count <= last) {
            alike.set(look, count);
            names.add(name);
            element.setAttribute('data-opener', openers.length);
            openers.push({name, label, frame: element.closest('.gc-header') ? 'frame' : null});
        }
    });
    return {kind, openers};
}
