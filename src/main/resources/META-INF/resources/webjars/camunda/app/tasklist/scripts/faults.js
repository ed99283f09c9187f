/*
 * Marks the fields that a refusal names, as form-js marks what it finds itself; the mark goes when the field is edited.
 *
 * A sentence of the server begins with the field: 『会议日期』…, 『得票统计·林致远（科长）·得票』…, 『提名人选第 2 行·得票』…, or without brackets:
 * 发出票数为 62，…, and of a row 林致远发出票数为 62，….
 */
const rowName = row => row.level && row.level !== row.name ? row.name + '（' + row.level + '）' : row.name || row.key;
const startsWith = (text, label) => Boolean(label) && text.startsWith(label);

function places(form) {
  const fields = form.get('formFieldRegistry');
  const { data } = form._getState();
  return form.get('formFieldInstanceRegistry').getAllKeyed().map(({ id, valuePath, indexes }) => {
    const field = fields.get(id);
    const path = Object.values(indexes || {});
    const list = path.length ? fields.getAll().find(one => one.type === 'dynamiclist' && one.path === valuePath[0]) : null;
    const row = list && (data[list.path] || [])[path[0]] || {};
    const label = field.dateLabel || field.label;
    const names = list ? [[list.label, rowName(row), label].join('·'), list.label + '第 ' + (path[0] + 1) + ' 行·' + label] : [label];
    return { error: [id, ...path], label, names, row: list ? row.name || null : undefined, value: valuePath.reduce((at, key) => (at || {})[key], data) };
  });
}

/** Whom a sentence is about: the longest label, where one begins like another; of rows of the same name those that hold what it quotes. */
function meant(sentence, all) {
  const named = /^『([^』]+)』/.exec(sentence);
  const found = named ? all.filter(place => place.names.includes(named[1]))
    : all.filter(place => place.row === undefined ? startsWith(sentence, place.label)
      : startsWith(sentence, place.row) && startsWith(sentence.slice(place.row.length).replace(/^[的：]/, ''), place.label));
  const longest = Math.max(...found.map(place => place.label.length));
  const told = found.filter(place => place.label.length === longest);
  return told.length > 1 ? told.filter(({ value }) => sentence.includes('为 ' + value + '，') || sentence.includes('“' + value + '”')) : told;
}

window.xuanrenFaults = (form, message) => {
  if (!form || !message) return;
  const all = places(form);
  const errors = structuredClone(form._getState().errors || {});
  let marked = false;
  for (const sentence of message.split('\n')) {
    for (const { error: [id, ...path] } of meant(sentence, all)) {
      const last = path.pop();
      if (last === undefined) {
        errors[id] = [sentence];
      } else {
        const parent = path.reduce((at, index) => at[index] = at[index] || {}, errors[id] = errors[id] || {});
        parent[last] = [sentence];
      }
      marked = true;
    }
  }
  if (!marked) return;
  form._setState({ errors });
  setTimeout(() => document.querySelector('.fjs-has-errors')?.scrollIntoView({ block: 'center' }), 100); // once it is drawn
};
