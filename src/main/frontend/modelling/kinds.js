/*
 * Our kinds of task, as element templates the server makes of what there is. A model file does not name them: which kind a task
 * is shows in what it says, so that a file written by hand and one drawn here are the same.
 */
import { ownValue } from './own.js';

const value = (object, { type, name }) => {
  if (type === 'property') return object.get(name);
  return type === 'camunda:property' ? ownValue(object, name) : undefined;
};

const ASKED = ['property', 'camunda:property'];

/* The kind whose fixed values the element has; of several the one that fixes most. */
function kindOf(object, templates) {
  const fits = templates
    .filter(({ elementType }) => elementType.value === object.$type)
    .map((template) => [template, template.properties.filter(({ type, binding }) => type === 'Hidden' && ASKED.includes(binding.type))])
    .filter(([, fixed]) => fixed.every((property) => value(object, property.binding) === property.value));
  return fits.sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/* What is written to the file: as it stands, without the names of kinds. */
export const withoutKinds = (xml) => xml.replace(/ camunda:modelerTemplate="[^"]*"/g, '');

/* What was a task of one kind becomes one of another; its own form comes and goes with it. One thing to undo. */
function Become(bpmnReplace, elementTemplates, eventBus, modeling, terms) {
  this.preExecute = (context) => {
    const { kind, fresh } = context;
    const type = kind.elementType.value;
    const element = context.element.type === type ? context.element : bpmnReplace.replaceElement(context.element, { type });
    // the type is right already: the template would replace it once more
    elementTemplates.applyTemplate(element, { ...kind, elementType: undefined });
    if (fresh) modeling.updateProperties(element, { name: kind.metadata?.name ?? kind.name });
    if (type !== 'bpmn:UserTask') return;
    const { id } = element.businessObject;
    const asks = !ownValue(element.businessObject, 'claim');
    modeling.updateProperties(element, {
      'camunda:formRef': asks ? `${terms.lists.process}-${id}` : undefined,
      'camunda:formRefBinding': asks ? 'deployment' : undefined,
    });
    if (asks) eventBus.fire('gc.form', { step: id, like: '' });
  };
}
Become.$inject = ['bpmnReplace', 'elementTemplates', 'eventBus', 'modeling', 'terms'];

const SPACE = 50;

/* A task dropped on a short way lies on its neighbours: those before it stay, it and those behind it move on. */
function makeRoom(shape, modeling, spaceTool) {
  const around = () => shape.parent.children.filter((each) => each !== shape && !each.waypoints && !each.labelTarget && !each.host
    && each.x < shape.x + shape.width && shape.x < each.x + each.width && each.y < shape.y + shape.height && shape.y < each.y + each.height);
  const before = around().filter((each) => each.x + each.width / 2 < shape.x + shape.width / 2);
  if (before.length) modeling.moveShape(shape, { x: Math.max(...before.map((each) => each.x + each.width)) + SPACE - shape.x, y: 0 });
  const behind = around();
  if (behind.length) moveOn(shape, behind, modeling, spaceTool);
  straighten(shape, modeling);
}

const middle = ({ y, height }) => y + height / 2;

/* On the height of what it follows, with straight lines to its neighbours where nothing lies between. */
function straighten(shape, modeling) {
  const off = middle(shape.incoming[0].source) - middle(shape);
  if (off && Math.abs(off) < 40) modeling.moveShape(shape, { x: 0, y: off });
  for (const line of [...shape.incoming, ...shape.outgoing]) {
    const { source, target } = line;
    if (Math.abs(middle(source) - middle(target)) > 1 || target.x < source.x + source.width) continue;
    modeling.updateWaypoints(line, [{ x: source.x + source.width, y: middle(source) }, { x: target.x, y: middle(source) }]);
  }
}

function moveOn(shape, behind, modeling, spaceTool) {
  const first = Math.min(...behind.map((each) => each.x));
  const start = first - 1;
  const delta = { x: shape.x + shape.width + SPACE - first, y: 0 };
  const rest = shape.parent.children.filter((each) => each !== shape);
  const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(rest, 'x', delta.x, start);
  spaceTool.makeSpace(movingShapes.filter((each) => each !== shape && each !== shape.label), resizingShapes, delta, 'e', start);
}

function Kinds(eventBus, elementRegistry, popupMenu, contextPad, palette, elementFactory, create, autoPlace, commandStack, modeling, spaceTool, terms, translate) {
  commandStack.registerHandler('gc.become', Become);
  const recognise = () => elementRegistry.forEach(({ businessObject: object, labelTarget }) => {
    if (labelTarget || object.modelerTemplate) return;
    const kind = kindOf(object, terms.templates);
    if (kind) object.set('camunda:modelerTemplate', kind.id);
  });
  eventBus.on('import.done', recognise);

  const shapeOf = (template) => Object.assign(elementFactory.createShape({ type: template.elementType.value }), { gcKind: template.id });
  const offered = terms.templates.filter((template) => !template.metadata?.onlyKnown);
  const group = { id: 'kinds', name: translate('Kinds of task') };
  const icon = (template) => ({
    'bpmn:UserTask': 'bpmn-icon-user-task', 'bpmn:CallActivity': 'bpmn-icon-call-activity', 'bpmn:ServiceTask': 'bpmn-icon-service-task',
  })[template.elementType.value];
  const entries = (prefix, action) => Object.fromEntries(offered.map((template) => [
    `${prefix}-${template.id}`,
    { label: template.name, description: template.description, className: icon(template), group, action: action(template) },
  ]));

  popupMenu.registerProvider('gc-create', {
    getPopupMenuEntries: () => entries('kind', (template) => ({
      click: (event) => { popupMenu.close(); create.start(event, shapeOf(template)); },
      dragstart: (event) => { popupMenu.close(); create.start(event, shapeOf(template)); },
    })),
  });
  popupMenu.registerProvider('gc-append', {
    getPopupMenuEntries: (element) => entries('kind', (template) => ({
      click: () => { popupMenu.close(); autoPlace.append(element, shapeOf(template)); },
    })),
  });
  popupMenu.registerProvider('bpmn-replace', 400, {
    getPopupMenuEntries: (element) => (others) => {
      if (!/Task$|CallActivity$/.test(element.type)) return others;
      const known = element.businessObject.modelerTemplate;
      const all = entries('kind', (template) => () => commandStack.execute('gc.become', { element, kind: template }));
      delete all[`kind-${known}`];
      return all;
    },
  });

  const at = (event) => ({ x: (event.clientX ?? event.x) + 12, y: (event.clientY ?? event.y) + 12 });
  palette.registerProvider(400, {
    getPaletteEntries: () => (others) => {
      const { 'create.task': task, ...rest } = others;
      return {
        ...rest,
        'create.kind': {
          group: 'activity',
          className: 'bpmn-icon-user-task',
          title: translate('Add a task'),
          action: { click: (event) => popupMenu.open({ type: 'palette' }, 'gc-create', { ...at(event), cursor: at(event) }, { title: translate('Add a task'), search: true, width: 320 }) },
        },
      };
    },
  });
  contextPad.registerProvider(400, {
    getContextPadEntries: (element) => (others) => {
      const { 'append.append-task': task, ...rest } = others;
      if (!task) return rest;
      return {
        ...rest,
        'append.kind': {
          group: 'model',
          className: 'bpmn-icon-user-task',
          title: translate('Append a task'),
          action: { click: (event) => popupMenu.open(element, 'gc-append', { ...at(event), cursor: at(event) }, { title: translate('Append a task'), search: true, width: 320 }) },
        },
      };
    },
  });

  /* A new task is of its kind from the first moment, and undone in one go. */
  eventBus.on('commandStack.shape.create.postExecuted', 400, ({ context: { shape } }) => {
    const kind = shape.gcKind && terms.templates.find(({ id }) => id === shape.gcKind);
    if (!kind) return;
    commandStack.execute('gc.become', { element: shape, kind, fresh: true });
    if (shape.incoming.length && shape.outgoing.length) makeRoom(shape, modeling, spaceTool);
  });
}
Kinds.$inject = ['eventBus', 'elementRegistry', 'popupMenu', 'contextPad', 'palette', 'elementFactory', 'create', 'autoPlace',
  'commandStack', 'modeling', 'spaceTool', 'terms', 'translate'];

export const kinds = { __init__: ['gcKinds'], gcKinds: ['type', Kinds] };
