/* The heavy part, fetched when a form is opened: form-js' editor, reduced to the fields we draw ourselves. */
import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import { fieldPanel } from './former-panel.js';

const KINDS = {
  textfield: ['一行文字', 'One line'],
  textarea: ['多行文字', 'Several lines'],
  number: ['数字', 'Number'],
  datetime: ['日期时间', 'Date or time'],
  checkbox: ['勾选', 'Tick'],
  radio: ['单选', 'One of several'],
  select: ['下拉单选', 'One of a list'],
  checklist: ['多选', 'Several of several'],
  filepicker: ['照片和文件', 'Photographs and files'],
  group: ['分组', 'Group'],
  text: ['说明文字', 'Words'],
  separator: ['分隔线', 'Line'],
};

const KEPT = { ...KINDS, taglist: ['标签多选', 'Several of a list'], default: null };

const CHOICES = ['radio', 'select', 'checklist', 'taglist'];

/* A new field says something in both languages from the start. */
function fresh(type, config) {
  const [zh, en] = KEPT[type];
  return (options = {}, isNew = true) => {
    const made = config.create(options, isNew);
    if (!isNew || options.id || type === 'separator') return made;
    const words = type === 'text' ? { text: zh, properties: { textEn: en } } : { label: zh, properties: { labelEn: en } };
    const date = type === 'datetime' ? { subtype: 'date', dateLabel: zh } : {};
    const several = CHOICES.includes(type)
      ? { values: [{ label: '选项一', value: 'one' }, { label: '选项二', value: 'two' }], properties: { ...words.properties, 'optionEn.one': 'First', 'optionEn.two': 'Second' } } : {};
    const files = type === 'filepicker' ? { accept: 'image/*', multiple: true } : {};
    return { ...made, ...words, ...date, ...several, ...files };
  };
}

function Reduced(formFields, fieldFactory, pathRegistry, words) {
  const all = formFields._formFields;
  for (const type of Object.keys(all)) {
    if (!(type in KEPT)) delete all[type];
    else if (KEPT[type]) {
      const drawn = all[type];
      const kind = (props) => drawn(props);
      kind.config = { ...drawn.config, name: words.chinese ? KEPT[type][0] : KEPT[type][1], create: fresh(type, drawn.config) };
      delete kind.config.label;
      all[type] = kind;
    }
  }
  // keys are names in code: plain words with a number, instead of letters by chance
  fieldFactory._ensureKey = (field) => {
    for (let number = 1; !field.key; number += 1) {
      const key = `${field.type}${number}`;
      if (pathRegistry.canClaimPath([key], { isClosed: true, knownAncestorIds: [] })) field.key = key;
    }
  };
}
Reduced.$inject = ['formFields', 'fieldFactory', 'pathRegistry', 'words'];

/* In the order people look for them. */
const ordered = (formFields) => {
  const all = formFields._formFields;
  formFields._formFields = Object.fromEntries([...new Set([...Object.keys(KINDS), ...Object.keys(all)])].filter((type) => all[type]).map((type) => [type, all[type]]));
};
ordered.$inject = ['formFields'];

export function createFormer(container, chinese) {
  return new FormEditor({
    container,
    additionalModules: [
      { words: ['value', { chinese, of: (zh, en) => (chinese ? zh : en) }], __init__: ['gcReduced', ordered], gcReduced: ['type', Reduced] },
      fieldPanel,
    ],
  });
}
