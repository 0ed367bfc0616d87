// While a draft is typed, the server screens it and lists what it finds beside it; nothing is kept. Without this script the button 检查 does the same.
(() => {
  'use strict';

  const found = document.querySelector('[data-check]');
  if (!found) return;
  const form = found.closest('form');
  const pause = 1000; // milliseconds without a stroke

  let waiting = 0;
  let asked = null;
  const check = async () => {
    if (asked) asked.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(found.dataset.check, { method: 'POST', body: new FormData(form), signal: asked.signal });
      if (answer.ok && !answer.redirected) found.innerHTML = await answer.text();
    } catch {
      // Typed on, or not connected: the next stroke asks again, and the button is there.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, pause);
  });
})();
