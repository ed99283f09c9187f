/* What the scripts of this folder share. */

/** Text always as text: names of files and people are never read as markup. What has to be filled in says so by the sentence in `required`. */
export function element(tag, { required, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  });
  if (required) {
    made.required = true;
    made.dataset.missing = required;
  }
  made.append(...children.filter(child => child !== null));
  return made;
}

/* The browser's own sentence for an empty field is in the browser's language, at the login as well; blanks are no words to us. */
document.addEventListener('invalid', ({ target }) => {
  if (target.validity.valueMissing) target.setCustomValidity(target.dataset.missing || '请填写此项。');
}, true);
['input', 'change'].forEach(edit => document.addEventListener(edit, ({ target }) => {
  if (target.required) target.setCustomValidity(target.value.trim() ? '' : target.dataset.missing || '');
}, true));

/** 2026-03-01 09:00 in China, wherever the browser stands: the house counts days by that time. */
export function inTime(iso) {
  const at = Date.parse(iso);
  return isNaN(at) ? iso || '' : new Date(at + 8 * 3600e3).toISOString().slice(0, 16).replace('T', ' ');
}

/** Why a case stands still, by whom and since when. */
export function suspended(why) {
  return '暂停办理：' + why.reason + '（' + why.actor + '，' + inTime(why.at) + '）';
}

/** What is late, in words; the server has reckoned by its own clock. Nothing where no last day is set. */
export function late(days, due) {
  return days > 0 ? element('strong', { class: 'xr-late' }, '逾期 ' + days + ' 天（期限 ' + due + '）')
    : due ? element('span', { class: 'xr-due' }, '期限 ' + due) : null;
}

/** Where a case of …/cases stands, in one line. */
export function stands(one) {
  return one.steps.map(at => at.step + (at.candidates.length ? '（' + at.candidates.join('、') + '）' : '')
    + (at.until ? '（至 ' + at.until + '）' : '') + (at.late > 0 ? '，逾期 ' + at.late + ' 天' : '')).join('、');
}

/** Until when something is to be done, or is waited for. */
export function until(at) {
  return at.until ? element('span', { class: 'xr-due' }, '至 ' + at.until) : late(at.late, at.due);
}

/** A size, rounded up: what is above a limit never looks like it. */
export function inWords(bytes) {
  if (bytes < 1024) return bytes + ' 字节';
  return bytes < 1024 * 1024 ? Math.ceil(bytes / 1024) + ' KB' : Math.ceil(bytes / 1024 / 1024 * 10) / 10 + ' MB';
}
