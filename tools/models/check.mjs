// Checks that process models, task forms and forms/README.md agree with each other and with the
// contract of the models. What is general BPMN good sense is left to bpmnlint (npm run lint).
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const root = fileURLToPath(new URL('../..', import.meta.url));

const posts = words(`grid-worker community-clerk town-officer dispatcher department-officer handler
  reviewer chair`);
const units = words(`grid community town county handling department responder pool
  reviewer`);
const limits = words(`handle accept settle report acknowledge respond track summary collect review
  approve objection verification answer claim department assign
  receive opinion convene hold resolve carry-out`);
const paths = words('general coordination emergency approval');
/** What may be stopped from outside: a change of path, a proposal merged or withdrawn. */
const stoppable = [...paths, 'deliberation'];
/** Outcomes that are buttons of their own; every other outcome is an option of the form. */
const buttons = words('escalated returned departments');
const messages = words('handling-stopped objection-raised support-reached cases-ended meeting-changed');
const variables = words(`caseNumber outcome department responder onTheSpot closingOutcome
  departmentOutcome noticeOutcome proposalNumber meetingResult`);
const lists = words('departments items grids');
const elementTypes = words(`StartEvent EndEvent BoundaryEvent IntermediateCatchEvent UserTask
  ServiceTask CallActivity SubProcess ExclusiveGateway ParallelGateway EventBasedGateway
  SequenceFlow`).map((type) => `bpmn:${type}`);
const fieldTypes = words(`text textfield textarea number checkbox select radio checklist datetime
  group filepicker`);

const problems = [];
const expect = (ok, where, message) => ok || problems.push(`${where}: ${message}`);
/** Arguments that are no variables: literals, and the number of what the process is about. */
const plain = /^('[^']*'|\d+|true|false|execution\.processBusinessKey)$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const chinese = /[\u4e00-\u9fff]/;
const comparison = /^\$\{([a-zA-Z]+) == ('[a-z-]+'|true|false)\}$/;
const call = /^\$\{[a-z][A-Za-z]*\.[a-z][A-Za-z]*\(([^(){}]*)\)\}$/;

const forms = readForms();
const models = await readModels();
models.forEach(checkModel);
forms.forEach(checkForm);
checkTasksAgainstForms();
checkReadme();

problems.forEach((problem) => console.error(problem));
console.log(`${models.length} models, ${forms.size} forms, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;

// ---------------------------------------------------------------- models

function checkModel({ file, definitions, process: definition }) {
  expect(definition.id === file, file, `process id is ${definition.id}`);
  expect(definition.isExecutable, file, 'not executable');
  expect(definition.get('camunda:historyTimeToLive') === 'P180D', file, 'history is not kept 180 days');
  expectNames(file, definition);
  expressionsOf(definitions).forEach((text) => checkExpression(file, text));

  const elements = within(definition);
  const stops = elements.filter((element) => element.triggeredByEvent);
  if (stoppable.includes(file)) {
    expect(stops.length === 1 && stops[0].id === 'handlingStopped', file, 'no event subprocess handlingStopped');
  } else {
    expect(stops.length === 0, file, 'is not stopped from outside');
  }
  for (const element of elements) {
    checkElement(file, `${file}#${element.id}`, element);
  }
}

function checkElement(file, where, element) {
  expect(elementTypes.includes(element.$type), where, `${element.$type} is not used here`);
  expect(camelCase.test(element.id) || models.some(({ file: key }) => key === element.id), where, 'id is not camelCase');
  if (element.name) {
    expectNames(where, element);
  }
  for (const definition of element.eventDefinitions ?? []) {
    const message = definition.messageRef?.name;
    expect(!message || messages.includes(message), where, `unknown message ${message}`);
  }
  switch (element.$type) {
    case 'bpmn:UserTask': return checkUserTask(file, where, element);
    case 'bpmn:ServiceTask':
      return expect(call.test(element.get('camunda:expression') ?? ''), where, 'is not one call of a bean');
    case 'bpmn:CallActivity': return checkCall(where, element);
    case 'bpmn:ExclusiveGateway': return checkGateway(where, element);
    case 'bpmn:SequenceFlow':
      return expect(!element.conditionExpression || element.sourceRef.$type === 'bpmn:ExclusiveGateway', where,
        'only an exclusive gateway decides');
  }
}

function checkUserTask(file, where, task) {
  const property = properties(task);
  expect(posts.includes(property.post), where, `post ${property.post}`);
  expect(units.includes(property.unit), where, `unit ${property.unit}`);
  expect(limits.includes(property.limit), where, `limit ${property.limit}`);
  expect(property.ladder === 'overdue-supervision', where, `ladder ${property.ladder}`);
  expect(Boolean(task.name), where, 'has no name');
  expect(task.outgoing?.length === 1, where, 'must have exactly one way out; a gateway decides');
  const form = task.get('camunda:formRef');
  if (property.claim) {
    expect(property.claim === 'completes', where, `claim ${property.claim}`);
    expect(!form, where, 'is completed by claiming and has no form');
  } else {
    expect(form === `${file}-${task.id}`, where, `form ${form}`);
    expect(task.get('camunda:formRefBinding') === 'deployment', where, 'form is not bound to the deployment');
  }
}

function checkCall(where, activity) {
  expect(models.some(({ file }) => file === activity.calledElement), where, `calls unknown ${activity.calledElement}`);
  const values = activity.extensionElements.values;
  expect(values.some((value) => value.businessKey === '#{execution.processBusinessKey}'), where, 'does not pass the business key');
  expect(values.some((value) => value.source === 'caseNumber' && value.target === 'caseNumber'), where, 'does not pass caseNumber');
}

function checkGateway(where, gateway) {
  if (gateway.outgoing.length < 2) {
    return;
  }
  expect(Boolean(gateway.name), where, 'decides and has no name');
  expect(Boolean(gateway.default), where, 'has no default flow');
  for (const flow of gateway.outgoing) {
    expect(Boolean(flow.name), where, `${flow.id} has no name`);
    expect((flow === gateway.default) !== Boolean(flow.conditionExpression), where,
      `${flow.id} needs a condition, the default flow none`);
  }
}

/** Every text of the model, attribute or content, in which ${...} or #{...} occurs. */
function expressionsOf(element, seen = new Set()) {
  if (typeof element === 'string') {
    return /[$#]\{/.test(element) ? [element.trim()] : [];
  }
  if (element === null || typeof element !== 'object' || seen.has(element)) {
    return [];
  }
  seen.add(element);
  return [...Object.values(element), ...Object.values(element.$attrs ?? {})].flatMap((part) => expressionsOf(part, seen));
}

function checkExpression(file, text) {
  if (text === '#{execution.processBusinessKey}') {
    return;
  }
  const compared = comparison.exec(text);
  const called = call.exec(text);
  expect(compared || called, file, `expression outside the grammar: ${text}`);
  const names = compared ? [compared[1]] : (called?.[1] || '').split(',').map((name) => name.trim());
  for (const name of names.filter((argument) => argument && !plain.test(argument))) {
    expect(variables.includes(name), file, `unknown variable ${name} in ${text}`);
  }
}

// ---------------------------------------------------------------- forms

function checkForm(form, file) {
  expect(form.id === file, file, `id is ${form.id}`);
  expect(form.type === 'default' && form.schemaVersion === 16, file, 'type default, schemaVersion 16 expected');
  expect(form.executionPlatform === 'Camunda Platform', file, `executionPlatform ${form.executionPlatform}`);
  const fields = fieldsOf(form);
  const keys = fields.map((field) => field.key).filter(Boolean);
  expect(new Set(keys).size === keys.length, file, 'a key occurs twice');
  expect(fields.some((field) => field.type === 'textarea' && field.validate?.required), file, 'no required words');
  for (const field of fields) {
    checkField(`${file}#${field.key ?? field.id}`, field, fields);
  }
}

function checkField(where, field, fields) {
  const english = field.properties ?? {};
  expect(fieldTypes.includes(field.type), where, `type ${field.type}`);
  expect(field.type === 'text' || field.type === 'group' || camelCase.test(field.key ?? ''), where, 'key is not camelCase');
  expect(chinese.test(field.label ?? field.text ?? ''), where, 'no Chinese label');
  expect(Boolean(english.labelEn), where, 'no English label');
  expect(!field.description === !english.descriptionEn, where, 'description in one language only');
  if (field.type === 'textarea') {
    expect(field.validate?.maxLength === 2000, where, 'words have at most 2000 characters');
  }
  if (field.type === 'datetime') {
    expect(field.dateLabel === field.label, where, 'dateLabel and label differ');
  }
  if (['select', 'radio', 'checklist'].includes(field.type)) {
    checkOptions(where, field, fields);
  }
  if (field.conditional) {
    checkCondition(where, field.conditional.hide, fields);
  }
}

function checkOptions(where, field, fields) {
  if (field.valuesKey) {
    expect(fields.every(({ key }) => key !== field.valuesKey), where, 'a field hides the list of the same name');
    return expect(lists.includes(field.valuesKey), where, `unknown list ${field.valuesKey}`);
  }
  const values = field.values.map((option) => option.value);
  for (const { value, label } of field.values) {
    expect(kebabCase.test(value), where, `option ${value} is not kebab-case`);
    expect(chinese.test(label), where, `option ${value} has no Chinese label`);
  }
  const translated = Object.keys(field.properties).filter((name) => name.startsWith('optionEn.'));
  expect(sameSet(translated, values.map((value) => `optionEn.${value}`)), where, 'options and their English labels differ');
  expect(!('defaultValue' in field) || values.includes(field.defaultValue), where, `default ${field.defaultValue}`);
}

function checkCondition(where, condition, fields) {
  const [, key, value] = /^=([a-zA-Z]+) !?= "([a-z0-9-]+)"$/.exec(condition) ?? [];
  const other = fields.find((field) => field.key === key);
  expect(other?.values?.some((option) => option.value === value), where, `condition ${condition}`);
}

// ---------------------------------------------------------------- agreement

function checkTasksAgainstForms() {
  const used = new Set();
  for (const { file, process: definition } of models) {
    for (const task of within(definition).filter((element) => element.$type === 'bpmn:UserTask')) {
      const key = task.get('camunda:formRef');
      const form = forms.get(key);
      used.add(key);
      expect(!key || form, file, `form ${key} does not exist`);
      const options = form ? optionsOfOutcome(form) : [];
      const compared = comparedOutcomes(task);
      for (const outcome of compared.filter((literal) => !buttons.includes(literal))) {
        expect(options.includes(outcome), `${file}#${task.id}`, `${outcome} cannot be chosen in its form`);
      }
      const choices = compared.filter((literal) => options.includes(literal)).length;
      expect(!options.length || choices === options.length - 1, `${file}#${task.id}`,
        'all but one outcome of the form must be compared, the last one is the default flow');
    }
  }
  for (const key of forms.keys()) {
    expect(used.has(key), key, 'no task uses this form');
  }
}

function comparedOutcomes(task) {
  return (task.outgoing[0].targetRef.outgoing ?? [])
    .map((flow) => comparison.exec(flow.conditionExpression?.body ?? ''))
    .filter((match) => match?.[1] === 'outcome')
    .map((match) => match[2].slice(1, -1));
}

function optionsOfOutcome(form) {
  return (fieldsOf(form).find((field) => field.key === 'outcome')?.values ?? []).map((option) => option.value);
}

/** The README lists every field of every form, in order, with component, required, and options. */
function checkReadme() {
  const rows = readFileSync(join(root, 'forms/README.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 9 && !/^(form|---)$/.test(cells[1]));
  const described = [];
  let current = '';
  for (const [, form, field, type, , required, limitsOfField] of rows) {
    current = form ? form.replaceAll('`', '') : current;
    described.push([current, field.replaceAll('`', ''), type, required === 'yes', limitsOfField]);
  }
  const actual = [...forms].flatMap(([file, form]) => fieldsOf(form).filter((field) => field.key).map((field) => [file, field]));
  expect(described.length === actual.length, 'forms/README.md', `${described.length} rows for ${actual.length} fields`);
  for (const [file, field] of actual) {
    const row = described.find(([form, name]) => form === file && name === `${field.key} ${field.label}`);
    const where = `forms/README.md, ${file}#${field.key}`;
    expect(Boolean(row), where, 'not described');
    if (!row) continue;
    const { required = false, maxLength, min, max } = field.validate ?? {};
    expect(row[2] === field.type, where, `component ${row[2]}`);
    expect(row[3] === required, where, 'required differs');
    const facts = [
      ...(field.values ?? []).map((option) => `\`${option.value}\``),
      ...(maxLength ? [`at most ${maxLength} characters`] : []),
      ...(min === undefined ? [] : [`${min} to ${max}`]),
      ...('defaultValue' in field ? [`default \`${field.defaultValue}\``] : []),
      ...(field.conditional ? [`hidden if \`${field.conditional.hide.slice(1)}\``] : []),
    ];
    facts.forEach((fact) => expect(row[4].includes(fact), where, `does not say ${fact}`));
  }
}

// ---------------------------------------------------------------- reading

async function readModels() {
  const read = [];
  for (const name of readdirSync(join(root, 'bpmn')).filter((entry) => entry.endsWith('.bpmn'))) {
    const file = basename(name, '.bpmn');
    const xml = readFileSync(join(root, 'bpmn', name), 'utf8');
    const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
    warnings.forEach((warning) => problems.push(`${file}: ${warning.message}`));
    const processes = rootElement.rootElements.filter((element) => element.$type === 'bpmn:Process');
    expect(processes.length === 1, file, 'one process a file');
    read.push({ file, definitions: rootElement, process: processes[0] });
  }
  return read;
}

function readForms() {
  return new Map(readdirSync(join(root, 'forms'))
    .filter((entry) => entry.endsWith('.form'))
    .map((entry) => [basename(entry, '.form'), JSON.parse(readFileSync(join(root, 'forms', entry), 'utf8'))]));
}

function within(container) {
  return container.flowElements.flatMap((element) => [element, ...(element.flowElements ? within(element) : [])]);
}

function fieldsOf(container) {
  return container.components.flatMap((field) => [field, ...(field.components ? fieldsOf(field) : [])]);
}

function properties(element) {
  const found = element.extensionElements?.values?.find((value) => value.$type === 'camunda:Properties');
  return Object.fromEntries((found?.values ?? []).map(({ name, value }) => [name, value]));
}

function expectNames(where, element) {
  expect(chinese.test(element.name ?? ''), where, 'no Chinese name');
  expect(Boolean(properties(element).nameEn), where, 'no nameEn');
}

function sameSet(some, others) {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function words(text) {
  return text.trim().split(/\s+/);
}
