/** The style sheet of the instance's own pages. Served as a file, because the policy allows no inline style. */

/** Style sheet text. */
export const PAGES_CSS = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1b1f, #f0f0f3);
  --muted: light-dark(#5c5c66, #a3a3ad);
  --ground: light-dark(#f4f4f6, #131316);
  --sheet: light-dark(#ffffff, #1d1d21);
  --line: light-dark(#dcdce2, #34343b);
  --accent: light-dark(#3f3fc4, #a5a5ff);
  --bad: light-dark(#b3261e, #ff9d94);
  --ring: light-dark(#3f3fc466, #a5a5ff66);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 15px/1.55 system-ui, sans-serif;
  -webkit-text-size-adjust: 100%;
}
.wrap { max-width: 720px; margin: 0 auto; padding: 40px 16px 64px; }
h1 { margin: 0; font-size: 22px; letter-spacing: -0.01em; }
h2 { margin: 32px 0 8px; font-size: 15px; }
p { margin: 8px 0 0; }
.muted { color: var(--muted); }
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
code, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; justify-content: space-between; }
form { display: flex; flex-wrap: wrap; gap: 8px; margin: 20px 0; }
label { flex: 1 1 220px; }
.label { display: block; margin-bottom: 4px; font-size: 13px; font-weight: 500; }
input {
  width: 100%;
  min-height: 36px;
  padding: 6px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
input::placeholder { color: var(--muted); opacity: 1; }
button {
  align-self: end;
  min-height: 36px;
  padding: 6px 14px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--sheet);
  color: inherit;
  font: inherit;
  font-weight: 500;
  cursor: pointer;
}
button:hover { border-color: var(--muted); }
@media (pointer: coarse) { input, button { min-height: 44px; } }
.list { display: grid; gap: 12px; margin: 0; padding: 0; list-style: none; }
.sheet {
  padding: 18px 20px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--sheet);
  box-shadow: 0 1px 2px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 4%);
}
.sheet header { font-size: 13px; }
.subject { margin: 2px 0 0; font-weight: 600; overflow-wrap: anywhere; }
.code-row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin-top: 12px; }
.code { font-size: 34px; line-height: 1.15; font-weight: 650; letter-spacing: 0.14em; font-variant-numeric: tabular-nums; }
.link { overflow-wrap: anywhere; }
details { margin-top: 12px; }
summary { color: var(--muted); font-size: 13px; cursor: pointer; }
pre { margin: 10px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; }
.failed { color: var(--bad); }
.empty { padding: 48px 20px; text-align: center; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 10px 20px; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; min-width: 0; }
@media (max-width: 520px) {
  dl { grid-template-columns: 1fr; gap: 2px; }
  dd + dt { margin-top: 10px; }
  .code { font-size: 28px; }
}
@media (forced-colors: active) { .sheet, button, input { border-color: CanvasText; } }
`;
