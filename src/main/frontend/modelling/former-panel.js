/* What a field is, in the words of the office and in both languages; nothing to evaluate is ever typed. */
import { h } from 'preact';

const entry = (id, label, hint, ...children) => h('div', { class: 'bio-properties-panel-entry', 'data-entry-id': id },
  label && h('label', { class: 'bio-properties-panel-label', for: `gc-${id}` }, label), ...children,
  hint && h('div', { class: 'bio-properties-panel-description' }, hint));

function Text({ id, label, hint, value, set, long }) {
  return entry(id, label, hint, h(long ? 'textarea' : 'input', {
    id: `gc-${id}`, class: 'bio-properties-panel-input', value: value ?? '', onChange: ({ target }) => set(target.value.trim()),
  }));
}

function Count({ id, label, value, set }) {
  return entry(id, label, null, h('input', {
    id: `gc-${id}`, class: 'bio-properties-panel-input', type: 'number', value: value ?? '',
    onChange: ({ target }) => set(target.value === '' ? undefined : Number(target.value)),
  }));
}

function Tick({ id, label, value, set }) {
  return h('div', { class: 'bio-properties-panel-entry bio-properties-panel-checkbox-entry', 'data-entry-id': id },
    h('div', { class: 'bio-properties-panel-checkbox' },
      h('input', { id: `gc-${id}`, class: 'bio-properties-panel-input', type: 'checkbox', checked: Boolean(value), onChange: ({ target }) => set(target.checked) }),
      h('label', { class: 'bio-properties-panel-label', for: `gc-${id}` }, label)));
}

function Pick({ id, label, hint, value, set, options }) {
  return entry(id, label, hint, h('select', { id: `gc-${id}`, class: 'bio-properties-panel-input', value: value ?? '', onChange: ({ target }) => set(target.value) },
    options.map(([each, words]) => h('option', { value: each, selected: each === (value ?? '') }, words))));
}

/* Options one below the other: Chinese, English, and away with it. */
function Options({ field, edit, words }) {
  const { values = [], properties = {} } = field;
  const keep = (next, english) => edit({ values: next, properties: english });
  const change = (at, label) => keep(values.map((each, n) => (n === at ? { ...each, label } : each)), properties);
  const say = (value, label) => keep(values, { ...properties, [`optionEn.${value}`]: label });
  const drop = (at) => {
    const { [`optionEn.${values[at].value}`]: gone, ...rest } = properties;
    keep(values.filter((_, n) => n !== at), rest);
  };
  const add = () => {
    let number = values.length + 1;
    while (values.some(({ value }) => value === `option${number}`)) number += 1;
    keep([...values, { label: words.of(`选项${number}`, `选项${number}`), value: `option${number}` }], { ...properties, [`optionEn.option${number}`]: `Option ${number}` });
  };
  const input = (label, value, set) => h('input', { class: 'bio-properties-panel-input', 'aria-label': label, value, onChange: ({ target }) => set(target.value.trim()) });
  return h('div', { class: 'gc-options' },
    values.map(({ value, label }, at) => h('div', { class: 'gc-option', key: value },
      input(words.of('选项', 'Option'), label, (text) => change(at, text)),
      input(words.of('选项英文', 'Option in English'), properties[`optionEn.${value}`] ?? '', (text) => say(value, text)),
      h('button', { type: 'button', title: words.of('删除这个选项', 'Remove this option'), onClick: () => drop(at), disabled: values.length < 2 }, '×'))),
    h('button', { type: 'button', class: 'gc-add', onClick: add }, words.of('加一个选项', 'Add an option')));
}

const HIDE = /^=\s*([a-z][A-Za-z0-9]*)\s*!=\s*(?:"([^"]*)"|(true))\s*$/;

/* Shown always, or only after one answer of another field. */
function conditionEntries(field, others, edit, words) {
  const hide = field.conditional?.hide ?? '';
  const known = HIDE.exec(hide);
  if (hide && !known) return [{ id: 'when', component: () => entry('when', null, words.of('这一项按条件显示；条件较复杂，这里不能改。', 'Shown by a condition that is too special to change here.')) }];
  const asked = others.filter(({ type, values, key }) => key !== field.key && (type === 'checkbox' || (values && ['radio', 'select'].includes(type))));
  if (!asked.length && !known) return [];
  const on = asked.find(({ key }) => key === known?.[1]);
  const write = (key, value) => edit({ conditional: key ? { hide: `=${key} != ${value}` } : undefined });
  const first = (key) => { const other = asked.find((each) => each.key === key); return other?.type === 'checkbox' ? 'true' : `"${other?.values[0].value}"`; };
  const entries = [{
    id: 'when', component: Pick, label: words.of('什么时候显示', 'Shown'), value: known?.[1] ?? '',
    options: [['', words.of('总是显示', 'Always')], ...asked.map(({ key, label, properties }) => [key, words.of(`看“${label}”怎么选`, `Depends on “${properties?.labelEn ?? label}”`)])],
    set: (key) => write(key, first(key)),
  }];
  if (on?.values) {
    entries.push({
      id: 'when-value', component: Pick, label: words.of('选了这一项才显示', 'Only for this answer'), value: known[2],
      options: on.values.map(({ value, label }) => [value, words.of(label, on.properties?.[`optionEn.${value}`] ?? label)]), set: (value) => write(on.key, `"${value}"`),
    });
  }
  return entries;
}

function groupsOf(field, fields, edit, words) {
  const t = words.of;
  const { type, properties = {}, validate = {} } = field;
  const property = (name) => ({ value: properties[name], set: (text) => edit({ properties: { ...properties, [name]: text || undefined } }) });
  const rule = (name) => ({ value: validate[name], set: (value) => edit({ validate: { ...validate, [name]: value === false ? undefined : value } }) });
  if (type === 'default') {
    return [{ id: 'whole', label: t('表单', 'Form'), entries: [{ id: 'hint', component: () => entry('hint', null, t('点一下某一项来修改；从左边拖进新的一项。', 'Choose a field to change it; drag a new one in from the left.')) }] }];
  }
  if (type === 'separator') return [];
  const label = type === 'datetime' && field.subtype !== 'time'
    ? { value: field.label ?? field.dateLabel, set: (text) => edit({ label: text, dateLabel: text }) } : { value: field.label, set: (text) => edit({ label: text }) };
  const general = type === 'text' ? [
    { id: 'text', component: Text, long: true, label: t('文字', 'Words in Chinese'), value: field.text, set: (text) => edit({ text }) },
    { id: 'textEn', component: Text, long: true, label: t('英文', 'Words in English'), ...property('textEn') },
  ] : [
    { id: 'label', component: Text, label: t('名称', 'Label in Chinese'), ...label },
    { id: 'labelEn', component: Text, label: t('英文名称', 'Label in English'), ...property('labelEn') },
  ];
  const asks = !['text', 'group'].includes(type);
  if (asks) {
    general.push(
      { id: 'description', component: Text, label: t('填写提示', 'Help in Chinese'), value: field.description, set: (text) => edit({ description: text || undefined }) },
      { id: 'descriptionEn', component: Text, label: t('英文提示', 'Help in English'), ...property('descriptionEn') },
    );
  }
  const rules = asks ? [{ id: 'required', component: Tick, label: t('必须填写', 'Must be filled in'), ...rule('required') }] : [];
  if (['textfield', 'textarea'].includes(type)) rules.push({ id: 'maxLength', component: Count, label: t('最多多少字', 'At most so many characters'), ...rule('maxLength') });
  if (type === 'number') {
    rules.push(
      { id: 'min', component: Count, label: t('最小', 'At least'), ...rule('min') },
      { id: 'max', component: Count, label: t('最大', 'At most'), ...rule('max') },
      { id: 'decimals', component: Count, label: t('几位小数', 'Decimals'), value: field.decimalDigits, set: (value) => edit({ decimalDigits: value }) },
    );
  }
  if (type === 'datetime') {
    rules.push({
      id: 'subtype', component: Pick, label: t('填什么', 'What is asked'), value: field.subtype,
      options: [['date', t('日期', 'A day')], ['datetime', t('日期和时间', 'A day and a time')], ['time', t('时间', 'A time')]],
      set: (subtype) => {
        const words = field.label ?? field.dateLabel ?? field.timeLabel;
        edit({ subtype, label: words, dateLabel: subtype === 'time' ? undefined : words, timeLabel: subtype === 'date' ? undefined : words, timeSerializingFormat: subtype === 'date' ? undefined : 'no_offset' });
      },
    });
  }
  if (type === 'filepicker') {
    rules.push(
      { id: 'accept', component: Pick, label: t('收什么', 'Takes'), value: field.accept, options: [['image/*', t('照片', 'Photographs')], ['', t('照片和文件', 'Photographs and files')]], set: (accept) => edit({ accept: accept || undefined }) },
      { id: 'multiple', component: Tick, label: t('可以多份', 'Several'), value: field.multiple, set: (multiple) => edit({ multiple }) },
    );
  }
  const groups = [{ id: 'general', label: t('问什么', 'What is asked'), entries: general }];
  if (field.values) groups.push({ id: 'options', label: t('选项', 'Options'), entries: [{ id: 'options', component: () => h(Options, { field, edit, words }) }] });
  if (field.valuesKey) groups.push({ id: 'options', label: t('选项', 'Options'), entries: [{ id: 'elsewhere', component: () => entry('elsewhere', null, t('选项由系统提供。', 'The options come from the system.')) }] });
  if (rules.length) groups.push({ id: 'rules', label: t('填写要求', 'Rules'), entries: rules });
  const when = conditionEntries(field, fields, edit, words);
  if (when.length) groups.push({ id: 'condition', label: t('显示条件', 'When it is shown'), entries: when });
  if (asks) {
    groups.push({ id: 'code', label: t('记录名', 'Name in the record'), entries: [{
      id: 'key', component: Text, label: t('记录名（字母和数字）', 'Name in the record'), hint: t('已经在用的不要改：以前填的内容按它保存。', 'Do not change one in use: what was filled in is kept under it.'),
      value: field.key, set: (key) => /^[a-z][A-Za-z0-9]{0,63}$/.test(key) && edit({ key }),
    }] });
  }
  return groups;
}

function FieldPanel(propertiesPanel, modeling, formFieldRegistry, words) {
  propertiesPanel.registerProvider({
    getGroups: (field) => () => {
      if (!field) return [];
      const edit = (properties) => modeling.editFormField(field, properties);
      return groupsOf(field, formFieldRegistry.getAll(), edit, words).map((group) => ({ ...group, shouldOpen: group.id !== 'code' }));
    },
  }, 100);
}
FieldPanel.$inject = ['propertiesPanel', 'modeling', 'formFieldRegistry', 'words'];

export const fieldPanel = { __init__: ['gcFieldPanel'], gcFieldPanel: ['type', FieldPanel] };
