// Every word that stands on the page as it is now: texts, labels for screen readers, hints, contents of fields.
// What is drawn in a model that is being changed is that model's; what says of itself that it is in another language (attribute lang) is left out.
() => {
    const words = [document.title];
    const pageLanguage = document.documentElement.lang.slice(0, 2);
    const silent = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT']);
    // in an editor: the drawing, names in its panel, fields of the form
    const drawn = 'svg, input, .bio-properties-panel-header-label, .fjs-form-field';
    const attributes = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'];
    const say = text => {
        if (text && text.trim()) {
            words.push(text.trim());
        }
    };
    const walk = node => {
        if (node.nodeType === Node.TEXT_NODE) {
            say(node.data);
            return;
        }
        if (node.nodeType === Node.ELEMENT_NODE) {
            // lists to choose from open elsewhere than the field they belong to
            const language = node.getAttribute('lang') || node.owner?.getAttribute?.('lang');
            const foreign = language && node !== document.documentElement && language.slice(0, 2) !== pageLanguage;
            const nobodys = node.getAttribute('translate') === 'no' || node.owner?.getAttribute?.('translate') === 'no';
            if (nobodys || (node.matches(drawn) && node.closest('gc-model-editor, gc-form-editor'))) {
                return;
            }
            if (foreign || silent.has(node.tagName) || (node.checkVisibility && !node.checkVisibility({visibilityProperty: true}))) {
                // an element without a box of its own may hold others that have one
                if (foreign || silent.has(node.tagName) || getComputedStyle(node).display !== 'contents') {
                    return;
                }
            }
            attributes.forEach(name => say(node.getAttribute(name)));
            if (node.tagName === 'INPUT' && !['hidden', 'password', 'checkbox', 'radio', 'file'].includes(node.type)) {
                say(node.value);
            }
            if (node.shadowRoot) {
                walk(node.shadowRoot);
            }
        }
        node.childNodes.forEach(walk);
    };
    walk(document.documentElement);
    return [...new Set(words)];
}
