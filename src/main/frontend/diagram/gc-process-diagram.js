/* A process model as a map: steps gone are marked with how often, the present ones pulse once, a click tells which step. */
const MARGIN = 40;

class GcProcessDiagram extends HTMLElement {
  #viewer;

  #data;

  #resize = new ResizeObserver(() => this.#fit());

  connectedCallback() {
    this.classList.add('gc-diagram');
    this.#resize.observe(this);
    if (this.#data && !this.#viewer) this.#draw();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
  }

  get data() {
    return this.#data;
  }

  /* { xml, done: {id: times}, active: [id], notes: {id: words}, above, below: {id: words}, warmth: {id: 0..4}, words: {closer, farther, all} } */
  set data(data) {
    this.#data = data;
    if (this.isConnected) this.#draw();
  }

  async #draw() {
    const { createViewer } = await import('./viewer.js');
    this.#viewer?.destroy();
    this.replaceChildren();
    if (!this.#data?.xml) return;
    this.#viewer = createViewer(this);
    await this.#viewer.importXML(this.#data.xml);
    this.#mark();
    this.#buttons();
    this.#fit();
  }

  #mark() {
    const { done = {}, active = [], notes = {} } = this.#data;
    const [canvas, overlays, registry] = ['canvas', 'overlays', 'elementRegistry'].map((s) => this.#viewer.get(s));
    for (const [id, times] of Object.entries(done)) {
      if (!registry.get(id)) continue;
      canvas.addMarker(id, 'gc-done');
      if (times > 1) {
        const html = Object.assign(document.createElement('span'), { className: 'gc-times', textContent: `×${times}` });
        overlays.add(id, { position: { top: -10, right: 14 }, html });
      }
    }
    for (const [place, position] of [['above', { top: -11, left: 4 }], ['below', { bottom: -3, left: -10 }]]) {
      for (const [id, words] of Object.entries(this.#data[place] ?? {})) {
        if (!words || !registry.get(id)) continue;
        overlays.add(id, { position, html: Object.assign(document.createElement('span'), { className: `gc-mark-${place}`, textContent: words }) });
      }
    }
    for (const [id, level] of Object.entries(this.#data.warmth ?? {})) if (level && registry.get(id)) canvas.addMarker(id, `gc-warm-${level}`);
    active.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'gc-active'));
    for (const id of new Set([...Object.keys(done), ...active, ...Object.keys(notes)])) {
      const name = registry.get(id)?.businessObject.name;
      // a way that forks or joins without a name has nothing to say
      if (name || (notes[id] && registry.get(id))) this.#reachable(registry.getGraphics(id), id, name, notes[id]);
    }
  }

  #reachable(graphics, id, name, note) {
    const words = [name, note].filter(Boolean).join('\n');
    graphics.setAttribute('tabindex', '0');
    graphics.setAttribute('role', 'button');
    graphics.setAttribute('aria-label', words);
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = words;
    graphics.append(title);
    graphics.addEventListener('click', () => this.#tell(id));
    graphics.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.#tell(id);
    });
  }

  #tell(id) {
    this.dispatchEvent(new CustomEvent('gc-step', { detail: { id } }));
  }

  #buttons() {
    const { closer, farther, all } = this.#data.words ?? {};
    const bar = Object.assign(document.createElement('div'), { className: 'gc-diagram-buttons' });
    const zoom = this.#viewer.get('zoomScroll');
    const acts = [['+', closer, () => zoom.stepZoom(1)], ['−', farther, () => zoom.stepZoom(-1)], ['□', all, () => this.#fit()]];
    for (const [text, label, act] of acts) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text, title: label ?? '' });
      button.setAttribute('aria-label', label ?? text);
      button.addEventListener('click', act);
      bar.append(button);
    }
    this.append(bar);
  }

  /* Whole model when it stays readable, else the present step in the middle. */
  #fit() {
    const canvas = this.#viewer?.get('canvas');
    if (!canvas?.getRootElement() || !this.offsetWidth) return;
    canvas.resized();
    const { x, y, width, height } = canvas.viewbox().inner;
    // in the middle where the place is wider than the model
    const tall = height + 2 * MARGIN;
    const wide = Math.max(width + 2 * MARGIN, (tall * this.offsetWidth) / this.offsetHeight);
    canvas.viewbox({ x: x + (width - wide) / 2, y: y - MARGIN, width: wide, height: tall });
    const shown = this.#viewer.get('elementRegistry').get(this.#data.active?.[0]);
    if (canvas.zoom() < 0.45 && shown) {
      canvas.zoom(0.7);
      canvas.scrollToElement(shown, { top: 80, bottom: 80, left: 120, right: 120 });
    }
  }
}

customElements.get('gc-process-diagram') ?? customElements.define('gc-process-diagram', GcProcessDiagram);
