/*
 * What Tasklist has said goes with the next click, the one on a link in it included. A refusal stays while its form is mended: it
 * goes with the edit (TasklistMends), or with a click outside of the form.
 */
document.addEventListener('click', ({ isTrusted, target }) => {
  const notices = window.xuanrenNotices;
  if (!notices || !isTrusted || target.closest('.page-notifications') && !target.closest('.page-notifications a')) return;
  const over = notices.notifications.filter(said => said.type !== 'danger' || !target.closest('.fjs-container'));
  if (!over.length) return;
  over.forEach(said => {
    delete said.scope; // the service compares what it is told to clear key by key, and a scope has no end
    notices.clear(said);
  });
  notices.redraw();
}, true);
