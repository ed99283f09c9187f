/*
 * One click for what is the same in most rows of a list, for example that all others were there: a button of the form gives the answer
 * that it names to every row of the next list that has none yet.
 *
 * {"type": "html", "content": "<button type=\"button\" class=\"btn btn-default xr-rest\" value=\"到会\">其余成员全部到会</button>"}
 */
document.addEventListener('click', ({ target }) => {
  const button = target.closest('.fjs-container button.xr-rest');
  if (!button) return;
  const list = [...button.closest('.fjs-container').querySelectorAll('.fjs-form-field-dynamiclist')]
    .find(one => button.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  list?.querySelectorAll('.fjs-form-field-radio:not(:has(:checked))').forEach(choice =>
    [...choice.querySelectorAll('label > input')].find(option => option.parentElement.innerText.trim() === button.value)?.click());
});
