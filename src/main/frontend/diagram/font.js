/*
 * How words stand in a diagram. They are measured on a canvas, which knows a font by its own name only, so the theme's variable is resolved first.
 * English words are longer and take smaller letters in the same boxes.
 */
export function wordStyles(container) {
  const english = document.documentElement.lang.startsWith('en');
  const { fontFamily } = getComputedStyle(container);
  return { defaultStyle: { fontFamily, fontSize: english ? 13 : 14 }, externalStyle: { fontSize: 13 } };
}
