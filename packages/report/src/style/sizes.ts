/** Curves by portfolio size, drawn without a script. */
export const sizes = `.sizes svg{display:block;width:100%;font-size:11px}
.sizes text{fill:var(--soft)}
.sizes .end{text-anchor:end}
.sizes .middle{text-anchor:middle}
.sizes .rule{fill:none;stroke:var(--line)}
.sizes .line{fill:none;stroke:var(--tone);stroke-width:2}
.sizes circle{fill:var(--tone)}`;
