/*
 * The window 名册导入 in the head of Tasklist, for the organization department.
 *
 * GET  …/roster       → {maxBytes}, or 403: then there is no such window
 * POST …/roster       files → {id}, or 4xx {message}
 * GET  …/roster/export → the roster as a ZIP of the files that can be imported
 * GET  …/roster/{id}  → {done, files, filesDone, rows, failure, added, unchanged, changes, refused, notes}
 */
import { element, inWords } from './element.js';
import { tables } from './tables.js';

const roster = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/roster';

/** Tables and forms build on each other: what is sent in several parts goes in this order. */
const ORDER = ['organisations', 'posts', '.lrmx', 'cadre-details', 'holdings', 'memberships'];
const MOST_AT_ONCE = 40 * 1024 * 1024;
const MOST_FILES = 40; // the server takes no more parts in one request

const place = file => {
  const name = file.name.toLowerCase();
  const found = ORDER.findIndex(kind => kind === '.lrmx' ? name.endsWith(kind) : name.startsWith(kind + '.'));
  return found < 0 ? ORDER.length : found;
};

class Roster {
  constructor(api, maxBytes) {
    this.api = api;
    this.maxBytes = maxBytes;
    this.message = element('div', { class: 'xr-message', role: 'status' });
    this.progress = element('progress', { max: 1, value: 0, hidden: true, 'aria-label': '导入进度' });
    this.results = element('div');
    this.input = element('input', { type: 'file', multiple: true, accept: '.lrmx,.csv,.xlsx', style: 'display: none',
      onchange: () => this.take([...this.input.files]) });
    this.drop = element('div', { class: 'xr-drop', tabindex: 0, role: 'button', onclick: () => this.input.click(),
      onkeydown: event => { if (event.key === 'Enter') this.input.click(); },
      ondragover: event => event.preventDefault(),
      ondrop: event => { event.preventDefault(); this.take([...event.dataTransfer.files]); } },
      '把文件拖到这里，或点击选择文件');
    this.window = element('dialog', { class: 'xr-cases', 'aria-label': '名册导入' },
      element('header', {}, element('h3', {}, '名册导入'),
        element('button', { type: 'button', class: 'btn btn-link', onclick: () => this.window.close() }, '关闭')),
      element('p', {}, '可导入干部任免审批表和下列各表，一次选多个文件时自动按先后导入。模板中的一行是示例，填写时请替换。'
        + '重复导入不会产生重复人员；有问题的行不导入，逐行说明原因；文件中没有的列，不改动已有内容。'),
      element('p', {}, element('a', { href: roster() + '/export', download: 'roster.zip' }, '导出名册'), '（机构、职位两表和每名干部的任免审批表；导出记入记实）'),
      tables(),
      this.drop, this.input, this.progress, this.message, this.results);
    document.body.append(this.window);
  }

  say(text, good) {
    this.message.textContent = text;
    this.message.className = 'xr-message' + (text ? good ? ' xr-good' : ' xr-bad' : '');
  }

  async take(files) {
    this.input.value = '';
    if (this.busy || files.length === 0) return;
    this.busy = true;
    this.results.replaceChildren();
    this.progress.hidden = false;
    try {
      const small = files.filter(file => file.size <= this.maxBytes);
      const parts = this.parts(small.sort((one, other) => place(one) - place(other)));
      const reports = [this.tooLarge(files.filter(file => file.size > this.maxBytes))];
      let before = files.length - small.length;
      for (const part of parts) {
        reports.push(await this.part(part, ({ filesDone, rows }) => {
          this.progress.value = (before + filesDone) / files.length;
          this.say('已处理 ' + (before + filesDone) + ' / ' + files.length + ' 个文件' + (rows ? '，读到表格 ' + rows + ' 行' : ''), true);
        }));
        before += part.length;
      }
      this.show(reports);
    } catch (refusal) {
      this.say(refusal.message);
    } finally {
      this.busy = false;
      this.progress.hidden = true;
    }
  }

  /** What the server would not take is not sent to it. */
  tooLarge(files) {
    return { added: 0, unchanged: 0, changes: [], notes: [], refused: files.map(file => '文件 ' + file.name + '：有 ' + inWords(file.size) + '，超过上限 '
      + inWords(this.maxBytes) + '（R-ARC-DB）。请拆成几个文件，分次导入。') };
  }

  parts(files) {
    if (files.length === 0) return [];
    const parts = [[]];
    let size = 0;
    for (const file of files) {
      if (parts.at(-1).length > 0 && (size + file.size > MOST_AT_ONCE || parts.at(-1).length === MOST_FILES)) {
        parts.push([]);
        size = 0;
      }
      parts.at(-1).push(file);
      size += file.size;
    }
    return parts;
  }

  async part(files, tell) {
    const body = new FormData();
    files.forEach(file => body.append('files', file, file.name));
    const { id } = await this.ask('', { method: 'POST', headers: { 'X-XSRF-TOKEN': this.api.CSRFToken }, body });
    for (;;) {
      const report = await this.ask('/' + id);
      tell(report);
      if (report.failure) throw new Error(report.failure);
      if (report.done) return report;
      await new Promise(again => setTimeout(again, 300));
    }
  }

  async ask(path, how) {
    const answer = await fetch(roster() + path, how).catch(() => { throw new Error('与服务器的连接中断，没有收到回应。请检查网络后重新导入，已导入的不会重复。'); });
    const json = await answer.json().catch(() => ({}));
    if (answer.ok) return json;
    throw new Error(json.message || '未能完成（服务器响应 ' + answer.status + '）。请稍后重试；仍不成功的，请联系系统管理员。');
  }

  show(reports) {
    const refused = reports.flatMap(report => report.refused);
    const changes = reports.flatMap(report => report.changes);
    const notes = reports.flatMap(report => report.notes);
    const sum = key => reports.reduce((before, report) => before + report[key], 0);
    this.say('新增 ' + sum('added') + ' 条，更新 ' + changes.length + ' 条，无变化 ' + sum('unchanged') + ' 条，未导入 ' + refused.length + ' 条。',
      refused.length === 0);
    const list = (head, lines) => lines.length === 0 ? null : element('div', {}, element('h4', {}, head),
      element('ol', { class: 'xr-report' }, ...lines.map(line => element('li', {}, line))));
    this.results.append(...[list('未导入', refused), list('请核对', notes), list('已更新', changes)].filter(part => part !== null));
  }
}

export default [{
  id: 'xuanren-roster',
  pluginPoint: 'tasklist.navbar.action',
  priority: 40,
  render: async (node, { api }) => {
    const answer = await fetch(roster());
    if (!answer.ok) return; // not his to keep
    const { maxBytes } = await answer.json();
    const window = new Roster(api, maxBytes);
    node.append(element('a', { href: '', class: 'xr-open-roster', onclick: event => { event.preventDefault(); window.window.showModal(); } }, '名册导入'));
  },
  unmount: () => {}
}];
