/* Keys of a page. Every instance hears its own keys; the first one on the page answers "?". */
const open = new Set();
const typing = (path) => path.some((n) => n.matches?.('input, textarea, select, [contenteditable=""], [contenteditable="true"]'));
const pressing = (path) => path.some((n) => n.matches?.('a[href], button, summary, vaadin-button, [role="button"], [role="menuitem"]'));
const covered = () => document.querySelector('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-context-menu-overlay');

class GcShortcuts extends HTMLElement {
  keys = [];

  words = {};

  #listen = (event) => this.#pressed(event);

  connectedCallback() {
    this.hidden = true;
    open.add(this);
    window.addEventListener('keydown', this.#listen);
  }

  disconnectedCallback() {
    open.delete(this);
    window.removeEventListener('keydown', this.#listen);
  }

  #pressed(event) {
    const path = event.composedPath();
    const name = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
    if (event.defaultPrevented || event.altKey || event.isComposing || covered()) return;
    if (name !== 'Ctrl+Enter' && typing(path)) return;
    if (name === 'Enter' && pressing(path)) return;
    if (name === '?' && open.values().next().value === this) {
      event.preventDefault();
      this.#overlay();
      return;
    }
    const key = this.keys.find((k) => k.key === name);
    // the innermost part of the page that knows the key has it, so a list's search goes before the page's
    if (!key || [...open].findLast((o) => o.keys.some((k) => k.key === name)) !== this) return;
    event.preventDefault();
    // a field sends its value when it is left
    if (name === 'Ctrl+Enter') document.activeElement?.blur();
    if (key.focus) document.querySelector(key.focus)?.focus();
    else this.dispatchEvent(new CustomEvent('gc-key', { detail: { key: name } }));
  }

  #overlay() {
    const dialog = document.createElement('dialog');
    dialog.className = 'gc-keys';
    const title = document.createElement('h2');
    title.textContent = this.words.title ?? '';
    const list = document.createElement('dl');
    for (const [key, words] of new Map([...open].flatMap((o) => o.keys).map((k) => [k.key, k.words]))) {
      const dt = list.appendChild(document.createElement('dt'));
      dt.appendChild(document.createElement('kbd')).textContent = key;
      list.appendChild(document.createElement('dd')).textContent = words;
    }
    dialog.append(title, list);
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}

customElements.get('gc-shortcuts') ?? customElements.define('gc-shortcuts', GcShortcuts);
