/* What can be drawn: only what our processes use; everything else the server would refuse. */
const PALETTE = /^(hand-tool|lasso-tool|space-tool|global-connect-tool|create\.(start-event|end-event|exclusive-gateway|task|kind|subprocess-expanded)|.*-separator)$/;
const PAD = /^(append\.(end-event|gateway|append-task|kind|intermediate-event)|connect|delete|replace|append\.text-annotation)$/;
const REPLACE = /^(replace-with-(exclusive-gateway|parallel-gateway|event-based-gateway|none-start|none-end|terminate-end|timer-intermediate-catch|message-intermediate-catch|(non-interrupting-)?(timer|message)-(boundary|start)|expanded-subprocess|sub-process|default-flow|sequence-flow)|kind-)/;

const only = (pattern) => () => (entries) => Object.fromEntries(Object.entries(entries).filter(([id]) => pattern.test(id)));

function Drawing(palette, contextPad, popupMenu) {
  palette.registerProvider(300, { getPaletteEntries: only(PALETTE) });
  contextPad.registerProvider(300, { getContextPadEntries: only(PAD) });
  popupMenu.registerProvider('bpmn-replace', 500, {
    getPopupMenuEntries: only(REPLACE),
    getPopupMenuHeaderEntries: () => () => ({}),
  });
}
Drawing.$inject = ['palette', 'contextPad', 'popupMenu'];

export const drawing = { __init__: ['gcDrawing'], gcDrawing: ['type', Drawing] };
