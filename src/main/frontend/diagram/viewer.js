/* The heavy part, fetched when the first diagram is shown. Colours come from the theme, light or dark. */
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import 'camunda-bpmn-js/dist/assets/diagram-js.css';
import { wordStyles } from './font.js';
import { drag } from './touch.js';

export function createViewer(container) {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: {
      defaultFillColor: 'var(--gc-surface)',
      defaultStrokeColor: 'var(--gc-stroke)',
      defaultLabelColor: 'var(--lumo-body-text-color)',
    },
    textRenderer: wordStyles(container),
  });
  drag(container, viewer.get('canvas'));
  return viewer;
}
