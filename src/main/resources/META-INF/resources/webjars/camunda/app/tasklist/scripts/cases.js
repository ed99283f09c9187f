/*
 * The window 案件处置 in the head of Tasklist: suspend, resume, end early, migrate a case, end one candidacy of it; read its record.
 *
 * GET  …/cases?number=          → the same for one case, which may be over
 * GET  …/cases                  → {audits, cases: [{number, title, sort, process, late, days, version, newest, suspended, suspension, proposal, fault,
 *                                  over: {label, appointed, reason, actor, at, seq, effective: {at, seq}, archived: {actor, at, seq}}, barred, acts: [{act, label}],
 *                                  candidacies: [{id, name, proposal, acts: [{act, label}]}], ended: [{name, reason, actor, at, seq}],
 *                                  steps: [{step, candidates, holder, since, days, due or until, late}]}],
 *                                  house: [{number, title}]}, or 403: then there is no such window
 * POST …/cases/{number}/{act}   {reason, candidate: id or nothing} → the same, or 4xx {message}
 * POST …/cases/{number}/record  {reason, before: seq or nothing} → {faults, total, entries: [{seq, at, actor, kind, step, lines: [{label, text, full}], payload, hash}], submissions: {seq: lines}}
 */
import { element, inTime, stands } from './element.js';

const cases = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/cases';

/** What the person is told before he gives his reason. */
const CONSEQUENCE = {
  SUSPEND: '暂停后各项任务不能办理，期限届满也不推进，材料和记实照常可查。',
  RESUME: '恢复后各项任务照常办理，暂停期间已届满的期限随即推进。',
  PROPOSE_END: '终止须经党委另一名人员同意后生效。终止后本案不再任职，案卷和记实保留。',
  CONSENT_END: '同意后本案立即终止，不可恢复。案卷和记实保留。',
  DECLINE_END: '本案照常办理。',
  PROPOSE_CANDIDACY_END: '终止须经党委另一名人员同意后生效。终止后该人选不再审查和考察，其他人选照常办理。',
  CONSENT_CANDIDACY_END: '同意后该人选的审查和考察立即终止，不可恢复，本案中不得再列为考察对象；其他人选照常办理。没有其他人选的，回到『研究考察对象』。',
  DECLINE_CANDIDACY_END: '该人选照常审查和考察。',
  MIGRATE: '迁移前重新核验新流程图，本案停留的步骤不变。',
  record: '查阅记实将以您的名义记入该记实。'
};

class Cases {
  constructor(api) {
    this.api = api;
    this.message = element('div', { class: 'xr-message', role: 'alert' });
    this.body = element('div');
    this.number = element('input', { class: 'form-control', type: 'search', placeholder: '按编号查找，含已结束', 'aria-label': '选任案编号' });
    const search = element('form', { class: 'form-inline', role: 'search' }, this.number,
      element('button', { type: 'submit', class: 'btn btn-default' }, '查找'));
    search.addEventListener('submit', event => { event.preventDefault(); this.list(); });
    this.window = element('dialog', { class: 'xr-cases', 'aria-label': '案件处置' },
      element('header', {}, element('h3', {}, '案件处置'), search,
        element('button', { type: 'button', class: 'btn btn-link', onclick: () => this.window.close() }, '关闭')),
      this.message, this.body);
    document.body.append(this.window);
  }

  async send(path, content) {
    const answer = await fetch(cases() + path, content === undefined ? {} : {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': this.api.CSRFToken },
      body: JSON.stringify(content)
    });
    const json = await answer.json().catch(() => ({}));
    if (answer.ok) return json;
    const refusal = new Error(json.message || '未能完成（服务器响应 ' + answer.status + '）。请稍后重试；仍不成功的，请联系系统管理员。');
    refusal.status = answer.status;
    throw refusal;
  }

  say(text, good) {
    this.message.textContent = text;
    this.message.className = 'xr-message' + (text ? good ? ' xr-good' : ' xr-bad' : '');
  }

  open() {
    this.window.showModal();
    this.number.value = '';
    this.list();
  }

  async list() {
    this.say('');
    const number = this.number.value.trim();
    try {
      this.show(await this.send(number ? '?number=' + encodeURIComponent(number) : ''));
    } catch (refusal) {
      this.body.replaceChildren(); // what was found before is not what was asked for
      this.say(refusal.message);
    }
  }

  show(state) {
    this.audits = state.audits;
    this.body.replaceChildren(state.cases.length === 0 ? element('p', {}, this.number.value ? '没有您可以查阅的这一案。' : '没有办理中的选任案。') : element('ul', { class: 'xr-list' },
      ...state.cases.map(one => this.line(one))),
      element('ul', { class: 'xr-list' }, ...state.house.map(one => this.line({ ...one, house: true }))));
  }

  line(one) {
    const said = (label, why) => why ? element('p', { class: 'xr-why' },
      label + '：' + why.reason + '（' + why.actor + '，' + inTime(why.at) + '，记实第 ' + why.seq + ' 条）') : null;
    const done = (label, by) => by ? element('p', { class: 'xr-why' }, label + '：' + (by.actor ? by.actor + '，' : '') + inTime(by.at) + '（记实第 ' + by.seq + ' 条）') : null;
    const item = element('li', { class: 'xr-paper ' + (one.suspended || one.over && !one.over.appointed ? 'xr-missing' : 'xr-present'), 'data-case': one.number },
      element('div', { class: 'xr-head' },
        element('span', { class: 'xr-mark' }, one.house ? '本系统' : one.over ? one.over.label : one.suspended ? '已暂停' : '办理中'),
        element('strong', {}, one.house ? one.title : one.number + '　' + one.title + (one.sort ? '（' + one.sort + '）' : '')),
        one.over || one.house || !one.version ? null : element('span', { class: 'xr-rule' }, '停在：' + stands(one) + '　流程图第 ' + one.version + ' 版'
          + (one.version < one.newest ? '（最新第 ' + one.newest + ' 版）' : '')),
        element('span', { class: 'xr-actions' },
          ...one.acts.map(act => this.button(act.label, () => this.ask(item, one, act.act, act.label))),
          this.audits ? this.button('查阅记实', () => this.ask(item, one, 'record', '查阅记实')) : null)),
      ...(one.candidacies || []).filter(who => who.proposal || who.acts.length).map(who => element('div', { class: 'xr-candidacy', 'data-candidate': who.id },
        element('div', { class: 'xr-head' }, element('strong', {}, '人选：' + who.name),
          element('span', { class: 'xr-actions' }, ...who.acts.map(act => this.button(act.label, () => this.ask(item, one, act.act, act.label, who))))),
        said('提议终止', who.proposal))),
      ...(one.ended || []).map(who => said(who.name + ' 已终止', who)),
      one.fault ? element('p', { class: 'xr-why' }, one.fault) : null,
      said('暂停理由', one.suspension), said('提议终止', one.proposal), said('终止理由', one.over && one.over.reason ? one.over : null),
      one.barred ? element('p', { class: 'xr-why' }, one.barred) : null,
      done('生效', one.over && one.over.effective), done('归档', one.over && one.over.archived));
    return item;
  }

  button(label, act) {
    return element('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: act }, label);
  }

  /** @param who the one candidate whom it is about, if it is not the whole case */
  ask(item, one, act, label, who = {}) {
    item.querySelectorAll('form, .xr-record').forEach(former => former.remove());
    const reason = element('textarea', { class: 'form-control', rows: 2, required: '请写明理由。', maxlength: 1000, 'aria-label': '理由',
      placeholder: '理由（记入记实）' });
    const form = element('form', { class: 'xr-waiver' }, element('label', {}, CONSEQUENCE[act] || ''), reason,
      element('div', {}, element('button', { type: 'submit', class: 'btn btn-primary btn-sm' }, label),
        element('button', { type: 'button', class: 'btn btn-link btn-sm', onclick: () => form.remove() }, '取消')));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      this.say('');
      try {
        const answer = await this.send('/' + encodeURIComponent(one.number) + '/' + act, { reason: reason.value, candidate: who.id });
        if (act === 'record') {
          form.replaceWith(this.record(answer, reason.value));
        } else {
          await this.list(); // of a case that was searched for: how it ended
          this.say(one.number + (who.name ? ' ' + who.name : '') + ' 已' + label + '。', true);
        }
      } catch (refusal) {
        this.say(refusal.message);
      }
    });
    item.append(form);
    reason.focus();
  }

  lines(lines) {
    return lines.map(line => element('div', { title: line.full }, element('span', { class: 'xr-label' }, line.label + '：'), line.text));
  }

  submission(lines) {
    return lines && lines.length ? element('details', { class: 'xr-submission' }, element('summary', {}, '办理内容 ' + lines.length + ' 项'), ...this.lines(lines)) : null;
  }

  /** The entries before those of an answer, in its place. */
  earlier(answer, reason) {
    return element('button', { type: 'button', class: 'btn btn-default', onclick: async event => {
      try {
        const former = await this.send('/' + encodeURIComponent(answer.number) + '/record', { reason, before: String(answer.entries[0].seq) });
        event.target.closest('.xr-record').replaceWith(this.record(former, reason));
      } catch (refusal) {
        this.say(refusal.message);
      }
    } }, '更早的记录');
  }

  record(answer, reason) {
    return element('div', { class: 'xr-record' },
      element('p', {}, answer.faults.length === 0 ? '✓ 记实 ' + answer.total + ' 条，逐条相连，未被改动。'
        + (answer.total > answer.entries.length ? '以下为其中 ' + answer.entries.length + ' 条。' : '') : '✗ ' + answer.faults.join('；')),
      answer.entries.length && answer.entries[0].seq > 1 ? this.earlier(answer, reason) : null,
      element('table', { class: 'table table-condensed' },
        element('thead', {}, element('tr', {}, ...['序号', '时间', '办理人', '事项', '步骤', '内容'].map(head => element('th', {}, head)))),
        element('tbody', {}, ...answer.entries.map(entry => element('tr', {},
          ...[entry.seq, inTime(entry.at), entry.actor, entry.kind, entry.step].map(cell => element('td', {}, String(cell))),
          element('td', {}, ...this.lines(entry.lines), this.submission(answer.submissions[entry.seq]),
            element('details', { class: 'xr-original' }, element('summary', {}, '原文'),
              element('div', {}, entry.payload), element('div', {}, '本条校验码 ' + entry.hash))))))));
  }
}

export default [{
  id: 'xuanren-cases',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: async (node, { api }) => {
    const window = new Cases(api);
    try {
      await window.send('');
    } catch (refusal) {
      return; // for whom there is nothing to do there
    }
    node.append(element('a', { href: '', class: 'xr-open-cases', onclick: event => { event.preventDefault(); window.open(); } }, '案件处置'));
  },
  unmount: () => {}
}];
