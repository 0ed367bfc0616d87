// The body of an item as it will look, to be typed into. Without this script the field of lines stands in its place and can do
// everything that is needed. Whatever is sent, the server cleans (ItemBody); what is cleaned here is for the eye.
(() => {
  'use strict';

  const start = document.querySelector('template[data-lines]');
  if (!start) return;
  const lines = document.getElementById(start.dataset.lines);
  const form = lines.form;

  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  };

  // The server turns the one into the other, and keeps what was typed.
  const switchView = () => {
    form.setAttribute('action', start.dataset.switch);
    form.requestSubmit();
  };
  if (start.dataset.mode === 'lines') {
    const button = make('button', { type: 'button', class: 'btn' }, '带格式编辑');
    button.addEventListener('click', switchView);
    lines.after(make('p', { class: 'row' }, button));
    return;
  }

  // ---------- the parts ----------
  const label = document.querySelector(`label[for="${lines.id}"]`);
  const hint = lines.closest('.field').querySelector('.hint');
  const view = document.importNode(start.content, true).querySelector('.prose');
  const sent = make('input', { type: 'hidden', name: start.dataset.field });
  const bar = make('div', { class: 'toolbar', role: 'toolbar', 'aria-label': '文字格式' });
  label.id = `${lines.id}-label`;
  hint.textContent = start.content.querySelector('.hint').textContent;
  for (const [name, value] of [['contenteditable', 'true'], ['role', 'textbox'], ['aria-multiline', 'true'], ['aria-labelledby', label.id], ['aria-describedby', hint.id]]) view.setAttribute(name, value);
  view.id = lines.id; // the error summary leads here
  lines.id = `${lines.id}-lines`;
  lines.hidden = true;
  lines.after(make('div', { class: 'editor' }, bar, view), sent);
  label.addEventListener('click', () => view.focus());
  form.addEventListener('submit', () => {
    sent.value = text();
    lines.disabled = true;
  });
  form.addEventListener('formdata', ({ formData }) => { // also where another script asks what is typed
    formData.set(sent.name, text());
    formData.delete(lines.name);
  });

  const selection = document.getSelection();
  const blank = () => make('p', {}, make('br', {}));
  const exec = (command, value) => document.execCommand(command, false, value);
  exec('defaultParagraphSeparator', 'p');
  exec('styleWithCSS', false);

  /** Browsers put lists into paragraphs, where HTML has none; and there is always a paragraph at the end to go on in. */
  const tidy = () => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    const wrong = view.querySelectorAll('p > ul, p > ol');
    for (const list of wrong) if (list.parentNode.tagName === 'P') list.parentNode.replaceWith(...list.parentNode.childNodes);
    if (wrong.length) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    if (!view.lastElementChild || view.lastElementChild.tagName !== 'P') view.append(blank());
  };

  /** What is sent: pictures under the names that they are stored by. */
  const text = () => {
    const copy = view.cloneNode(true);
    for (const picture of copy.querySelectorAll('img')) picture.setAttribute('src', `files/${picture.getAttribute('src').split('/').pop()}`);
    return copy.innerHTML || '<p><br></p>';
  };

  // ---------- where the caret is ----------
  const isInside = () => selection.rangeCount > 0 && view.contains(selection.anchorNode);
  let last = null;

  const select = (range) => {
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const putCaretIn = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    range.collapse(true);
    select(range);
  };
  const around = (selector) => {
    const node = selection.anchorNode;
    const element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
    const found = element && element.closest(selector);
    return found && found !== view && view.contains(found) ? found : null;
  };
  const chosenBlocks = () => {
    const range = selection.getRangeAt(0);
    return [...view.querySelectorAll('p, h2, h3, h4, td, th')].filter((block) => range.intersectsNode(block) && !block.querySelector('p'));
  };

  // ---------- undo: the text as it was, and where the caret was ----------
  const past = [];
  let at = -1;
  const pathOf = (node) => node === view || !node.parentNode ? [] : [...pathOf(node.parentNode), [...node.parentNode.childNodes].indexOf(node)];
  const nodeAt = (path) => path.reduce((node, step) => node.childNodes[step] || node, view);

  const note = () => {
    const caret = isInside() ? { path: pathOf(selection.focusNode), offset: selection.focusOffset } : { path: [], offset: 0 };
    const html = view.innerHTML;
    if (at >= 0 && past[at].html === html) {
      past[at].caret = caret;
      return;
    }
    past.splice(at + 1, past.length, { html, caret });
    if (past.length > 60) past.shift();
    at = past.length - 1;
  };
  const goBack = (steps) => {
    note();
    if (!past[at + steps]) return;
    at += steps;
    view.innerHTML = past[at].html;
    past[at].html = view.innerHTML;
    const node = nodeAt(past[at].caret.path);
    selection.collapse(node, Math.min(past[at].caret.offset, node.nodeType === Node.TEXT_NODE ? node.length : node.childNodes.length));
  };
  let typing = 0;
  view.addEventListener('input', () => {
    tidy();
    clearTimeout(typing);
    typing = setTimeout(note, 400);
  });
  view.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    goBack(key === 'y' || event.shiftKey ? 1 : -1);
  });
  view.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault();
  });

  // ---------- paste: only what a body can hold ----------
  const kept = new Set('p h2 h3 h4 strong em u sub sup br ul ol li blockquote table caption thead tbody tr td th a img'.split(' '));
  const renamed = { h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' };
  const attributes = { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], ol: ['start', 'type'], a: ['href'], img: ['src', 'alt'] };
  const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, section, article';
  const isLeftOut = (node) =>
    node.matches('script, style, template, noscript, iframe, object, svg, math, select, textarea, button, title, del, s, strike')
    || (node.matches('img') && !(node.getAttribute('src') || '').includes(start.dataset.files));

  const copyClean = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || isLeftOut(node)) continue;
      const [given, style] = [node.localName, node.getAttribute('style') || '']; // as text: the policy of the page lets no style apply
      const name = given === 'div' && !node.querySelector(blocks) ? 'p' : renamed[given] || given;
      const isMeant = !(name === 'strong' && /font-weight:\s*(normal|400)/i.test(style)) && !(name === 'a' && !/^(https?|mailto|tel):/i.test(node.getAttribute('href')));
      const isKept = kept.has(name) && isMeant;
      const into = isKept ? to.appendChild(document.createElement(name)) : to;
      for (const attribute of isKept ? attributes[name] || [] : []) if (node.hasAttribute(attribute)) into.setAttribute(attribute, node.getAttribute(attribute));
      if (isKept && ['p', 'h2', 'td', 'th'].includes(name) && (node.classList.contains('centre') || /text-align:\s*center/i.test(style))) into.className = 'centre';
      copyClean(node, into);
    }
  };
  view.addEventListener('paste', (event) => {
    event.preventDefault();
    const clean = make('div', {});
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain').split(/\r?\n/).filter((line) => line.trim());
    if (html) copyClean(new DOMParser().parseFromString(html, 'text/html').body, clean);
    else clean.append(...(plain.length > 1 ? plain.map((line) => make('p', {}, line)) : plain));
    run(() => exec('insertHTML', clean.innerHTML));
  });
  view.addEventListener('drop', (event) => event.preventDefault());

  // ---------- tables: which cell covers each place ----------
  const tableHere = () => {
    const cell = around('td, th');
    if (!cell) return null;
    const table = cell.closest('table');
    const grid = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const each of row.cells) {
        while (grid[y][x]) x++;
        for (let down = 0; down < each.rowSpan && y + down < grid.length; down++) for (let right = 0; right < each.colSpan; right++) grid[y + down][x + right] = each;
      }
    });
    const y = cell.parentNode.rowIndex;
    return { cell, table, grid, y, x: grid[y].indexOf(cell) };
  };
  const blankCell = (like) => make(like && like.tagName === 'TH' ? 'th' : 'td', {}, make('br', {}));
  const insertAt = (table, grid, y, x, cell) => table.rows[y].insertBefore(cell, [...table.rows[y].cells].find((each) => each !== cell && grid[y].indexOf(each) >= x) || null);
  const leave = (table) => {
    const cell = table.querySelector('td, th');
    const next = table.nextElementSibling || view.appendChild(blank());
    if (!cell) table.remove();
    putCaretIn(cell || next);
  };

  const insertTable = () => {
    const row = (name) => make('tr', {}, ...[1, 2, 3].map(() => make(name, name === 'th' ? { scope: 'col' } : {}, make('br', {}))));
    const table = make('table', {}, make('thead', {}, row('th')), make('tbody', {}, row('td'), row('td')));
    let top = selection.anchorNode;
    while (top.parentNode !== view && top !== view) top = top.parentNode;
    if (top === view) view.append(table);
    else if (top.textContent.trim() || top.nodeName === 'TABLE') top.after(table);
    else top.replaceWith(table);
    tidy();
    putCaretIn(table.rows[0].cells[0]);
  };
  const addRow = ({ cell, table, grid, y }) => {
    const end = y + cell.rowSpan - 1;
    const row = make('tr', {});
    const below = table.rows[end].parentNode.tagName === 'THEAD' ? table.tBodies[0] : null; // a head is not made longer
    grid[end].forEach((each, x) => {
      if (grid[end + 1] && grid[end + 1][x] === each) each.rowSpan += grid[end][x - 1] === each ? 0 : 1;
      else row.append(blankCell(below ? null : each));
    });
    if (below) below.prepend(row);
    else table.rows[end].after(row);
    if (row.cells.length) putCaretIn(row.cells[0]);
  };
  const addColumn = ({ cell, table, grid, x }) => {
    const end = x + cell.colSpan - 1;
    grid.forEach((row, y) => {
      const each = row[end];
      if (each && row[end + 1] === each) each.colSpan += grid[y - 1] && grid[y - 1][end] === each ? 0 : 1;
      else insertAt(table, grid, y, end + 1, blankCell(each));
    });
  };
  const removeRow = ({ table, grid, y }) => {
    for (const each of new Set(grid[y])) {
      if (each.rowSpan === 1) continue;
      const x = grid[y].indexOf(each);
      each.rowSpan--;
      if (each.parentNode === table.rows[y] && grid[y + 1]) insertAt(table, grid, y + 1, x, each);
    }
    table.rows[y].remove();
    leave(table);
  };
  const removeColumn = ({ table, grid, x }) => {
    for (const each of new Set(grid.map((row) => row[x]))) {
      if (each && each.colSpan > 1) each.colSpan--;
      else if (each) each.remove();
    }
    leave(table);
  };
  const inTable = (act) => () => {
    const here = tableHere();
    if (here) act(here);
  };

  // ---------- the buttons ----------
  const setBlock = (name) => exec('formatBlock', `<${name}>`);
  const setList = (command) => {
    exec(command);
    if (!around('p, li, h2, h3, h4, td, th')) setBlock('p'); // a line that leaves its list is a paragraph again
  };
  const centre = () => {
    const chosen = chosenBlocks();
    const isOn = chosen.every((block) => block.classList.contains('centre'));
    for (const block of chosen) block.className = isOn ? '' : 'centre';
  };
  const run = (act) => {
    view.focus();
    if (last && !isInside()) select(last);
    if (!isInside()) putCaretIn(view.lastElementChild);
    note();
    act();
    tidy();
    note();
    refresh();
  };
  const groups = [
    [
      ['正文', () => setBlock('p'), () => around('p')],
      ['标题', () => setBlock('h2'), () => around('h2')],
      ['小标题', () => setBlock('h3'), () => around('h3')],
    ],
    [
      ['加粗', () => exec('bold'), () => document.queryCommandState('bold')],
      ['居中', centre, () => around('.centre')],
      ['列表', () => setList('insertUnorderedList'), () => around('ul')],
      ['编号', () => setList('insertOrderedList'), () => around('ol')],
    ],
    [
      ['插入表格', insertTable],
      ['增加行', inTable(addRow), null, true],
      ['增加列', inTable(addColumn), null, true],
      ['删除行', inTable(removeRow), null, true],
      ['删除列', inTable(removeColumn), null, true],
    ],
    [['撤销', () => goBack(-1)], ['重做', () => goBack(1)]],
  ];
  const buttons = groups.flat().map(([name, act, isOn, isOfTable]) => {
    const button = make('button', { type: 'button' }, name);
    button.addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays where it is
    button.addEventListener('click', () => run(act));
    return { button, isOn, isOfTable };
  });
  const plainButton = make('button', { type: 'button' }, '纯文字');
  plainButton.addEventListener('click', switchView);
  let next = 0;
  for (const group of groups) bar.append(make('span', {}, ...buttons.slice(next, next += group.length).map((each) => each.button)));
  bar.append(make('span', {}, plainButton));

  const refresh = () => {
    const isInTable = Boolean(around('table'));
    for (const { button, isOn, isOfTable } of buttons) {
      if (isOn) button.setAttribute('aria-pressed', String(Boolean(isInside() && isOn())));
      if (isOfTable) button.setAttribute('aria-disabled', String(!isInTable));
    }
  };
  document.addEventListener('selectionchange', () => {
    if (!isInside()) return;
    last = selection.getRangeAt(0).cloneRange();
    refresh();
  });

  // One stop of the Tab key for all buttons; the arrows go from one to the next.
  const stops = [...bar.querySelectorAll('button')];
  const stopAt = (chosen) => stops.forEach((button) => { button.tabIndex = button === chosen ? 0 : -1; });
  stopAt(stops[0]);
  bar.addEventListener('focusin', (event) => stopAt(event.target));
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  });

  tidy();
  note();
  refresh();
})();
