/* What the map draws, fetched with Leaflet when the first map is shown. Words from data become text, never markup. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';

const REACH = 48;
const LOUD = ['late', 'warn', 'busy', 'good', 'calm'];

const text = (words, className) => Object.assign(document.createElement('span'), { textContent: words, className });

export { L };

export function area({ id, name, boundary, weight = 0 }, chosen) {
  const shape = L.polygon(boundary, { className: 'gc-area', weight: 1.5, fillOpacity: 0.08 + 0.6 * weight });
  shape.bindTooltip(text(name, 'gc-area-name'), { permanent: true, direction: 'center', className: 'gc-area-label', pane: 'shadowPane' });
  return shape.on('click', () => chosen(id));
}

/* Pins that would lie on each other on the screen become one mark with their number. */
export function cluster(map, pins) {
  const groups = [];
  for (const pin of pins) {
    const point = map.latLngToLayerPoint(pin.at);
    const near = groups.find((g) => g.point.distanceTo(point) < REACH);
    if (near) {
      near.pins.push(pin);
      near.bounds.extend(pin.at);
    } else {
      groups.push({ point, at: pin.at, pins: [pin], bounds: L.latLngBounds([pin.at, pin.at]) });
    }
  }
  return groups;
}

export function mark({ at, pins }, countWords) {
  const tone = LOUD.find((t) => pins.some((p) => p.tone === t)) ?? 'calm';
  const html = text(pins.length > 1 ? String(pins.length) : '', 'gc-pin');
  html.setAttribute('tone', tone);
  const words = pins.length > 1 ? countWords.replace('{0}', pins.length) : pins[0].words;
  const icon = L.divIcon({ html, className: 'gc-pin-box', iconSize: [30, 30] });
  const marker = L.marker(at, { icon, keyboard: true }).bindTooltip(text(words, 'gc-pin-words'));
  return marker.on('add', () => marker.getElement().setAttribute('aria-label', words));
}

export function picked(at) {
  const icon = L.divIcon({ html: text('', 'gc-picked'), className: 'gc-pin-box', iconSize: [30, 30], iconAnchor: [15, 28] });
  return L.marker(at, { icon, interactive: false, keyboard: false });
}
