/*
 * What has happened to a task while its page was open: asked when it opens, every ten seconds, when its reader comes back to the
 * window, and before he is told that his form is incomplete.
 *
 * GET …/cards?tasks= → {task: {suspension: {reason, actor, at}, barred, assignee}}; a task that is gone is missing
 * GET …/done?task=   → {message}: who has done it, and when; or {}
 */
import { suspended } from './element.js';

const ask = async path => {
  const answer = await fetch(document.querySelector('base').getAttribute('app-root') + '/api/xuanren/' + path);
  return answer.ok ? answer.json() : null;
};

/** {suspended, barred, gone}: sentences; gone is empty if nobody has done it, and missing if the task is there. */
window.xuanrenMeanwhile = async task => {
  try {
    const cards = await ask('cards?tasks=' + encodeURIComponent(task));
    if (!cards) return {};
    const card = cards[task];
    if (card) {
      return { suspended: card.suspension ? '本案已' + suspended(card.suspension) : undefined, barred: card.assignee ? undefined : card.barred };
    }
    const done = await ask('done?task=' + encodeURIComponent(task));
    return { gone: done && done.message || '' };
  } catch (unreachable) {
    return {};
  }
};
