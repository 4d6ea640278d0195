import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** What a chart says at its head, and how its values are written. */
export interface Drawing {
  readonly title: string;
  written(value: number): string;
}

export const colours = {
  ...{ ink: '#1d232b', soft: '#7a8490', line: '#e3e6ea', band: '#e3e7ea', core: '#c5ccd3' },
  tones: ['#1f5fa8', '#cf5b12', '#12948a', '#8a1f4d'],
} as const;

/** A picture of its own, on white so that it can be read on any page; the same bytes for the same chart. */
export function svgOf(
  height: number,
  { title, legend, ...option }: { readonly title: string; readonly legend: readonly string[]; readonly [part: string]: unknown },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 860, height });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'system-ui, sans-serif', color: colours.soft },
    title: { text: title, left: 12, top: 8, textStyle: { fontSize: 14, fontWeight: 600, color: colours.ink } },
    legend: { data: legend, left: 8, top: 34, itemWidth: 18, itemGap: 28, textStyle: { color: colours.ink } },
    ...option,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // Looks under a pointer have names that are counted over all charts of a process; a picture has no use for them.
  const still = svg.replaceAll(/ class="[^"]*"/g, '').replace(/<style[\s\S]*<\/style>\s*/, '');
  const told = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `${still.replaceAll(/zr\d+-/g, 'zr-').replace('>', `>\n<title>${told}</title>`)}\n`;
}
