/** The look of the report: that of the page, by the same colours, in a file of its own. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --paper: #ffffff; --text: #16201f; --soft: #55605f; --line: #e0ddd5; --media: #f4f2ec;
  --accent: #0b6a6f; --error: #b3261e; --warning: #8a5300; --tip: #2b5c9e; --held: #1f6f43; --open: #6b6558;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101514; --paper: #161d1c; --text: #e6ecea; --soft: #a2aeac; --line: #2b3533; --media: #0b0f0e;
    --accent: #63c9c4; --error: #ff9b91; --warning: #e8b35f; --tip: #9cc1f5; --held: #7fcf9f; --open: #a39d8e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: 0.87em; }
.sheet { max-width: 1040px; margin: 0 auto; padding: 0 24px 64px; }
h1, h2, h3, h4, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
ul { list-style: none; }

.top { padding: 40px 0 28px; }
.of { color: var(--soft); font-size: 13.5px; }
.of b { color: var(--accent); font-weight: 650; }
h1 { font-size: clamp(26px, 4.4vw, 38px); line-height: 1.15; letter-spacing: -0.02em; font-weight: 680; margin: 10px 0 6px; }
.bad h1 { color: var(--error); }
.good h1 { color: var(--held); }
.bar { display: flex; gap: 2px; height: 10px; margin: 22px 0 10px; }
.bar span { min-width: 5px; border-radius: 2px; background: currentColor; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: 13.5px; color: var(--soft); }
.legend b { color: var(--text); font-weight: 650; font-variant-numeric: tabular-nums; }
.legend li::before { content: ""; display: inline-block; width: 9px; height: 9px; border-radius: 2px; margin-right: 7px; background: var(--of); }
.error { color: var(--error); --of: var(--error); } .warning { color: var(--warning); --of: var(--warning); } .tip { color: var(--tip); --of: var(--tip); }
.held { color: var(--held); --of: var(--held); } .untold { color: var(--open); --of: var(--open); } .excepted { color: var(--soft); --of: var(--soft); }
.legend li { color: var(--soft); }

.model { border-top: 1px solid var(--line); padding-top: 26px; margin-top: 34px; }
h2 { font-size: 21px; line-height: 1.3; letter-spacing: -0.01em; font-weight: 650; }
h2 code { font-size: 0.8em; font-weight: 500; color: var(--soft); }
.asked { color: var(--soft); font-size: 14px; }
.ended { border: 1px solid var(--warning); border-radius: 6px; padding: 9px 14px; margin-top: 14px; font-size: 14px; }
.facts { display: flex; flex-wrap: wrap; gap: 1px; margin: 18px 0 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--paper); }
.facts div { flex: 1 1 190px; box-shadow: 0 0 0 1px var(--line); padding: 11px 14px 12px; }
.facts dt { font-size: 12.5px; color: var(--soft); }
.facts dd { font-size: 19px; font-weight: 600; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
.facts small { display: block; font-size: 12.5px; font-weight: 400; letter-spacing: 0; color: var(--soft); }
h3 { font-size: 12px; letter-spacing: 0.07em; text-transform: uppercase; font-weight: 650; color: var(--soft); margin: 30px 0 10px; }

.broken { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--of); border-radius: 6px; padding: 15px 18px 14px; margin: 0 0 12px; color: var(--text); }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; }
.chip { font-size: 12.5px; font-weight: 650; color: var(--of); }
.number { font: 500 12.5px/1.5 var(--mono); color: var(--soft); }
h4 { font-size: 16.5px; line-height: 1.35; font-weight: 650; letter-spacing: -0.005em; margin: 1px 0 8px; }
.finding { padding: 9px 0 0; }
.finding + .finding { border-top: 1px solid var(--line); margin-top: 11px; }
.where { font: 500 13px/1.5 var(--mono); color: var(--soft); }
.came { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; margin-top: 8px; font-size: 13.5px; }
.came dt { color: var(--soft); }
.came pre, .code { background: var(--media); border-radius: 5px; padding: 8px 11px; white-space: pre-wrap; max-height: 22em; overflow: auto; }
.came .status { font-weight: 650; font-variant-numeric: tabular-nums; }
details { margin-top: 11px; }
summary { cursor: pointer; color: var(--accent); font-size: 14px; font-weight: 600; width: fit-content; }
.about { border-left: 2px solid var(--line); padding-left: 16px; margin: 10px 0 4px; font-size: 14.5px; }
.about h5 { margin: 14px 0 3px; font-size: 13px; font-weight: 650; color: var(--soft); }
.about h5:first-child { margin-top: 0; }
.about p + p { margin-top: 8px; }
.about .code { margin-top: 7px; }
.more { font-size: 14px; margin-top: 12px; }

.rows { border: 1px solid var(--line); border-radius: 6px; background: var(--paper); overflow: hidden; }
.rows > li { display: grid; grid-template-columns: 22px 60px minmax(0, 1fr); gap: 0 6px; padding: 8px 14px; align-items: baseline; }
.rows > li + li { border-top: 1px solid var(--line); }
.rows .mark { color: var(--of); font-weight: 700; }
.rows small { display: block; color: var(--soft); font-size: 13.5px; }
.rows .what { color: var(--text); }
.table { overflow-x: auto; margin-top: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
th, td { text-align: left; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.given { margin-top: 8px; font-size: 14px; color: var(--soft); }
.given code { color: var(--text); }
footer { border-top: 1px solid var(--line); margin-top: 44px; padding-top: 14px; color: var(--soft); font-size: 13px; }

@media (max-width: 560px) {
  .sheet { padding: 0 16px 48px; }
  .top { padding: 26px 0 20px; }
  .facts div { flex-basis: 40%; padding: 9px 11px 10px; }
  .broken { padding: 13px 14px; }
  .came { grid-template-columns: minmax(0, 1fr); }
  .rows > li { grid-template-columns: 20px minmax(0, 1fr); }
  .rows .number { grid-row: 2; grid-column: 2; }
}
@media print {
  :root { --ground: #fff; --paper: #fff; --media: #f6f6f6; --text: #000; --soft: #444; --line: #ccc; --error: #9c1d16; --warning: #7a4800; --tip: #234c85; --held: #17573a; --accent: #08525a; }
  body { font-size: 10.5pt; }
  .sheet { max-width: none; padding: 0; }
  .broken, .rows > li, .facts { break-inside: avoid; }
  h3, h4, .head { break-after: avoid; }
  pre, .came pre, .code { max-height: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .bar span, .legend li::before { print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .broken { border-left-color: CanvasText; }
  .bar span, .legend li::before { forced-color-adjust: none; }
}
`;
