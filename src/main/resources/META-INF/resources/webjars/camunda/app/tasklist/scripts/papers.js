/*
 * The tab 材料 of a task: which papers the step needs, which are there, and how to hand them in; and which of earlier steps are read there.
 *
 * GET  …/papers?task=                → {required: [{kind, label, rule, present, waivable}], filed: [{id, kind, label, filedBy, filedAt, former,
 *                                       and fileName, size, pages, sha256, or statement}], earlier: [the same, and step, candidate],
 *                                       maxBytes, accept: [".pdf", …]}
 * POST …/papers?task=&kind=          multipart "file"     → the same, or 4xx {message}
 * POST …/papers/waivers?task=&kind=  {statement}          → the same, or 4xx {message}
 * GET  …/papers/{id}/content?task=   the file
 */
import { element, inTime, inWords } from './element.js';

const papers = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/papers';

class Papers {
  constructor(node, api, taskId) {
    this.api = api;
    this.taskId = taskId;
    this.message = element('div', { class: 'xr-message', role: 'alert' });
    this.body = element('div');
    this.root = element('section', { class: 'xr-papers', 'aria-label': '材料' }, this.message, this.body);
    node.append(this.root);
    this.send('GET', '?').catch(() => {});
  }

  address(path, kind) {
    const [route, query] = path.split('?');
    return papers() + route + '?' + (query || '') + 'task=' + encodeURIComponent(this.taskId)
      + (kind ? '&kind=' + encodeURIComponent(kind) : '');
  }

  /** XMLHttpRequest, since fetch tells nothing about the progress of an upload. */
  send(method, path, { kind, content, progress } = {}) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open(method, this.address(path, kind));
      request.setRequestHeader('Accept', 'application/json');
      if (method !== 'GET') request.setRequestHeader('X-XSRF-TOKEN', this.api.CSRFToken);
      if (typeof content === 'string') request.setRequestHeader('Content-Type', 'application/json');
      if (progress) request.upload.onprogress = event => event.lengthComputable && progress(event.loaded / event.total);
      request.onload = () => {
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch (notJson) { /* a proxy's page; the status says enough */ }
        if (request.status >= 200 && request.status < 300) {
          this.show(answer);
          done();
        } else {
          this.say(answer.message || (request.status === 413 ? '文件过大，服务器拒绝接收。请压缩或拆分后重新上传。'
            : request.status === 401 ? '登录已过期。请重新登录后再上传。'
            : '未能完成（服务器响应 ' + request.status + '）。请稍后重试；仍不成功的，请联系系统管理员。'));
          failed();
        }
      };
      request.onerror = () => { this.say('与服务器的连接中断，没有收到回应。请检查网络后重试。'); failed(); };
      request.send(content || null);
    });
  }

  say(text, good) {
    this.message.textContent = text;
    this.message.className = 'xr-message' + (text ? good ? ' xr-good' : ' xr-bad' : '');
  }

  show(state) {
    this.state = state;
    const required = state.required || [];
    const missing = required.filter(paper => !paper.present).length;
    const typing = new Map([...this.body.querySelectorAll('form.xr-waiver')].map(form => [form.closest('li').dataset.kind, form]));
    const others = (state.filed || []).filter(paper => !required.some(need => need.kind === paper.kind));
    this.body.replaceChildren(
      element('p', { class: 'xr-summary' }, required.length === 0 ? '本步骤没有规定必须提交的材料。'
        : missing === 0 ? '本步骤所需材料 ' + required.length + ' 项，已齐全。'
        : '本步骤所需材料 ' + required.length + ' 项，还缺 ' + missing + ' 项。'),
      required.length === 0 ? '' : element('p', { class: 'xr-hint' }, '可将文件拖到对应的材料上，或点『选择文件』。'
        + (state.accept && state.accept.length ? '可用格式：' + state.accept.join('、') + '。' : '')
        + (state.maxBytes ? '每个文件不超过 ' + inWords(state.maxBytes) + '。' : '')),
      element('ul', { class: 'xr-list' }, ...required.map(paper => this.need(paper))),
      others.length === 0 ? '' : element('h4', {}, '其他已提交的材料'),
      others.length === 0 ? '' : this.files(others, true),
      ...this.earlier(state.earlier || []));
    // a statement that is being typed at another paper stays
    required.filter(paper => !paper.present && typing.has(paper.kind)).forEach(paper =>
      this.body.querySelector('li[data-kind="' + paper.kind + '"]').append(typing.get(paper.kind)));
  }

  need(paper) {
    const filed = (this.state.filed || []).filter(file => file.kind === paper.kind);
    const anew = !paper.present && filed.some(file => file.former);
    const progress = element('progress', { max: 1, value: 0, hidden: true, 'aria-label': '上传进度' });
    const input = element('input', { type: 'file', hidden: true, tabindex: -1, accept: (this.state.accept || []).join(',') });
    const upload = file => file && this.upload(paper, file, progress);
    input.addEventListener('change', () => { upload(input.files[0]); input.value = ''; });
    const item = element('li', { class: 'xr-paper ' + (paper.present ? 'xr-present' : 'xr-missing'), 'data-kind': paper.kind },
      element('div', { class: 'xr-head' },
        element('span', { class: 'xr-mark' }, paper.present ? '✓ 已有' : anew ? '须重交' : '缺'),
        element('strong', {}, paper.label),
        element('span', { class: 'xr-rule' }, paper.rule || ''),
        element('span', { class: 'xr-actions' },
          element('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': '为『' + paper.label + '』选择文件',
            onclick: () => input.click() }, filed.some(file => !file.former) ? '再交一份' : '选择文件'),
          paper.waivable && !paper.present ? element('button', { type: 'button', class: 'btn btn-link btn-sm',
            onclick: () => this.waive(paper, item) }, '未发生此类问题') : null)),
      anew ? element('p', { class: 'xr-why' }, '本步骤退回重办，上一轮的材料不再作数，请重新提交。') : null,
      progress, input, filed.length ? this.files(filed) : null);
    ['dragenter', 'dragover'].forEach(name => item.addEventListener(name, event => {
      event.preventDefault();
      item.classList.add('xr-over');
    }));
    item.addEventListener('dragleave', event => item.contains(event.relatedTarget) || item.classList.remove('xr-over'));
    item.addEventListener('drop', event => {
      event.preventDefault();
      item.classList.remove('xr-over');
      if (event.dataTransfer.files.length > 1) this.say('一次请只拖入一个文件。');
      else upload(event.dataTransfer.files[0]);
    });
    return item;
  }

  files(filed, withLabel) {
    return element('ul', { class: 'xr-files' }, ...filed.map(file => element('li', { class: file.former && 'xr-former' },
      file.former ? element('strong', {}, '上一轮') : null,
      this.content(file),
      element('span', {}, [withLabel ? file.label : null, ...this.measures(file), file.filedBy, inTime(file.filedAt)].filter(Boolean).join(' · ')),
      this.hash(file))));
  }

  content(file) {
    return file.statement ? element('span', { class: 'xr-statement' }, '说明：' + file.statement)
      : element('a', { href: this.address('/' + encodeURIComponent(file.id) + '/content'), download: file.fileName }, file.fileName);
  }

  measures(file) {
    return file.statement ? [] : [inWords(file.size), file.pages ? file.pages + ' 页' : '页数未知'];
  }

  hash(file) {
    return file.sha256 ? element('span', { class: 'xr-hash', title: 'SHA-256：' + file.sha256 }, '校验码 ' + file.sha256.slice(0, 12)) : null;
  }

  /** To be read, not to be changed. */
  earlier(papers) {
    return papers.length === 0 ? [] : [element('h4', {}, '此前各步骤的材料'),
      element('table', { class: 'table table-condensed xr-earlier' },
        element('thead', {}, element('tr', {}, ...['步骤', '材料', '考察对象', '文件', '提交人', '提交时间'].map(head => element('th', {}, head)))),
        element('tbody', {}, ...papers.map(paper => element('tr', { class: paper.former && 'xr-former' },
          ...[paper.step, paper.label, paper.candidate].map(text => element('td', {}, text)),
          element('td', {}, paper.former ? element('strong', {}, '上一轮 ') : null, this.content(paper),
            paper.statement ? null : element('div', {}, element('span', {}, this.measures(paper).join(' · ')), this.hash(paper))),
          ...[paper.filedBy, inTime(paper.filedAt)].map(text => element('td', {}, text))))))];
  }

  upload(paper, file, progress) {
    const ending = file.name.slice(file.name.lastIndexOf('.')).toLowerCase();
    const accept = this.state.accept || [];
    if (accept.length && accept.every(one => one.startsWith('.')) && !accept.includes(ending)) {
      return this.say('“' + file.name + '”不是可用的格式（' + accept.join('、') + '）。请转换格式后重新选择。');
    }
    if (this.state.maxBytes && file.size > this.state.maxBytes) {
      return this.say('“' + file.name + '”有 ' + inWords(file.size) + '，超过上限 ' + inWords(this.state.maxBytes) + '。请压缩或拆分后重新选择。');
    }
    if (file.size === 0) return this.say('“' + file.name + '”是空文件。请重新保存或扫描后再选择。');
    const content = new FormData();
    content.append('file', file);
    progress.hidden = false;
    this.say('');
    this.send('POST', '?', { kind: paper.kind, content, progress: share => { progress.value = share; } })
      .then(() => this.say('“' + file.name + '”已作为『' + paper.label + '』提交。', true))
      .catch(() => { progress.hidden = true; });
  }

  /** A statement is evidence too: it is typed, confirmed and filed under the name of who makes it. */
  waive(paper, item) {
    if (item.querySelector('form')) return item.querySelector('textarea').focus();
    const statement = element('textarea', { class: 'form-control', rows: 3, required: '请填写说明。', 'aria-label': '说明' });
    statement.value = '经核实，本事项未发生『' + paper.label + '』所涉情形。';
    const sure = element('input', { type: 'checkbox', required: '请先勾选确认。' });
    const form = element('form', { class: 'xr-waiver' }, statement,
      element('label', {}, sure, ' 我确认以上说明属实，并知悉本说明以我的名义记入案卷，不可撤回。'),
      element('div', {},
        element('button', { type: 'submit', class: 'btn btn-primary btn-sm' }, '提交说明'),
        element('button', { type: 'button', class: 'btn btn-link btn-sm', onclick: () => form.remove() }, '取消')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.say('');
      this.send('POST', '/waivers?', { kind: paper.kind, content: JSON.stringify({ statement: statement.value.trim() }) })
        .then(() => this.say('关于『' + paper.label + '』的说明已提交。', true)).catch(() => {});
    });
    item.append(form);
    statement.focus();
  }
}

export default [{
  id: 'xuanren-papers',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '材料' },
  render: (node, { api, taskId }) => { new Papers(node, api, taskId); },
  unmount: () => {}
}];
