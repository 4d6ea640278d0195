/** Curves of sweeps, drawn without a script. */
export const sweep = `.sweep{overflow-x:auto}
.sweep svg{display:block;width:100%;min-width:620px;max-width:900px;font-size:12px}
.sweep text{fill:var(--soft)}
.sweep .end{text-anchor:end}
.sweep .middle{text-anchor:middle}
.sweep .rule{fill:none;stroke:var(--line)}
.sweep .band{fill:var(--tone-0);opacity:.14}
.sweep .line{fill:none;stroke:var(--tone-0);stroke-width:2.2}
.sweep .mean{fill:var(--tone-0)}
.sweep .seed{fill:none;stroke:var(--tone-0);opacity:.6}`;
