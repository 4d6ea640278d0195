import { coverageTones } from './coverageTones.js';

const colours = ({ levels, part }: { levels: readonly string[]; part: string }): string =>
  `--cover-part:${part};${levels.map((tone, level) => `--cover-${level}:${tone};`).join('')}`;
const levels = coverageTones.light.levels.map((_, level) => `.l${level}{--cover:var(--cover-${level})}`).join('');

/** The section about market data: the picture of coverage, findings, bars in tables. */
export const data = `.coverage,.findings{${colours(coverageTones.light)}}
@media screen and (prefers-color-scheme:dark){:root:not(.printing) :is(.coverage,.findings){${colours(coverageTones.dark)}}}
${levels}
.part{--cover:var(--cover-part)}
.coverage{--cover:transparent;forced-color-adjust:none}
.coverage .cell{display:inline-block;flex:none;width:14px;height:14px;background:var(--cover);border:1px solid var(--line);border-radius:2px}
.strip{display:grid;grid-template-columns:140px minmax(0,1fr);gap:0 12px;align-items:start;margin-bottom:2px}
.strip .name{font-size:12.5px;line-height:17px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.strip svg{display:block;width:100%;background:var(--wash);shape-rendering:crispEdges}
.strip path{fill:var(--cover)}
.strip .between{fill:none;stroke:var(--paper);stroke-width:2px;vector-effect:non-scaling-stroke}
.strip rect{fill:transparent;pointer-events:all}
.strip rect:hover{fill:color-mix(in srgb,var(--ink) 22%,transparent)}
.strip.years{margin-bottom:4px}
.years>div{display:flex}
.years>div>span{flex:1 1 0;width:0;font-size:12px;color:var(--soft);text-align:center;overflow:visible;white-space:nowrap;font-variant-numeric:tabular-nums}
i.share{display:block;height:10px;min-width:32px;background:linear-gradient(var(--tone-0),var(--tone-0)) 0/var(--share) 100% no-repeat var(--tone-rest)}
.findings{border-top:1px solid var(--line)}
.findings>details{margin:0;border-bottom:1px solid var(--line)}
.findings>details>summary{display:grid;grid-template-columns:74px minmax(0,1fr);gap:12px;align-items:baseline;padding:8px 2px;color:var(--ink);list-style:none}
.findings>details>summary::-webkit-details-marker{display:none}
.findings>details>summary strong{font-weight:600;margin-right:.4em}
.severity{font-size:11.5px;font-weight:600;line-height:1;padding:4px 8px;border-radius:3px;text-align:center;background:var(--wash);color:var(--soft)}
[data-severity=warning]>summary .severity{background:var(--notice);color:var(--notice-ink)}
[data-severity=error]>summary .severity{background:var(--cover-1);color:var(--paper)}
.findings>details>:not(summary){margin-left:88px}
.findings>details>:not(summary){font-size:14px}
.findings p{margin-bottom:8px}
.findings em{color:var(--soft);font-style:normal}
.findings code{overflow-wrap:anywhere}
.findings li b{font-weight:500}
@media (max-width:640px){.strip{grid-template-columns:84px minmax(0,1fr);gap:0 8px}.strip .name{font-size:11.5px}.strip .name small{display:block}.years .wide{visibility:hidden}.findings>details>summary{grid-template-columns:minmax(0,1fr)}.findings>details>summary .severity{justify-self:start;grid-column:1/-1}.findings>details>:not(summary){margin-left:0}}
@media print{.strip{break-inside:avoid}.strip svg,.cell,i.share,.severity{print-color-adjust:exact;-webkit-print-color-adjust:exact}.findings summary{color:var(--ink)}}`;
