/*
 * 在办案件 on the dashboard of Cockpit: one row per case, what is late first. It stands in the place of the counts of the engine, which
 * count processes, not cases, and of the tasks only those that the reader could do himself.
 *
 * GET …/cases → see ../../tasklist/scripts/cases.js; 403: then the dashboard stays as it is
 */
import { element, until } from '../../tasklist/scripts/element.js';

const cases = () => document.querySelector('base').getAttribute('app-root') + '/api/xuanren/cases';

function summary(all) {
  const lateOnes = all.filter(one => one.late > 0).length;
  return element('p', { class: 'xr-board-summary' }, '在办 ' + all.length + ' 案' + '，',
    lateOnes === 0 ? '没有逾期。' : element('strong', { class: 'xr-late' }, '逾期 ' + lateOnes + ' 案。'));
}

/** A case takes as many lines as there are steps at which it stands. */
function rows(one) {
  const steps = one.steps.length ? one.steps : [{ step: '', candidates: [], holder: '', days: null }];
  const once = (...content) => element('td', { rowspan: steps.length }, ...content);
  return steps.map((at, i) => element('tr', { class: one.late > 0 || one.fault ? 'xr-board-late' : false, 'data-case': i === 0 ? one.number : false },
    ...(i > 0 ? [] : [
      once(element('a', { href: '#/process-instance/' + one.process }, one.number)),
      once(one.title, one.suspended ? element('span', { class: 'xr-mark' }, '　已暂停') : null,
        ...(one.ended || []).map(who => element('p', { class: 'xr-person' }, who.name + ' 已终止（' + who.reason + '）')),
        one.fault ? element('p', { class: 'xr-late' }, one.fault) : null)]),
    element('td', {}, at.step, at.candidates.length ? element('span', { class: 'xr-person' }, '　' + at.candidates.join('、')) : null),
    element('td', {}, at.holder),
    element('td', {}, at.days === null ? '' : at.days === 0 ? '今天' : at.days + ' 天'),
    element('td', {}, until(at))));
}

export default [{
  id: 'xuanren-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async node => {
    const answer = await fetch(cases()).catch(() => ({ ok: false }));
    document.body.classList.toggle('xr-other', !answer.ok);
    document.body.classList.toggle('xr-reads', answer.ok);
    if (!answer.ok) return;
    const all = (await answer.json()).cases;
    node.append(element('div', { class: 'xr-board' }, summary(all), all.length === 0 ? '' : element('table', { class: 'table' },
      element('thead', {}, element('tr', {}, ...['案号', '职位', '所在步骤', '由谁办理', '停留', '期限'].map(head => element('th', {}, head)))),
      element('tbody', {}, ...all.flatMap(rows)))));
  },
  unmount: () => {}
}];
