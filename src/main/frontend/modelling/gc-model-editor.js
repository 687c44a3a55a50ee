/* Draws and changes a process model: the diagram, and beside it what the chosen element is for. */
class GcModelEditor extends HTMLElement {
  #modeler;

  #data;

  #terms;

  #pending;

  #opening;

  /* The model as written here before its first change, until it was told. */
  #before = '';

  connectedCallback() {
    this.classList.add('gc-diagram', 'gc-model-editor');
    if (this.#data && !this.#modeler) this.#open();
  }

  disconnectedCallback() {
    this.#tellNow();
  }

  get data() {
    return this.#data;
  }

  /* The text of { xml, chinese, templates, lists }. */
  set data(text) {
    this.#data = JSON.parse(text);
    if (this.isConnected) this.#open();
  }

  async #open() {
    // telephones show a picture of the model instead
    if (getComputedStyle(this).display === 'none') return;
    const { createModeler } = await import('./modeler.js');
    const { plainIds } = await import('./own.js');
    const { translateTitles, translator } = await import('./chinese.js');
    const { xml, ...terms } = this.#data;
    this.#modeler?.destroy();
    this.#terms = terms;
    const [canvas, properties] = ['gc-canvas', 'gc-properties'].map((name) => Object.assign(document.createElement('div'), { className: name }));
    this.replaceChildren(canvas, properties);
    this.#modeler = createModeler({ canvas, properties }, terms);
    if (terms.chinese) translateTitles(this, translator(true));
    plainIds(this.#modeler.get('moddle'));
    this.#modeler.on('commandStack.changed', () => this.#opening || this.#later());
    this.#modeler.on('gc.form', ({ step, like }) => this.#say('gc-form', { step, like }));
    await this.#draw(xml);
    this.#fit();
    this.#before = await this.#written();
    this.setAttribute('ready', '');
  }

  async #draw(xml) {
    this.#opening = true;
    try {
      await this.#modeler.importXML(xml);
    } finally {
      this.#opening = false;
    }
  }

  /* The whole model, beside the tools and not under them. */
  #fit() {
    const canvas = this.#modeler.get('canvas');
    const { x, y, width, height } = canvas.viewbox().inner;
    canvas.viewbox({ x: x - width * 0.14, y: y - 40, width: width * 1.18, height: height + 80 });
  }

  /* The lists have changed, such as by a new form. */
  set lists(text) {
    if (!this.#terms) return;
    this.#terms.lists = JSON.parse(text);
    const selection = this.#modeler?.get('selection').get();
    if (selection?.length === 1) this.#modeler.get('eventBus').fire('elements.changed', { elements: selection });
  }

  /* Another state of the same model, such as the one before the last change; the view stays where it is. */
  async replace(xml) {
    if (!this.#modeler) return;
    clearTimeout(this.#pending);
    this.#pending = null;
    this.#before = '';
    const canvas = this.#modeler.get('canvas');
    const box = canvas.viewbox();
    await this.#draw(xml);
    canvas.viewbox({ x: box.x, y: box.y, width: box.width, height: box.height });
  }

  /* Marks what the checks found; words are plain text. */
  findings(found) {
    const [canvas, overlays, registry] = ['canvas', 'overlays', 'elementRegistry'].map((s) => this.#modeler?.get(s));
    if (!canvas) return;
    overlays.remove({ type: 'finding' });
    registry.forEach((element) => canvas.removeMarker(element, 'gc-found'));
    for (const { element, words, hint } of found) {
      if (!registry.get(element)) continue;
      if (!hint) canvas.addMarker(element, 'gc-found');
      const [className, textContent] = hint ? ['gc-finding gc-hint', 'i'] : ['gc-finding', '!'];
      const html = Object.assign(document.createElement('span'), { className, textContent, title: words });
      overlays.add(element, 'finding', { position: { top: -12, left: -8 }, html });
    }
  }

  show(id) {
    const element = this.#modeler?.get('elementRegistry').get(id);
    if (!element) return;
    this.#modeler.get('selection').select(element);
    this.#modeler.get('canvas').scrollToElement(element, 120);
  }

  undo() {
    const stack = this.#modeler?.get('commandStack');
    if (stack?.canUndo()) stack.undo();
    else this.#say('gc-undo', {});
  }

  redo() {
    const stack = this.#modeler?.get('commandStack');
    if (stack?.canRedo()) stack.redo();
    else this.#say('gc-redo', {});
  }

  /* A pause in drawing: told to the server, which keeps and checks it. */
  #later() {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#tellNow(), 500);
  }

  async #tellNow() {
    if (!this.#pending) return;
    clearTimeout(this.#pending);
    this.#pending = null;
    const before = this.#before;
    this.#before = '';
    this.#say('gc-model', { xml: await this.#written(), before });
  }

  async #written() {
    const { withoutKinds } = await import('./kinds.js');
    const { xml } = await this.#modeler.saveXML({ format: true });
    return withoutKinds(xml);
  }

  /* For tests: what it is drawn with, and what it had no Chinese for. */
  get modeler() {
    return this.#modeler;
  }

  async untranslated() {
    return [...(await import('./chinese.js')).missing];
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.get('gc-model-editor') ?? customElements.define('gc-model-editor', GcModelEditor);
