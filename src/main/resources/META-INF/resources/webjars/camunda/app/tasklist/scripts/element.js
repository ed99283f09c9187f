/* What the scripts of this folder share. */

/** Text always as text: names of files and people are never read as markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  });
  made.append(...children.filter(child => child !== null));
  return made;
}

export function inTime(iso) {
  const at = new Date(iso);
  return isNaN(at) ? iso || '' : at.toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
}
