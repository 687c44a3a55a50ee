// Draws every process model as docs/pictures/models/<key>.png, as the application shows it.
// Usage: npm run render [-- key ...]; CHROMIUM names another browser than Debian's.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const here = fileURLToPath(new URL('.', import.meta.url));
const models = join(here, '../../bpmn');
const pictures = join(here, '../../docs/pictures/models');
const dist = join(here, 'node_modules/bpmn-js/dist');
const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const margin = 30;

const keys = readdirSync(models)
  .filter((file) => file.endsWith('.bpmn'))
  .map((file) => file.slice(0, -'.bpmn'.length))
  .filter((key) => process.argv.length < 3 || process.argv.includes(key));

const work = mkdtempSync(join(tmpdir(), 'gridcase-pictures-'));
mkdirSync(pictures, { recursive: true });
try {
  for (const key of keys) {
    await draw(key);
  }
} finally {
  rmSync(work, { recursive: true });
}

async function draw(key) {
  const xml = readFileSync(join(models, `${key}.bpmn`), 'utf8');
  const area = await drawnArea(xml);
  // The mark of bpmn.io has to stay visible and needs a place of its own under short diagrams.
  const width = Math.ceil(area.width + 2 * margin);
  const height = Math.ceil(area.height + 2 * margin + 20);
  const page = join(work, `${key}.html`);
  writeFileSync(page, html(xml, { x: area.x - margin, y: area.y - margin, width, height }));
  const picture = join(pictures, `${key}.png`);
  const run = spawnSync(browser, [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--hide-scrollbars', '--force-device-scale-factor=2', '--allow-file-access-from-files',
    '--virtual-time-budget=4000', `--user-data-dir=${join(work, 'profile')}`,
    `--window-size=${width},${height}`, `--screenshot=${picture}`, pathToFileURL(page).href,
  ], { encoding: 'utf8', timeout: 60_000 });
  if (run.status !== 0) {
    throw new Error(`${key}: ${run.stderr}`);
  }
  console.log(`${key}.png ${width}x${height}`);
}

async function drawnArea(xml) {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const xs = [];
  const ys = [];
  const add = ({ x, y, width = 0, height = 0 }) => {
    xs.push(x, x + width);
    ys.push(y, y + height);
  };
  for (const drawn of rootElement.diagrams[0].plane.planeElement) {
    if (drawn.bounds) add(drawn.bounds);
    if (drawn.label?.bounds) add(drawn.label.bounds);
    drawn.waypoint?.forEach(add);
  }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function html(xml, view) {
  const asset = (path) => pathToFileURL(join(dist, path)).href;
  // "<" is escaped so that no text of a model can end the script element.
  const literal = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="${asset('assets/diagram-js.css')}">
<link rel="stylesheet" href="${asset('assets/bpmn-js.css')}">
<style>body { margin: 0; background: white } #canvas { width: ${view.width}px; height: ${view.height}px }</style>
<div id="canvas"></div>
<script src="${asset('bpmn-viewer.production.min.js')}"></script>
<script>
  const font = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  const viewer = new BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: { fontFamily: font } } });
  viewer.importXML(${literal(xml)}).then(() => viewer.get('canvas').viewbox(${literal(view)}));
</script>`;
}
