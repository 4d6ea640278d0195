import type { Chart } from '../chart/Chart.js';
import { chartOption } from './chartOption.js';
import type { Group } from './Group.js';
import { openDrawing } from './openDrawing.js';
import type { Plot } from './Plot.js';
import { readTheme } from './readTheme.js';
import { valueAxis } from './valueAxis.js';

/** A chart that is drawn when asked, keeps its look through redraws, and follows the charts of its group. */
export function plotOf(figure: Element, chart: Chart, group: Group): Plot {
  const place = figure.querySelector<HTMLElement>('.plot')!;
  const small = figure.classList.contains('small');
  const logButton = figure.querySelector<HTMLButtonElement>('[data-control=log]');
  const wholeButton = figure.querySelector<HTMLButtonElement>('[data-control=whole]');
  const names = [...figure.querySelectorAll<HTMLButtonElement>('[data-series]')];
  let log = chart.log === 'taken';
  let pointed = false;
  let drawing: ReturnType<typeof openDrawing> | undefined;

  const theme = () => readTheme(document.body);
  const render = () => {
    if (drawing === undefined) return;
    drawing.setOption(chartOption(chart, group, { log, small, theme: theme(), pointed: () => pointed }), { notMerge: true });
    // On paper the drawing is scaled to the width it finds there.
    place.querySelector('svg')?.setAttribute('viewBox', `0 0 ${drawing.getWidth()} ${drawing.getHeight()}`);
  };
  const showControls = () => {
    for (const name of names) name.setAttribute('aria-pressed', String(!group.hidden.has(name.dataset.series!)));
    logButton?.setAttribute('aria-pressed', String(log));
    if (wholeButton) wholeButton.disabled = group.start === 0 && group.end === 100;
  };
  const tell = (what: 'view' | 'hidden') => {
    for (const watcher of group.watchers) watcher(what);
  };

  group.watchers.add((what) => {
    showControls();
    if (what === 'hidden') render();
    else if (log) drawing?.setOption({ yAxis: valueAxis(chart, group, log, small, theme()) });
  });
  for (const button of names)
    button.addEventListener('click', () => {
      const name = button.dataset.series!;
      if (!group.hidden.delete(name)) group.hidden.add(name);
      tell('hidden');
    });
  logButton?.addEventListener('click', () => {
    log = !log;
    showControls();
    render();
  });
  wholeButton?.addEventListener('click', () => drawing?.dispatchAction({ type: 'dataZoom', start: 0, end: 100 }));
  place.addEventListener('pointerenter', () => {
    pointed = true;
  });
  place.addEventListener('pointerleave', () => {
    pointed = false;
  });
  showControls();

  return {
    figure,
    draw() {
      if (drawing !== undefined || place.clientWidth === 0) return;
      drawing = openDrawing(place, group.name);
      drawing.on('datazoom', (event) => {
        const { start, end } = viewIn(event);
        if (start === group.start && end === group.end) return;
        group.start = start;
        group.end = end;
        tell('view');
      });
      render();
    },
    refresh() {
      drawing?.resize();
      render();
    },
  };
}

function viewIn(event: unknown): { start: number; end: number } {
  const { batch, ...own } = event as { start: number; end: number; batch?: readonly { start: number; end: number }[] };
  return batch?.[0] ?? own;
}
