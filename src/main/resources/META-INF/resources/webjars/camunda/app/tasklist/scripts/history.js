/*
 * The tab 历史 of a task: what was done in its case, by whom and when.
 *
 * GET …/history?task= → [{at, step, kind, candidate, by, bad}], or 4xx {message}
 */
import { element, inTime } from './element.js';

const history = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/history';

function table(entries) {
  return element('table', { class: 'table table-condensed' },
    element('thead', {}, element('tr', {}, ...['时间', '环节', '事项', '考察对象', '办理人'].map(head => element('th', {}, head)))),
    element('tbody', {}, ...entries.map(entry => element('tr', { class: entry.bad ? 'xr-bad' : false },
      ...[inTime(entry.at), entry.step, entry.kind, entry.candidate, entry.by].map(cell => element('td', {}, cell))))));
}

export default [{
  id: 'xuanren-history',
  pluginPoint: 'tasklist.task.detail',
  priority: 800,
  properties: { label: '历史' },
  render: async (node, { taskId }) => {
    const answer = await fetch(history() + '?task=' + encodeURIComponent(taskId));
    const json = await answer.json().catch(() => ({}));
    node.append(element('section', { class: 'xr-history', 'aria-label': '历史' }, answer.ok ? table(json)
      : element('div', { class: 'xr-message xr-bad', role: 'alert' }, json.message || '未能读取（服务器响应 ' + answer.status + '）。请稍后重试。')));
  },
  unmount: () => {}
}];
