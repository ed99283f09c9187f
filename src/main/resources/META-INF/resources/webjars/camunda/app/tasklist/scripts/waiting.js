/*
 * Below the list of tasks: the cases in which the organization department waits for somebody else, or for the end of a period; and
 * those that are suspended, for whoever has a task in them.
 *
 * GET …/cases/waiting → [{number, title, suspension: {reason, actor, at}, steps: [{step, candidates, holder, due or until, late}]}]
 */
import { element, suspended, until } from './element.js';

const waiting = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/cases/waiting';

function line(one) {
  return element('li', { 'data-waiting': one.number }, element('div', {}, element('strong', {}, one.number), '　' + one.title),
    one.suspension ? element('div', { class: 'xr-barred' }, suspended(one.suspension)) : null,
    ...one.steps.map(at => element('div', { class: 'xr-card-state' },
      element('span', {}, at.step + (at.candidates.length ? '（' + at.candidates.join('、') + '）' : '')),
      at.until ? null : element('span', {}, at.holder), until(at))));
}

async function show(node) {
  const answer = await fetch(waiting()).catch(() => ({ ok: false }));
  if (!answer.ok) return; // stays as it was
  const all = await answer.json();
  node.replaceChildren(all.length === 0 ? '' : element('section', { class: 'xr-waiting', 'aria-label': '等待中的案件' },
    element('h4', {}, '等待中的案件（' + all.length + '）'), element('ul', {}, ...all.map(line))));
}

let again = () => {};

export default [{
  id: 'xuanren-waiting',
  pluginPoint: 'tasklist.list',
  priority: 10,
  render: node => {
    again = () => { if (!location.hash.includes('task=')) show(node); }; // a task is done: its case may wait now
    window.addEventListener('hashchange', again);
    show(node);
  },
  unmount: () => window.removeEventListener('hashchange', again)
}];
