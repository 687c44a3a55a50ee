/* The heavy part, fetched when a draft is opened: bpmn-js, reduced to what our processes use. */
import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'camunda-bpmn-js/dist/assets/diagram-js.css';
import 'camunda-bpmn-js/dist/assets/bpmn-js.css';
import 'camunda-bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import { chinese } from './chinese.js';

const PALETTE = /^(hand-tool|lasso-tool|space-tool|global-connect-tool|create\.(start-event|end-event|exclusive-gateway|task|subprocess-expanded)|.*-separator)$/;
const PAD = /^(append\.(end-event|gateway|append-task|intermediate-event)|connect|delete|replace|append\.text-annotation)$/;
const REPLACE = /^replace-with-(user-task|service-task|call-activity|exclusive-gateway|parallel-gateway|event-based-gateway|none-start|none-end|terminate-end|timer-intermediate-catch|message-intermediate-catch|(non-interrupting-)?(timer|message)-(boundary|start)|expanded-subprocess|sub-process|default-flow|sequence-flow)/;

const only = (pattern) => () => (entries) => Object.fromEntries(Object.entries(entries).filter(([id]) => pattern.test(id)));

/* Steps are human steps until something else is chosen. */
function Reduced(palette, contextPad, popupMenu, eventBus, bpmnReplace, elementRegistry) {
  palette.registerProvider(500, { getPaletteEntries: only(PALETTE) });
  contextPad.registerProvider(500, { getContextPadEntries: only(PAD) });
  popupMenu.registerProvider('bpmn-replace', 500, {
    getPopupMenuEntries: only(REPLACE),
    getPopupMenuHeaderEntries: () => () => ({}),
  });
  eventBus.on('commandStack.shape.create.postExecuted', 500, ({ context: { shape } }) => {
    if (shape.type === 'bpmn:Task') bpmnReplace.replaceElement(shape, { type: 'bpmn:UserTask' });
  });
}
Reduced.$inject = ['palette', 'contextPad', 'popupMenu', 'eventBus', 'bpmnReplace', 'elementRegistry'];

const fill = (template, values) => template.replace(/{([^}]+)}/g, (_, key) => values?.[key] ?? `{${key}}`);

export function createModeler(container, inChinese) {
  const translate = (template, values) => fill((inChinese && chinese[template]) || template, values);
  return new Modeler({
    container,
    keyboard: { bind: true },
    moddleExtensions: { camunda },
    additionalModules: [{ __init__: ['reduced'], reduced: ['type', Reduced], translate: ['value', translate] }],
    bpmnRenderer: {
      defaultFillColor: 'var(--gc-surface)',
      defaultStrokeColor: 'var(--gc-stroke)',
      defaultLabelColor: 'var(--lumo-body-text-color)',
    },
    textRenderer: { defaultStyle: { fontFamily: 'var(--lumo-font-family)', fontSize: 14 }, externalStyle: { fontSize: 13 } },
  });
}
