/* form-js speaks English only: what it says itself is said in Chinese as it appears. Words of forms are never touched. */
const CHINESE = {
  Components: '可以问的',
  Input: '填写',
  Selection: '选择',
  Presentation: '排版',
  Containers: '分组',
  Action: '操作',
  'Search components': '查找',
  'Clear content': '清除',
  'No components found.': '没有找到',
  'Build your form': '从左边拖进要问的内容',
  'Drag and drop components here to start designing.': '拖到这里即可',
  'Drag and drop components here.': '拖到这里',
  'Select a form field to edit its properties.': '点一下某一项，这里可以修改。',
  'Multiple form fields are selected. Select a single form field to edit its properties.': '选中了多项，只选一项时可以修改。',
  Form: '表单',
  'Toggle section': '展开或收起',
  'Section contains edits': '已填写',
  'Open pop-up editor': '放大填写',
  'Remove field': '删除',
  'Remove form field': '删除',
  'Remove': '删除',
  'Duplicate': '复制',
  'Copy': '复制',
  Select: '请选择',
  Search: '查找',
  'Choose files': '选择文件',
  Browse: '选择',
  'No files selected': '还没有选择',
  Date: '日期',
  Time: '时间',
  'mm/dd/yyyy': '年-月-日',
  'Form Editor': '表单编辑',
};

const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];
const MINE = '.bio-properties-panel-group-entries';

const WITH_NAME = [[/^Create an? (.+) element$/, '加一项：'], [/^Remove (.+)$/, '删除：']];

const inChinese = (words) => {
  const plain = words?.trim();
  if (plain in CHINESE) return CHINESE[plain];
  const [match, before] = WITH_NAME.map(([pattern, start]) => [pattern.exec(plain), start]).find(([found]) => found) ?? [];
  return match && before + match[1];
};

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const said = inChinese(node.data);
    if (said && !node.parentElement?.closest(MINE)) node.data = said;
    return;
  }
  for (const name of ATTRIBUTES) {
    const said = inChinese(node.getAttribute?.(name) ?? '');
    if (said) node.setAttribute(name, said);
  }
  node.childNodes.forEach(say);
}

export function translateText(root) {
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => (type === 'childList' ? addedNodes.forEach(say) : say(target))))
    .observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}
