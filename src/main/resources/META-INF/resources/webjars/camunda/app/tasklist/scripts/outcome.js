/*
 * What became of a task that was just done: sent back, ended, appointed, archived, or what comes next and with whom it lies.
 *
 * GET …/outcome?task= → {status, message, bad}, or {}
 */
window.xuanrenOutcome = task => fetch(document.querySelector('base').getAttribute('app-root') + '/api/xuanren/outcome?task=' + encodeURIComponent(task))
  .then(answer => answer.ok ? answer.json() : {}).catch(() => ({}));
