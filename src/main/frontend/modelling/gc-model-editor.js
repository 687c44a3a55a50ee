/* Draws and changes a process model. What a step is for is chosen beside it from lists; here it only gets a place. */
class GcModelEditor extends HTMLElement {
  #modeler;

  #data;

  #pending;

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

  /* { xml, chinese } */
  set data(data) {
    this.#data = data;
    if (this.isConnected) this.#open();
  }

  async #open() {
    const { createModeler } = await import('./modeler.js');
    this.#modeler?.destroy();
    this.replaceChildren();
    this.#modeler = createModeler(this, this.#data.chinese);
    await this.#modeler.importXML(this.#data.xml);
    this.#fit();
    this.#modeler.on('selection.changed', ({ newSelection }) => this.#select(newSelection));
    this.#modeler.on('commandStack.changed', () => this.#later());
  }

  /* The whole model, beside the tools and not under them. */
  #fit() {
    const canvas = this.#modeler.get('canvas');
    const { x, y, width, height } = canvas.viewbox().inner;
    canvas.viewbox({ x: x - width * 0.14, y: y - 40, width: width * 1.18, height: height + 80 });
  }

  /* What the list beside the diagram shows of an element. */
  async #select(selection) {
    const { describe } = await import('./properties.js');
    const element = selection.length === 1 ? selection[0] : this.#modeler.get('canvas').getRootElement();
    this.#say('gc-element', { element: JSON.stringify(describe(element)) });
  }

  /* One property of an element, chosen beside the diagram; undone with the same keys as everything else. */
  async change(id, name, value) {
    const { change } = await import('./properties.js');
    change(this.#modeler, id, name, value);
  }

  undo() {
    this.#modeler?.get('commandStack').undo();
  }

  redo() {
    this.#modeler?.get('commandStack').redo();
  }

  /* Marks what the checks found; words are plain text. */
  findings(found) {
    const [canvas, overlays, registry] = ['canvas', 'overlays', 'elementRegistry'].map((s) => this.#modeler?.get(s));
    if (!canvas) return;
    overlays.remove({ type: 'finding' });
    registry.forEach((element) => canvas.removeMarker(element, 'gc-found'));
    for (const { element, words } of found) {
      if (!registry.get(element)) continue;
      canvas.addMarker(element, 'gc-found');
      const html = Object.assign(document.createElement('span'), { className: 'gc-finding', textContent: '!', title: words });
      overlays.add(element, 'finding', { position: { top: -12, left: -8 }, html });
    }
  }

  show(id) {
    const element = this.#modeler?.get('elementRegistry').get(id);
    if (!element) return;
    this.#modeler.get('selection').select(element);
    this.#modeler.get('canvas').scrollToElement(element, 120);
  }

  /* A pause in drawing: told to the server, which keeps and checks it. */
  #later() {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#tellNow(), 800);
  }

  async #tellNow() {
    if (!this.#pending) return;
    clearTimeout(this.#pending);
    this.#pending = null;
    const { xml } = await this.#modeler.saveXML({ format: true });
    this.#say('gc-model', { xml });
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.get('gc-model-editor') ?? customElements.define('gc-model-editor', GcModelEditor);
