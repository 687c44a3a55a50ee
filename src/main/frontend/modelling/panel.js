/* The panel: of all that Camunda knows the names and the kind of task; beside it what only lists can say. */
import { CheckboxEntry, Group, SelectEntry, TextFieldEntry, isSelectEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import { useService } from 'bpmn-js-properties-panel';
import { ownValue, setOwn } from './own.js';

const KEPT = ['general', 'documentation', 'ElementTemplates__Template', 'ElementTemplates__CustomProperties'];

/* The kind is in the head of the panel already; only where none is known one is asked for. */
const shown = (element) => ({ id }) => KEPT.includes(id) && !(id === 'ElementTemplates__Template' && element.businessObject.modelerTemplate);

const eventOf = (object, type) => (object.eventDefinitions ?? []).find((each) => each.$type === type);
const decides = ({ businessObject: flow }) => flow.$type === 'bpmn:SequenceFlow'
  && flow.sourceRef?.$type === 'bpmn:ExclusiveGateway' && (flow.sourceRef.outgoing ?? []).length > 1;

/* A field that offers a list; what the file says already is kept in it. */
function Pick({ element, id, label, options, get, set }) {
  const translate = useService('translate');
  const current = get(element.businessObject) ?? '';
  const listed = options.some(({ value }) => value === current);
  const all = [{ value: '', label: translate('Please choose') }, ...options, ...(current && !listed ? [{ value: current, label: current }] : [])];
  return SelectEntry({ element, id, label: translate(label), getOptions: () => all, getValue: () => current, setValue: (value) => set(element, value || undefined) });
}

function NameInEnglish({ element, id }) {
  const [translate, modeling, moddle, debounce] = ['translate', 'modeling', 'moddle', 'debounceInput'].map((name) => useService(name));
  return TextFieldEntry({
    element, id, debounce, label: translate('English name'),
    getValue: () => ownValue(element.businessObject, 'nameEn'),
    setValue: (value) => setOwn(modeling, moddle, element, 'nameEn', value),
  });
}

/* The form of a step is its own, named after it; a new one may begin as a copy of another. */
function Form({ element, id }) {
  const [terms, modeling, eventBus, translate] = ['terms', 'modeling', 'eventBus', 'translate'].map((name) => useService(name));
  const elementRegistry = useService('elementRegistry');
  const own = `${terms.lists.process}-${element.businessObject.id}`;
  // forms are called after their steps
  const stepOf = (form) => {
    const step = elementRegistry.get(form.slice(terms.lists.process.length + 1))?.businessObject;
    return (terms.chinese ? step?.name : ownValue(step ?? {}, 'nameEn')) || form;
  };
  const forms = terms.lists.forms.map((form) => ({ ...form, label: stepOf(form.value) }));
  const found = forms.find(({ value }) => value === own);
  const others = forms.filter(({ value }) => value !== own);
  const options = [
    found ?? { value: own, label: translate('A new form') },
    ...(found && !found.fresh ? [] : others.map(({ value, label }) => ({ value: `like:${value}`, label: translate('A new form like: {form}', { form: label }) }))),
  ];
  const set = (shape, value) => {
    const like = value?.startsWith('like:') ? value.slice(5) : '';
    if (value && (like || !found)) eventBus.fire('gc.form', { step: shape.businessObject.id, like });
    modeling.updateProperties(shape, { 'camunda:formRef': value && own, 'camunda:formRefBinding': value && 'deployment' });
  };
  return Pick({ element, id, label: 'Form', options, get: (object) => object.get('camunda:formRef'), set });
}

function Condition({ element, id }) {
  const [terms, modeling, moddle] = ['terms', 'modeling', 'moddle'].map((name) => useService(name));
  const before = element.businessObject.sourceRef.incoming?.map((flow) => flow.sourceRef) ?? [];
  const answers = before.flatMap((step) => terms.lists.answers[step.get?.('camunda:formRef')] ?? []);
  const known = new Set(answers.map(({ value }) => value));
  const options = [...answers, ...terms.lists.conditions.filter(({ value }) => !known.has(value))];
  return Pick({
    element, id, label: 'When this way is taken', options,
    get: (object) => object.conditionExpression?.body,
    set: (flow, body) => modeling.updateProperties(flow, { conditionExpression: body && moddle.create('bpmn:FormalExpression', { body }) }),
  });
}

function Usual({ element, id }) {
  const [modeling, elementRegistry, translate] = ['modeling', 'elementRegistry', 'translate'].map((name) => useService(name));
  const flow = element.businessObject;
  return CheckboxEntry({
    element, id, label: translate('Default way'),
    getValue: () => flow.sourceRef.default === flow,
    setValue: (usual) => {
      if (usual) modeling.updateProperties(element, { conditionExpression: undefined });
      modeling.updateProperties(elementRegistry.get(flow.sourceRef.id), { default: usual ? flow : undefined });
    },
  });
}

const TIMES = ['timeDate', 'timeDuration', 'timeCycle'];

function When({ element, id }) {
  const [terms, modeling, moddle] = ['terms', 'modeling', 'moddle'].map((name) => useService(name));
  const timer = eventOf(element.businessObject, 'bpmn:TimerEventDefinition');
  return Pick({
    element, id, label: 'Until when it waits', options: terms.lists.times,
    get: () => TIMES.map((name) => timer[name]?.body).find(Boolean),
    set: (shape, body) => {
      const kind = terms.lists.times.find(({ value }) => value === body)?.kind ?? 'timeDate';
      const cleared = Object.fromEntries(TIMES.map((name) => [name, undefined]));
      modeling.updateModdleProperties(shape, timer, { ...cleared, [kind]: body && moddle.create('bpmn:FormalExpression', { body, $parent: timer }) });
    },
  });
}

function Message({ element, id }) {
  const [terms, modeling, moddle] = ['terms', 'modeling', 'moddle'].map((name) => useService(name));
  const event = eventOf(element.businessObject, 'bpmn:MessageEventDefinition');
  return Pick({
    element, id, label: 'Which message it waits for', options: terms.lists.messages,
    get: () => event.messageRef?.name,
    set: (shape, name) => {
      let root = shape.businessObject;
      while (root.$parent) root = root.$parent;
      let message = root.rootElements.find((each) => each.$type === 'bpmn:Message' && each.name === name);
      if (name && !message) {
        message = moddle.create('bpmn:Message', { id: `${name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())}Message`, name });
        message.$parent = root;
        modeling.updateModdleProperties(shape, root, { rootElements: [message, ...root.rootElements] });
      }
      modeling.updateModdleProperties(shape, event, { messageRef: name ? message : undefined });
    },
  });
}

const picks = (component, id) => ({ id, component, isEdited: isSelectEntryEdited });

function entriesOf(element) {
  const object = element.businessObject;
  const entries = [];
  if (element.type === 'bpmn:UserTask' && !ownValue(object, 'claim')) entries.push(picks(Form, 'gc-form'));
  if (decides(element)) {
    if (object.sourceRef.default !== object) entries.push(picks(Condition, 'gc-condition'));
    entries.push({ id: 'gc-usual', component: Usual });
  }
  if (eventOf(object, 'bpmn:TimerEventDefinition')) entries.push(picks(When, 'gc-when'));
  if (eventOf(object, 'bpmn:MessageEventDefinition')) entries.push(picks(Message, 'gc-message'));
  return entries;
}

function Panel(propertiesPanel, translate) {
  propertiesPanel.registerProvider(100, {
    getGroups: (element) => (groups) => {
      const kept = groups.filter(shown(element));
      const general = kept.find(({ id }) => id === 'general');
      if (general) {
        general.entries = general.entries.filter(({ id }) => id === 'name');
        const templated = kept.some(({ id }) => id === 'ElementTemplates__CustomProperties');
        if (!templated && general.entries.length) general.entries.push({ id: 'gc-name-en', component: NameInEnglish, isEdited: isTextFieldEntryEdited });
      }
      const custom = kept.find(({ id }) => id === 'ElementTemplates__CustomProperties');
      if (custom) custom.label = translate('Who does it, until when');
      const entries = entriesOf(element);
      const own = entries.length ? [{ id: 'gc', label: translate('In the process'), component: Group, entries, shouldOpen: true }] : [];
      const documentation = kept.filter(({ id }) => id === 'documentation');
      documentation.forEach((group) => { group.entries = group.entries.slice(0, 1); });
      return [...kept.filter(({ id }) => id !== 'documentation'), ...own, ...documentation];
    },
  });
}
Panel.$inject = ['propertiesPanel', 'translate'];

export const panel = { __init__: ['gcPanel'], gcPanel: ['type', Panel] };
