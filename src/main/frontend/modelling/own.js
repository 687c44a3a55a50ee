/* The properties of our own, kept as extension properties of an element, and the id words of what is drawn anew. */
const extensions = (object, type) => (object.extensionElements?.values ?? []).filter((value) => value.$type === type);

const own = (object) => extensions(object, 'camunda:Properties').flatMap((each) => each.values ?? []);

export const ownValue = (object, name) => own(object).find((property) => property.name === name)?.value ?? '';

export function setOwn(modeling, moddle, element, name, value) {
  const object = element.businessObject;
  let elements = object.extensionElements;
  if (!elements) {
    elements = moddle.create('bpmn:ExtensionElements', { values: [] });
    elements.$parent = object;
    modeling.updateProperties(element, { extensionElements: elements });
  }
  const rest = own(object).filter((property) => property.name !== name);
  const values = value ? [...rest, moddle.create('camunda:Property', { name, value })] : rest;
  const properties = moddle.create('camunda:Properties', { values });
  values.forEach((property) => { property.$parent = properties; });
  properties.$parent = elements;
  const others = (elements.values ?? []).filter((each) => each.$type !== 'camunda:Properties');
  modeling.updateModdleProperties(element, elements, { values: values.length ? [...others, properties] : others });
}

const WORDS = { activity: 'step', flow: 'way', startevent: 'start', endevent: 'end' };

/* Ids are names of files and columns: plain words with a number, instead of letters by chance. */
export function plainIds(moddle) {
  const { ids } = moddle;
  ids.nextPrefixed = (prefix, element) => {
    const word = prefix.replace(/_$/, '').toLowerCase();
    const plain = (WORDS[word] ?? word).replace(/[^a-z0-9]/g, '');
    for (let number = 1; ; number += 1) {
      const id = plain + number;
      if (!ids.assigned(id)) {
        ids.claim(id, element);
        return id;
      }
    }
  };
}
