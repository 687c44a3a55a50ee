/* The few properties our processes use, read from and written to the model. Everything else the server refuses anyway. */
const OWN = ['post', 'unit', 'limit', 'claim', 'nameEn'];

const extensions = (businessObject, type) =>
  (businessObject.extensionElements?.values ?? []).filter((value) => value.$type === type);

const own = (businessObject) => extensions(businessObject, 'camunda:Properties').flatMap((each) => each.values ?? []);

export function describe(element) {
  const object = element.businessObject;
  const found = Object.fromEntries(own(object).map(({ name, value }) => [name, value]));
  return {
    id: object.id,
    type: object.$type.replace('bpmn:', ''),
    name: object.name ?? '',
    ...Object.fromEntries(OWN.map((name) => [name, found[name] ?? ''])),
    form: object.get('camunda:formRef') ?? '',
    expression: object.get('camunda:expression') ?? '',
    calledElement: object.calledElement ?? '',
    condition: object.conditionExpression?.body ?? '',
    decides: object.sourceRef?.$type === 'bpmn:ExclusiveGateway' && (object.sourceRef.outgoing ?? []).length > 1,
    usual: Boolean(object.sourceRef?.default && object.sourceRef.default === object),
  };
}

export function change(modeler, id, name, value) {
  const element = modeler.get('elementRegistry').get(id);
  if (!element) return;
  const [modeling, moddle] = [modeler.get('modeling'), modeler.get('moddle')];
  const object = element.businessObject;
  if (OWN.includes(name)) return setOwn(modeling, moddle, element, name, value);
  switch (name) {
    case 'form':
      return modeling.updateProperties(element, {
        'camunda:formRef': value || undefined,
        'camunda:formRefBinding': value ? 'deployment' : undefined,
      });
    case 'expression':
      return modeling.updateProperties(element, { 'camunda:expression': value || undefined });
    case 'condition':
      return modeling.updateProperties(element, {
        conditionExpression: value ? moddle.create('bpmn:FormalExpression', { body: value }) : undefined,
      });
    case 'usual': {
      const source = modeler.get('elementRegistry').get(object.sourceRef.id);
      if (value) modeling.updateProperties(element, { conditionExpression: undefined });
      return modeling.updateProperties(source, { default: value ? object : undefined });
    }
    case 'calledElement':
      modeling.updateProperties(element, { calledElement: value || undefined });
      return sameCase(modeling, moddle, element);
    case 'name':
      return modeling.updateProperties(element, { name: value });
    default:
      return undefined;
  }
}

function container(modeling, moddle, element) {
  const object = element.businessObject;
  const elements = object.extensionElements ?? moddle.create('bpmn:ExtensionElements', { values: [] });
  if (!object.extensionElements) {
    elements.$parent = object;
    modeling.updateProperties(element, { extensionElements: elements });
  }
  return elements;
}

function setOwn(modeling, moddle, element, name, value) {
  const elements = container(modeling, moddle, element);
  const rest = own(element.businessObject).filter((property) => property.name !== name);
  const values = value ? [...rest, moddle.create('camunda:Property', { name, value })] : rest;
  const properties = moddle.create('camunda:Properties', { values });
  values.forEach((property) => { property.$parent = properties; });
  properties.$parent = elements;
  const others = (elements.values ?? []).filter((each) => each.$type !== 'camunda:Properties');
  modeling.updateModdleProperties(element, elements, { values: values.length ? [...others, properties] : others });
}

/* A called process is about the same case. */
function sameCase(modeling, moddle, element) {
  const elements = container(modeling, moddle, element);
  if (extensions(element.businessObject, 'camunda:In').some((each) => each.businessKey)) return;
  const key = moddle.create('camunda:In', { businessKey: '#{execution.processBusinessKey}' });
  const number = moddle.create('camunda:In', { source: 'caseNumber', target: 'caseNumber' });
  [key, number].forEach((each) => { each.$parent = elements; });
  modeling.updateModdleProperties(element, elements, { values: [...(elements.values ?? []), key, number] });
}
