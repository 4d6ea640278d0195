/** Charts, their legends and tooltips. */
export const charts = `figure{margin:0 0 20px}
.bar{display:flex;justify-content:space-between;align-items:flex-start;gap:6px 20px;margin-bottom:6px}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:13px;margin:0 0 6px;max-width:none}
.bar .legend{flex:1;margin:0}
.legend button,.legend span{display:inline-flex;align-items:center;gap:7px;color:var(--ink);font:inherit;line-height:22px}
.legend button{border:0;background:none;padding:0;cursor:pointer}
.legend button[aria-pressed=false]{color:var(--soft);text-decoration:line-through}
.legend button[aria-pressed=false] .swatch{opacity:.3}
.swatch{display:inline-block;flex:none;width:16px;height:3px;background:var(--tone);border-radius:1px;vertical-align:.24em}
.swatch.dashed{height:2px;background:repeating-linear-gradient(90deg,var(--tone) 0 4px,transparent 4px 6px)}
.swatch.dotted{height:2px;background:repeating-linear-gradient(90deg,var(--tone) 0 2px,transparent 2px 4px)}
tbody th .swatch{margin-right:9px}
.controls{display:flex;flex:none;gap:8px}
.controls button,select{font:inherit;font-size:12.5px;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:2px 9px;cursor:pointer;line-height:20px}
.controls button:hover,select:hover{border-color:var(--soft)}
.controls button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.controls button:disabled{opacity:.45;cursor:default;border-color:var(--line)}
.plot{height:400px;width:100%}
.medium .plot{height:250px}
.small .plot{height:190px}
figcaption{font-size:12.5px;color:var(--soft);margin-top:4px;max-width:90ch}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(310px,1fr));gap:14px 26px}
.grid figure{margin:0 0 6px;min-width:0}
.grid .bar{font-size:13px}
.chooser>label{font-size:13px;color:var(--soft);display:inline-block;margin-bottom:12px}
.tip{font-size:12.5px;line-height:1.45;font-variant-numeric:tabular-nums;color:var(--ink)}
.tip b{font-weight:600}
.tip table{font-size:12.5px;width:auto;margin-top:3px}
.tip td{border:0;padding:0 0 0 14px;text-align:right;white-space:nowrap}
.tip td:first-child{padding:0;text-align:left;max-width:240px;overflow:hidden;text-overflow:ellipsis}
.tip .swatch{margin-right:7px}
.tip small{display:block}
@media (max-width:640px){.bar{flex-direction:column}.plot{height:320px}.medium .plot{height:210px}.small .plot{height:180px}}`;
