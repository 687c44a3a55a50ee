/* The heavy part, fetched when a draft is opened: bpmn-js with the properties panel of Camunda 7, reduced to what our processes use. */
import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import behaviours from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import {
  BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import 'camunda-bpmn-js/dist/assets/diagram-js.css';
import 'camunda-bpmn-js/dist/assets/bpmn-js.css';
import 'camunda-bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css';
import { translator } from './chinese.js';
import { drawing } from './drawing.js';
import { wordStyles } from '../diagram/font.js';
import { kinds } from './kinds.js';
import { panel } from './panel.js';

const OPEN = ['general', 'documentation', 'gc', 'ElementTemplates__Template', 'ElementTemplates__CustomProperties'];

/**
 * @param {{ canvas: HTMLElement, properties: HTMLElement }} places where diagram and panel go
 * @param {{ chinese: boolean, templates: object[], lists: object }} terms what the server knows; pages tell it again when it changes
 */
export function createModeler({ canvas, properties }, terms) {
  return new Modeler({
    container: canvas,
    keyboard: { bind: true },
    moddleExtensions: { camunda },
    propertiesPanel: {
      parent: properties,
      layout: { groups: Object.fromEntries(OPEN.map((id) => [id, { open: true }])) },
    },
    elementTemplates: terms.templates,
    additionalModules: [
      behaviours,
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      ElementTemplateChooserModule,
      { terms: ['value', terms], translate: ['value', translator(terms.chinese)] },
      kinds,
      drawing,
      panel,
    ],
    bpmnRenderer: {
      defaultFillColor: 'var(--gc-surface)',
      defaultStrokeColor: 'var(--gc-stroke)',
      defaultLabelColor: 'var(--lumo-body-text-color)',
    },
    textRenderer: wordStyles(canvas),
  });
}
