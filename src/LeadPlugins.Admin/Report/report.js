'use strict';
(() => {
  const report = JSON.parse(document.getElementById('report-data').textContent);
  const text = (at) => report.strings[at] ?? '';
  // A lead: row, name, company, stage, score, gap, question, route, place, reason, handed over, due, fault, problems, outcomes, values seen, points given. Words that repeat are places in report.strings.
  const [ROW, NAME, COMPANY, STAGE, SCORE, GAP, QUESTION, ROUTE, PLACE, REASON, HANDED, DUE, FAULT, PROBLEMS, OUTCOMES, SEEN, GIVEN] = Array(17).keys();
  // A handover, where events were played: place of its lead, number, story, clock, who has it, due.
  const [H_LEAD, H_NUMBER, H_STORY, H_CLOCK, H_WHO, H_DUE] = Array(6).keys();
  const PAGE = 100;
  const dialog = document.getElementById('list');
  const title = document.getElementById('list-title');
  const definition = document.getElementById('list-definition');
  const search = document.getElementById('list-search');
  const body = document.getElementById('list-rows');
  const more = document.getElementById('list-more');
  const scroll = document.getElementById('list-scroll');
  const storyHead = document.getElementById('list-story');
  let rows = [];
  let shown = 0;

  const element = (name, className, content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    // On a phone the rows are laid out as a grid, which takes their table roles away unless they are said.
    if (name === 'tr') made.setAttribute('role', 'row');
    if (name === 'td') made.setAttribute('role', 'cell');
    if (content !== undefined) made.textContent = content;
    return made;
  };
  const cell = (className, main, sub) => {
    const made = element('td', className);
    made.dir = 'auto';
    if (main instanceof Node) made.append(main); else made.append(String(main ?? ''));
    if (sub) made.append(element('span', 'sub', sub));
    return made;
  };

  const detail = (lead) => {
    const row = element('tr', 'detail');
    const inside = element('td');
    inside.colSpan = 6;
    const facts = element('dl');
    const fact = (name, value) => { if (value) { const dd = element('dd', '', value); dd.dir = 'auto'; facts.append(element('dt', '', name), dd); } };
    fact('Gap', text(lead[GAP]));
    fact('Next question', text(lead[QUESTION]));
    fact('Route', text(lead[ROUTE]));
    fact('Why there', text(lead[REASON]));
    fact('Handed over', text(lead[HANDED]));
    fact('First response due', text(lead[DUE]));
    fact('Fault', text(lead[FAULT]));
    for (const handover of report.handovers ?? []) {
      if (report.leads[handover[H_LEAD]] === lead) fact(`Handover ${handover[H_NUMBER]}`, `${handover[H_STORY]} · response ${text(handover[H_CLOCK])}`);
    }
    for (const problem of lead[PROBLEMS]) fact('Problem', problem);
    if (lead[OUTCOMES]) fact('Points', `${lead[SCORE]} of ${report.handoverPoint}`);
    inside.append(facts);
    const words = { m: ['met', 'met'], n: ['not', 'not met'], u: ['unknown', 'unknown'], e: ['error', 'error'] };
    const list = element('ul');
    [...lead[OUTCOMES]].forEach((code, at) => {
      const item = element('li');
      item.append(element('span', 'swatch f-' + (code === 'm' && report.exclusions.includes(at) ? 'out' : words[code][0])), `${report.criteria[at]}: ${words[code][1]}`);
      const given = lead[GIVEN][at] ?? 0;
      if (given) item.append(element('b', 'given', `+${given}`));
      else if (code === 'm' && report.groups[at]) item.append(element('span', 'seen', `adds nothing: of the group ${report.groups[at]} only the highest counts`));
      const seen = text(lead[SEEN][at] ?? -1);
      if (seen) item.append(element('bdi', 'seen', seen));
      list.append(item);
    });
    inside.append(list);
    row.append(inside);
    return row;
  };

  const leadRow = ({ lead, handover }) => {
    const row = element('tr', 'lead-row');
    const open = element('button', '', lead[NAME] || '(no name)');
    open.type = 'button';
    open.setAttribute('aria-expanded', 'false');
    open.addEventListener('click', () => {
      const isOpen = open.getAttribute('aria-expanded') === 'true';
      open.setAttribute('aria-expanded', String(!isOpen));
      if (isOpen) row.nextSibling.remove(); else row.after(detail(lead));
    });
    row.append(cell('', lead[ROW]), cell('who', open, lead[COMPANY]), cell('stage-name', text(lead[STAGE]) || 'No lead'));
    if (lead[PROBLEMS].length) {
      const problem = cell('problem', lead[PROBLEMS][0], lead[PROBLEMS].length > 1 ? `and ${lead[PROBLEMS].length - 1} more` : '');
      problem.colSpan = 3;
      row.append(problem);
      return row;
    }
    if (handover) {
      const clock = text(handover[H_CLOCK]);
      const due = text(handover[H_DUE]);
      row.append(
        cell('score', lead[SCORE]), cell('next', `Handover ${handover[H_NUMBER]}: ${handover[H_STORY]}`), cell('where', text(handover[H_WHO]), clock === 'overdue' ? `due since ${due}` : `due ${due}: ${clock}`));
      return row;
    }
    row.append(
      cell('score', lead[SCORE]), cell('next', text(lead[QUESTION]) || text(lead[GAP])), cell('where', text(lead[PLACE]), text(lead[DUE]) && 'due ' + text(lead[DUE])));
    return row;
  };

  const showMore = () => {
    const part = rows.slice(shown, shown + PAGE);
    body.append(...part.map(leadRow));
    shown += part.length;
    more.hidden = shown >= rows.length;
    more.textContent = `Show ${Math.min(PAGE, rows.length - shown)} more of ${rows.length - shown}`;
  };
  const fill = (all) => {
    const wanted = search.value.trim().toLowerCase();
    const words = ({ lead, handover }) => [lead[ROW], lead[NAME], lead[COMPANY], text(lead[PLACE]), text(lead[QUESTION]), text(lead[GAP]), text(lead[STAGE]), handover?.[H_STORY], text(handover?.[H_WHO])].join(' ').toLowerCase();
    rows = wanted ? all.filter((entry) => words(entry).includes(wanted)) : all;
    shown = 0;
    body.replaceChildren();
    scroll.scrollTop = 0;
    showMore();
  };

  const openList = (id, why) => {
    const figure = report.figures[id];
    const all = figure.handovers
      ? figure.handovers.map((at) => ({ lead: report.leads[report.handovers[at][H_LEAD]], handover: report.handovers[at] }))
      : figure.rows.map((at) => ({ lead: report.leads[at] }));
    storyHead.textContent = figure.handovers ? 'What happened' : 'Next question or gap';
    title.textContent = `${figure.label}: ${all.length.toLocaleString('en-GB')}`;
    definition.textContent = why;
    search.value = '';
    search.oninput = () => fill(all);
    fill(all);
    dialog.showModal();
    history.replaceState(null, '', '#' + id);
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-figure]');
    if (button) openList(button.dataset.figure, button.closest('[data-definition]')?.dataset.definition ?? '');
    if (event.target === dialog) dialog.close();
  });
  document.getElementById('list-close').addEventListener('click', () => dialog.close());
  more.addEventListener('click', showMore);
  dialog.addEventListener('close', () => history.replaceState(null, '', location.pathname + location.search));
  const named = decodeURIComponent(location.hash.slice(1));
  if (Object.hasOwn(report.figures, named)) document.querySelector(`[data-figure="${CSS.escape(named)}"]`)?.click();
})();
