/*
 * How words stand in a diagram. They are measured on a canvas, which takes a font by its own name only and else reckons with ten pixels. The
 * places of Chinese words were drawn narrow, and reckoned so they keep their line; English ones are longer and wrap where they really end.
 */
export function wordStyles(container, size) {
  const english = document.documentElement.lang.startsWith('en');
  const fontFamily = english ? getComputedStyle(container).fontFamily : 'var(--lumo-font-family)';
  return { defaultStyle: { fontFamily, fontSize: english ? 13 : size }, externalStyle: { fontSize: 13 } };
}
