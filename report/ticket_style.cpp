// The style sheet of the HTML report. Colours are variables, so that light and dark stand side by side; contrast of
// text is at least 4.5 to 1 in both. Printed it is light, and what is folded on the screen is open.
#include "report/ticket_html.h"

namespace cwmpscope {

std::string_view ticket_style() {
    return R"(:root{color-scheme:light dark;--paper:#ffffff;--ink:#1c1f23;--dim:#5c6570;--line:#d7dce2;--box:#f5f7f9;
--violation:#b00038;--warning:#8a5200;--note:#1257b0;--good:#1a6b37;--violation-box:#fdf0f0;--warning-box:#fdf6ea}
@media screen and (prefers-color-scheme:dark){:root{--paper:#16191d;--ink:#e6e9ed;--dim:#9aa5b1;--line:#343b44;
--box:#1e2328;--violation:#ff8a85;--warning:#f0b24c;--note:#7db4ff;--good:#6fd08c;--violation-box:#2c1d1f;
--warning-box:#2a2419}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","DejaVu Sans",sans-serif}
main,header,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem;overflow-wrap:anywhere}
p{margin:.4rem 0;overflow-wrap:anywhere}
a{color:var(--note)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--note);outline-offset:2px}
code,pre,.id,.frames{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.badges{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;list-style:none}
.badges li{border:1px solid currentColor;border-radius:1rem;padding:.1rem .75rem;font-size:.9rem;font-weight:600}
.is-violation{color:var(--violation)}.is-warning{color:var(--warning)}.is-note{color:var(--note)}.is-good{color:var(--good)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none;font-size:.95rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem;margin:0}
dt{color:var(--dim)}
dd{margin:0;overflow-wrap:anywhere}
.card{border:1px solid var(--line);border-left:.3rem solid var(--dim);border-radius:.3rem;background:var(--box);
padding:.65rem 1rem;margin:.75rem 0;break-inside:avoid}
.card.of-violation{border-left-color:var(--violation);background:var(--violation-box)}
.card.of-warning{border-left-color:var(--warning);background:var(--warning-box)}
.card h3{margin:0 0 .25rem}
.card .id{font-size:1rem;overflow-wrap:anywhere}
.times{font-weight:600;white-space:nowrap;margin-left:.5rem}
.dim,.card .where,.card .ref{color:var(--dim);font-size:.92rem}
ul.others{margin:.25rem 0;padding-left:1.25rem;font-size:.95rem}
ul.others li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);
overflow-wrap:anywhere}
th{color:var(--dim);font-weight:600}
td.number,th.number{text-align:right;white-space:nowrap}
td.id,td.place{white-space:nowrap}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.3rem;margin:.75rem 0;padding:.5rem;
background:var(--paper)}
.scroll svg{display:block}
details{margin:.5rem 0;border:1px solid var(--line);border-radius:.3rem;background:var(--box)}
summary{cursor:pointer;padding:.4rem .75rem;overflow-wrap:anywhere}
pre{margin:0;padding:.6rem .75rem;overflow-x:auto;font-size:.82rem;line-height:1.45;border-top:1px solid var(--line);
white-space:pre;tab-size:4}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line);color:var(--dim);
font-size:.92rem}
@media (max-width:44rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}td.id,td.place{white-space:normal}
table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.05rem 0}tr{border-bottom:1px solid var(--line);
padding:.4rem 0}td.number{text-align:left}td.number:empty{display:none}}
@media print{body{font-size:10.5pt}main,header,footer{max-width:none;padding-left:0;padding-right:0}nav{display:none}
.scroll{overflow:visible;border:0;padding:0}.scroll svg{max-width:100%;height:auto}pre{white-space:pre-wrap;
overflow-wrap:anywhere}details::details-content{content-visibility:visible;block-size:auto}h2,h3,summary{break-after:avoid}
a{color:inherit;text-decoration:none}}
)";
}

}  // namespace cwmpscope
