/*
 * What a card of the list of tasks says besides the step: which case, whom it is about, who has taken it, what is late.
 *
 * GET …/cards?tasks=a,b → {task: {number, title, sort, candidate, assignee, sentBack, barred, since, days, due, late}}
 */
import { element, late } from './element.js';

const cards = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/cards';

let page = null;

/** All cards of a page are drawn at once: they ask together. */
function card(task) {
  if (!page) {
    const tasks = [];
    page = { tasks, answer: new Promise(drawn => setTimeout(drawn)).then(() => {
      page = null;
      return fetch(cards() + '?tasks=' + tasks.map(encodeURIComponent).join());
    }).then(answer => answer.ok ? answer.json() : {}) };
  }
  page.tasks.push(task);
  return page.answer.then(all => all[task]);
}

export default [{
  id: 'xuanren-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => {
    const told = await card(taskId).catch(() => null);
    if (!told) return; // done or gone meanwhile
    node.append(element('div', { class: 'xr-card' },
      element('div', {}, element('strong', {}, told.number), '　' + told.title + (told.sort ? '（' + told.sort + '）' : '')),
      told.candidate ? element('div', {}, '考察对象：', element('strong', { class: 'xr-person' }, told.candidate)) : null,
      told.barred && !told.assignee ? element('div', { class: 'xr-barred' }, told.barred) : null,
      element('div', { class: 'xr-card-state' }, told.sentBack ? element('strong', { class: 'xr-late', title: told.sentBack }, '退回重办') : null,
        element('span', {}, told.assignee ? '办理人：' + told.assignee : told.barred ? '待他人认领' : '待认领'),
        element('span', { class: 'xr-since' }, told.since + ' 收到' + (told.days ? '，已 ' + told.days + ' 天' : '')), late(told.late, told.due))));
  },
  unmount: () => {}
}];
