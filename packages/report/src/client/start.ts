import type { Chart } from '../chart/Chart.js';
import type { Group } from './Group.js';
import { groupOf } from './groupOf.js';
import type { Plot } from './Plot.js';
import { plotOf } from './plotOf.js';

/** Brings a report's charts to life: each is drawn when it comes into view, and again when colours, width or medium change. */
export function start(page: Document): void {
  const groups = new Map<string, Group>();
  const plots = new Map<Element, Plot>();
  for (const figure of page.querySelectorAll('figure.chart')) {
    const chart = JSON.parse(figure.querySelector('script[type="application/json"]')!.textContent!) as Chart;
    plots.set(figure, plotOf(figure, chart, groupOf(chart, groups)));
  }
  const refresh = () => {
    for (const plot of plots.values()) plot.refresh();
  };

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) plots.get(target)!.draw();
    },
    { rootMargin: '300px' },
  );
  for (const figure of plots.keys()) seen.observe(figure);

  let width = page.documentElement.clientWidth;
  let due = 0;
  window.addEventListener('resize', () => {
    if (page.documentElement.clientWidth === width) return;
    width = page.documentElement.clientWidth;
    cancelAnimationFrame(due);
    due = requestAnimationFrame(refresh);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);

  for (const select of page.querySelectorAll<HTMLSelectElement>('.chooser select'))
    select.addEventListener('change', () => {
      select
        .closest('.chooser')!
        .querySelectorAll<HTMLElement>(':scope > .option')
        .forEach((option, i) => {
          option.hidden = i !== select.selectedIndex;
        });
    });

  // Paper is always light, and on paper there is no scrolling that would bring a chart into view.
  const print = (printing: boolean) => () => {
    page.documentElement.classList.toggle('printing', printing);
    for (const plot of plots.values()) plot.draw();
    refresh();
  };
  window.addEventListener('beforeprint', print(true));
  window.addEventListener('afterprint', print(false));
}
