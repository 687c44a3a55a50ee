/* One finger moves the drawing, two fingers zoom it: the viewer itself knows only the mouse. */
const apart = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

export function drag(container, canvas) {
  if (container.gcDrag) {
    container.gcDrag.canvas = canvas;
    return;
  }
  const state = { canvas, last: null };
  container.gcDrag = state;
  container.addEventListener('touchstart', (e) => { state.last = e.touches; }, { passive: true });
  container.addEventListener('touchmove', (e) => {
    const [now, last] = [e.touches, state.last];
    state.last = now;
    if (!last || now.length !== last.length) return;
    e.preventDefault();
    if (now.length === 1) state.canvas.scroll({ dx: now[0].clientX - last[0].clientX, dy: now[0].clientY - last[0].clientY });
    else if (now.length === 2) state.canvas.zoom((state.canvas.zoom() * apart(now)) / apart(last));
  });
}
