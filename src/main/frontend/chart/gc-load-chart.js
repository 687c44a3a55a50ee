/* Load and lateness over time: bars for what was open, a line with dots for what was overdue, so that neither colour nor shape stands alone. */
class GcLoadChart extends HTMLElement {
  #data;

  #chart;

  #resize = new ResizeObserver(() => this.#chart?.resize());

  #scheme = window.matchMedia('(prefers-color-scheme: dark)');

  #redraw = () => this.#draw();

  connectedCallback() {
    this.classList.add('gc-load-chart');
    this.setAttribute('role', 'img');
    this.#resize.observe(this);
    this.#scheme.addEventListener('change', this.#redraw);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  get data() {
    return this.#data;
  }

  /* { days: ['3-2'], open: [12], overdue: [3], words: {open, overdue, summary} } */
  set data(data) {
    this.#data = data;
    if (this.isConnected) this.#draw();
  }

  async #draw() {
    if (!this.#data) return;
    const { chart } = await import('./kit.js');
    if (!this.isConnected) return;
    this.setAttribute('aria-label', this.#data.words.summary);
    this.#chart ??= chart(this);
    const style = getComputedStyle(this);
    this.#chart.setOption(options(this.#data, (name) => style.getPropertyValue(name).trim()), true);
  }
}

function options({ days, open, overdue, words }, colour) {
  const text = colour('--lumo-secondary-text-color');
  const line = colour('--lumo-contrast-10pct');
  return {
    animation: false,
    color: [colour('--gc-busy'), colour('--gc-late')],
    grid: { left: 8, right: 12, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: text }, itemWidth: 16, data: [words.open, words.overdue] },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: { type: 'category', data: days, axisLabel: { color: text, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: text }, splitLine: { lineStyle: { color: line } } },
    series: [
      { name: words.open, type: 'bar', data: open, itemStyle: { opacity: 0.45 }, barMaxWidth: 24 },
      { name: words.overdue, type: 'line', data: overdue, symbol: 'circle', symbolSize: 6, lineStyle: { width: 2.5 } },
    ],
  };
}

customElements.get('gc-load-chart') ?? customElements.define('gc-load-chart', GcLoadChart);
