/** The page on paper: everything unfolded, nothing to press, no figure cut in two. */
export const print = `.printing .page{max-width:760px}
.printing .grid{grid-template-columns:repeat(3,1fr)}
@page{margin:15mm}
@media print{
body{font-size:10.5pt}
nav,.controls,.chooser>label{display:none}
.page{max-width:none!important;padding:0!important}
header.page{padding-bottom:12px!important}
section{padding:18px 0 4px}
.swatch,.notice,.chip{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,h3,caption,summary{break-after:avoid}
figure,tr,.notice,.definitions dl>div{break-inside:avoid}
.scroll{overflow:visible}
table{font-size:8.5pt}
.figures{min-width:0}
.figures th:first-child{width:18%}
th,td{padding:4px 6px}
tbody th{white-space:normal}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:0;padding:0;background:none}
summary{list-style:none;color:var(--soft)}
details::details-content{content-visibility:visible;height:auto}
.plot,.plot>div{width:100%!important;height:auto!important}
.plot svg{position:static!important;width:100%!important;height:auto!important}
.tip,.plot>div+div{display:none!important}
}`;
