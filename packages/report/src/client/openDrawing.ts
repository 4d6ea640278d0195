import { LineChart } from 'echarts/charts';
import { DataZoomSliderComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { connect, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

const parts = [LineChart, GridComponent, TooltipComponent, DataZoomSliderComponent, MarkLineComponent, SVGRenderer];

/** A drawing of the library in its place; those of one group zoom together and show where a reader points in any of them. */
export function openDrawing(place: HTMLElement, group: string): EChartsType {
  // Called here, not when the module loads: a bundle drops what a module only does.
  use(parts);
  const drawing = init(place, null, { renderer: 'svg' });
  drawing.group = group;
  connect(group);
  return drawing;
}
