/*
 * What was typed into a form and not handed in yet, kept in the memory of this page only: drafts hold personal data and
 * computers are shared. A draft is what differs from what the server offered; it is laid over what the server offers when the
 * form opens again, field by field: what is read-only stays the server's, prepared rows are the server's and found by their key.
 */
const drafts = new Map();
const edited = new Set();

/* Whoever reloads or closes the page loses what he has typed: the browser asks him first. */
window.addEventListener('beforeunload', event => {
  if (edited.size) event.preventDefault();
});

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function laidOver(parent, offered, draft) {
  const whole = { ...offered };
  for (const field of parent.components || []) {
    const name = field.key || field.path;
    if (field.type === 'group' && !field.path) {
      Object.assign(whole, laidOver(field, whole, draft));
    } else if (!(name in draft) || field.type === 'expression' || field.readonly === true || field.disabled === true) {
      continue;
    } else if (field.type === 'group') {
      whole[name] = laidOver(field, offered[name] || {}, draft[name]);
    } else if (field.type === 'dynamiclist' && field.allowAddRemove === false) {
      whole[name] = (offered[name] || []).map((row, at) => laidOver(field, row, rowLike(row, at, draft[name]) || {}));
    } else {
      whole[name] = draft[name];
    }
  }
  return whole;
}

/** The draft of a prepared row: by its key, or by its place where rows have none. */
function rowLike(row, at, rows) {
  return row.key === undefined ? rows[at] : rows.find(one => one.key === row.key);
}

window.xuanrenDrafts = {
  restored: (name, form, offered) => laidOver(form, offered, drafts.get(name) || {}),

  keep(name, { initialData, data }) {
    const changed = Object.entries(data || {}).filter(([key, value]) => !same(value, initialData[key]));
    if (changed.length) drafts.set(name, { ...drafts.get(name), ...Object.fromEntries(changed) });
  },

  edit: name => edited.add(name),

  leave: name => edited.delete(name),

  drop(name) {
    drafts.delete(name);
    edited.delete(name);
  }
};
