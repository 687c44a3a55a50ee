/* Units as areas, cases as marks, and picking a place. No tiles: the machine may have no way out. */
class GcMap extends HTMLElement {
  #data;

  #map;

  #layers;

  #L;

  #resize = new ResizeObserver(() => this.#map?.invalidateSize());

  connectedCallback() {
    this.classList.add('gc-map');
    this.#resize.observe(this);
    if (this.#data && !this.#map) this.#draw(true);
  }

  disconnectedCallback() {
    this.#resize.disconnect();
  }

  get data() {
    return this.#data;
  }

  /* { areas: [{id, name, boundary: [[lat, lng]], weight}], pins: [{id, at: [lat, lng], words, tone}],
       pick, picked: [lat, lng], words: {here, closer, farther, count} } */
  set data(data) {
    // an area that is drawn or coloured anew does not move the map under the hand
    const ids = (of) => JSON.stringify(of?.areas?.map((area) => area.id));
    const sameAreas = ids(data) === ids(this.#data);
    this.#data = data;
    if (this.isConnected) this.#draw(!sameAreas);
  }

  async #draw(fit) {
    const kit = await import('./kit.js');
    this.#L = kit.L;
    if (!this.#map) this.#create(kit.L);
    this.#layers.clearLayers();
    this.classList.toggle('gc-picking', Boolean(this.#data.pick));
    for (const area of this.#data.areas ?? []) kit.area(area, (id) => this.#tell('gc-area', { id })).addTo(this.#layers);
    this.#pins(kit);
    if (this.#data.picked) kit.picked(this.#data.picked).addTo(this.#layers);
    if (fit) this.#fit();
    this.#thinOutNames();
  }

  /* Where names would lie on each other the later one is left out; coming closer brings it back. Names that fade out
     would be in the way of their successors, so nothing fades here. */
  #thinOutNames() {
    const kept = [];
    for (const label of this.querySelectorAll('.gc-area-label')) {
      label.hidden = false;
      const box = label.getBoundingClientRect();
      const free = kept.every((k) => box.right < k.left || box.left > k.right || box.bottom < k.top || box.top > k.bottom);
      if (free) kept.push(box);
      label.hidden = !free;
    }
  }

  #create(L) {
    const { closer = '', farther = '' } = this.#data.words ?? {};
    const box = this.appendChild(document.createElement('div'));
    this.#map = L.map(box, { attributionControl: false, zoomControl: false, fadeAnimation: false, zoomSnap: 0.25, maxZoom: 20 });
    L.control.zoom({ zoomInTitle: closer, zoomOutTitle: farther, position: 'bottomright' }).addTo(this.#map);
    this.#map.setView([35, 105], 4);
    this.#layers = L.layerGroup().addTo(this.#map);
    this.#map.on('click', (e) => this.#data.pick && this.#pick(e.latlng));
    this.#map.on('zoomend', () => this.#draw(false));
    this.#map.on('keypress', (e) => this.#data.pick && e.originalEvent.key === 'Enter' && this.#pick(this.#map.getCenter()));
    if (this.#data.words?.here) this.#hereButton();
  }

  #pins(kit) {
    for (const group of kit.cluster(this.#map, this.#data.pins ?? [])) {
      const mark = kit.mark(group, this.#data.words?.count ?? '{0}');
      mark.on('click', () => {
        if (group.pins.length === 1) this.#tell('gc-pin', { id: group.pins[0].id });
        else this.#map.fitBounds(group.bounds.pad(0.3), { maxZoom: 19 });
      });
      mark.addTo(this.#layers);
    }
  }

  #fit() {
    const points = [...(this.#data.areas ?? []).flatMap((a) => a.boundary), ...(this.#data.pins ?? []).map((p) => p.at)];
    if (this.#data.picked) points.push(this.#data.picked);
    if (!points.length) return;
    this.#map.invalidateSize();
    this.#map.fitBounds(this.#L.latLngBounds(points).pad(0.02), { maxZoom: 18 });
  }

  #hereButton() {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'gc-here', textContent: this.#data.words.here });
    button.addEventListener('click', () => this.locate());
    this.append(button);
  }

  /* Asks the device where it is; the page is told the place or that there was none. */
  locate() {
    if (!navigator.geolocation) {
      this.#tell('gc-no-place', {});
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#pick({ lat: coords.latitude, lng: coords.longitude });
        this.#map.setView([coords.latitude, coords.longitude], 17);
      },
      () => this.#tell('gc-no-place', {}),
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 },
    );
  }

  #pick({ lat, lng }) {
    this.data = { ...this.#data, picked: [lat, lng] };
    this.#tell('gc-place', { lat, lng });
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

customElements.get('gc-map') ?? customElements.define('gc-map', GcMap);
