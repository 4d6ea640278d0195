/** Layout and typography of the page. */
export const page = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
.page{max-width:1120px;margin:0 auto;padding:0 28px}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
h1{font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0}
h2{font-size:18px;line-height:1.3;font-weight:650;letter-spacing:-.005em;margin:0 0 14px;display:flex;gap:10px;align-items:baseline;flex-wrap:wrap}
h3{font-size:13px;font-weight:600;color:var(--soft);margin:22px 0 8px}
p{max-width:76ch;margin:0 0 14px}
a{color:var(--accent)}
header.page{padding-top:44px;padding-bottom:22px}
header .subtitle{color:var(--soft);margin:8px 0 0;font-size:16px}
.chip{font-size:11.5px;font-weight:500;line-height:1;padding:4px 8px;border-radius:3px;color:var(--notice-ink);background:var(--notice);white-space:nowrap;letter-spacing:0}
.notice{border-left:3px solid var(--notice-line);background:var(--notice);color:var(--notice-ink);padding:10px 16px;margin:0 0 10px;border-radius:0 4px 4px 0}
.notice strong{margin-right:.4em}
.notice p{margin:0;max-width:none}
dl.facts{display:flex;flex-wrap:wrap;gap:14px 44px;margin:0 0 16px}
dl.facts dt{font-size:12px;color:var(--soft)}
dl.facts dd{margin:1px 0 0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header dl.facts{margin:24px 0 0;padding:16px 0 0;border-top:1px solid var(--line)}
nav{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:0 16px;list-style:none;margin:0 auto;padding:4px 28px;max-width:1120px}
nav a{display:block;padding:7px 0;font-size:13.5px;color:var(--soft);text-decoration:none;white-space:nowrap}
nav a:hover{color:var(--ink)}
section{padding:30px 0 16px;scroll-margin-top:48px}
section+section{border-top:1px solid var(--line)}
.absent{color:var(--soft)}
small{color:var(--soft);font-size:.84em;font-weight:400}
.scroll{overflow-x:auto;margin:0 0 16px}
.scroll:focus-visible,button:focus-visible,select:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:14px;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-size:12.5px;color:var(--soft);padding:0 0 6px}
th,td{padding:7px 12px;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}
thead th{font-size:12.5px;font-weight:600;color:var(--soft);border-bottom:1px solid var(--soft);vertical-align:bottom;line-height:1.3}
tbody th{font-weight:500;white-space:nowrap;position:sticky;left:0;background:var(--paper)}
thead th:first-child{position:sticky;left:0;background:var(--paper)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:2px}
.n{text-align:right}
.figures{table-layout:fixed;min-width:calc(150px + var(--columns)*84px)}
.figures th:first-child{width:190px}
.groups .figures{width:min(100%,calc(190px + var(--columns)*97px))}
td.n{white-space:nowrap}
td .deviation,th .deviation{display:block;line-height:1.2}
abbr[title]{text-decoration:none;cursor:help}
.digest{overflow-wrap:anywhere}
details{margin:0 0 4px}
details[open]{margin-bottom:18px}
summary{cursor:pointer;color:var(--accent);font-size:13.5px;padding:3px 0}
details[open]>summary{margin-bottom:8px}
.definitions dl{margin:0;font-size:13.5px}
.definitions dl>div{display:grid;grid-template-columns:170px 1fr;gap:18px;padding:6px 0;border-bottom:1px solid var(--line)}
.definitions dt{font-weight:500}
.definitions dd{margin:0}
.definitions code{display:block;color:var(--soft)}
pre{background:var(--wash);border:1px solid var(--line);border-radius:4px;padding:14px 16px;overflow-x:auto;line-height:1.5;margin:0;font-size:13.5px}
.warnings{padding-left:18px;margin:0 0 16px}
.warnings li{margin:0 0 6px}
.warnings em{color:var(--soft);font-style:normal}
footer{font-size:12.5px;color:var(--soft)}
footer p{border-top:1px solid var(--line);margin:30px 0 0;padding:16px 0 40px;max-width:none}
@media (max-width:640px){.page,nav ul{padding-left:16px;padding-right:16px}nav ul{flex-wrap:nowrap;overflow-x:auto;scrollbar-width:none}header.page{padding-top:26px;padding-bottom:16px}h1{font-size:23px}.definitions dl>div{grid-template-columns:1fr;gap:0}dl.facts{gap:12px 28px}th,td{padding:6px 9px}.figures th:first-child{width:150px}}`;
