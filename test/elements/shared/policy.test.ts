/** A page that allows nothing but its own scripts and style sheets, and no HTML from texts. */
import { expect, fixtureSync, html } from '@open-wc/testing';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

interface Report {
  readonly violations: readonly string[];
  readonly padding: string;
  readonly cards: number;
  /** Different screens that were drawn. */
  readonly parts: number;
}

function reportOf(body: string): Promise<Report> {
  const page = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${POLICY}">${body}</html>`;
  const report = new Promise<Report>((resolve) => {
    window.addEventListener('message', ({ data }) => resolve(data as Report), { once: true }); // sent by the frame's script
  });
  fixtureSync(html`<iframe title="strict page" srcdoc=${page}></iframe>`);
  return report;
}

describe('under a strict content security policy', () => {
  it('every screen is drawn with its looks, and the browser has nothing to complain about', async () => {
    const report = await reportOf('<script type="module" src="/test/support/harnesses/csp-page.ts"></script>');

    expect(report.violations).to.deep.equal([]);
    expect(report.padding).to.equal('40px');
    expect(report.cards).to.equal(2);
    expect(report.parts).to.be.at.least(18);
  }).timeout(30_000);

  it('an inline style would be noticed', async () => {
    const report = await reportOf(
      '<p style="color: red"></p><script type="module" src="/test/support/harnesses/csp-late.ts"></script>',
    );

    expect(report.violations).to.have.length(1);
  });
});
