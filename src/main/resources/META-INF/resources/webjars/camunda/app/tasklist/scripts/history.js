/*
 * The tab 历史 of a task: what was done in its case, by whom and when, and the comments of its colleagues.
 *
 * GET  …/history?task=            → [{at, step, kind, why, met: [sentence], candidate, by, bad}], or 4xx {message}
 * POST …/history?task= {message}  → the same with this comment
 */
import { element, inTime } from './element.js';

const history = task => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/history?task=' + encodeURIComponent(task);

const cell = (...content) => element('td', {}, ...content);

/** What a gate found, folded: the numbers are there for whoever asks. */
const found = met => met && met.length ? element('details', { class: 'xr-met' }, element('summary', {}, '核验 ' + met.length + ' 项'),
  element('ul', {}, ...met.map(sentence => element('li', {}, sentence)))) : null;

function table(entries) {
  return element('table', { class: 'table table-condensed' },
    element('thead', {}, element('tr', {}, ...['时间', '步骤', '事项', '考察对象', '办理人'].map(head => element('th', {}, head)))),
    element('tbody', {}, ...entries.map(entry => element('tr', { class: entry.bad ? 'xr-bad' : false },
      cell(inTime(entry.at)), cell(entry.step), cell(entry.kind, entry.why ? element('div', { class: 'xr-found' }, entry.why) : null, found(entry.met)),
      cell(entry.candidate), cell(entry.by)))));
}

function shown(task, api) {
  const message = element('div', { class: 'xr-message', role: 'alert' });
  const list = element('div');
  const text = element('textarea', { class: 'form-control', rows: 2, maxlength: 2000, required: '请写明备注。', 'aria-label': '备注', placeholder: '给本案后续办理人的备注' });
  const show = async sent => {
    const answer = await fetch(history(task), sent);
    const json = await answer.json().catch(() => ({}));
    message.className = answer.ok ? 'xr-message' : 'xr-message xr-bad';
    message.textContent = answer.ok ? '' : json.message || '未能完成（服务器响应 ' + answer.status + '）。请稍后重试。';
    if (answer.ok) list.replaceChildren(table(json));
    return answer.ok;
  };
  const form = element('form', { class: 'xr-comment' }, text, element('button', { type: 'submit', class: 'btn btn-default' }, '添加备注'));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const said = { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken }, body: JSON.stringify({ message: text.value }) };
    if (await show(said)) text.value = '';
  });
  show({});
  return element('section', { class: 'xr-history', 'aria-label': '历史' }, form, message, list);
}

export default [{
  id: 'xuanren-history',
  pluginPoint: 'tasklist.task.detail',
  priority: 800,
  properties: { label: '历史' },
  render: (node, { api, taskId }) => { node.append(shown(taskId, api)); },
  unmount: () => {}
}];
