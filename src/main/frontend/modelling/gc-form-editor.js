/* Changes what a step asks: fields are dragged in, and said in both languages beside. */
class GcFormEditor extends HTMLElement {
  #former;

  #data;

  #pending;

  /* The form as written here before its first change, until it was told. */
  #before = '';

  connectedCallback() {
    if (this.#data && !this.#former) this.#open();
  }

  disconnectedCallback() {
    this.#tellNow();
  }

  get data() {
    return this.#data;
  }

  /* The text of { form, chinese }. */
  set data(text) {
    this.#data = JSON.parse(text);
    if (this.isConnected) this.#open();
  }

  async #open() {
    const { createFormer } = await import('./former.js');
    const { translateText } = await import('./former-chinese.js');
    this.#former?.destroy();
    this.replaceChildren();
    const { form, chinese } = this.#data;
    if (chinese) translateText(this);
    this.#former = createFormer(this, chinese);
    await this.#former.importSchema(JSON.parse(form));
    this.#before = this.#written();
    this.#former.on('commandStack.changed', () => this.#later());
    this.setAttribute('ready', '');
  }

  undo() {
    const stack = this.#former?.get('commandStack');
    if (stack?.canUndo()) stack.undo();
    else this.#say('gc-undo', {});
  }

  redo() {
    const stack = this.#former?.get('commandStack');
    if (stack?.canRedo()) stack.redo();
    else this.#say('gc-redo', {});
  }

  /* For tests. */
  get former() {
    return this.#former;
  }

  #later() {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#tellNow(), 400);
  }

  #tellNow() {
    if (!this.#pending) return;
    clearTimeout(this.#pending);
    this.#pending = null;
    const before = this.#before;
    this.#before = '';
    this.#say('gc-form-changed', { form: this.#written(), before });
  }

  #written() {
    return `${JSON.stringify(this.#former.saveSchema(), null, 2)}\n`;
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.get('gc-form-editor') ?? customElements.define('gc-form-editor', GcFormEditor);
