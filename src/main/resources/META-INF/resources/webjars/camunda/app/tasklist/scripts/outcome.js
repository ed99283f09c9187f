/*
 * What became of a task that was just done, where its case does not simply go on: sent back, ended, appointed, archived.
 *
 * GET …/outcome?task= → {status, message, bad}, or {}
 */
window.xuanrenOutcome = task => fetch(document.querySelector('base').getAttribute('app-root') + '/api/xuanren/outcome?task=' + encodeURIComponent(task))
  .then(answer => answer.ok ? answer.json() : {}).catch(() => ({}));
