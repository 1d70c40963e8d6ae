/** `<clerk-show>` and `<clerk-protect>` follow the active organization of a real session. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { Clerk } from '../../../src/clerk/clerk.js';
import '../../../src/elements/all.js';
import { provideScope } from '../../../src/ui/scope.js';
import { signedInClerk } from '../../support/harnesses/clerk.js';
import { until } from '../../support/harnesses/mount.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';

const CONTENT = html`
  <clerk-show when='{"role": "org:admin"}'><p>show-admin</p></clerk-show>
  <clerk-show when='{"permission": "org:sys_memberships:manage"}'><p>show-manage</p></clerk-show>
  <clerk-show when='{"role": "org:admin", "permission": "org:nothing:at_all"}'><p>show-both</p></clerk-show>
  <clerk-protect role="org:admin"
    ><p>protect-admin</p>
    <p slot="fallback">protect-else</p></clerk-protect
  >
  <clerk-protect permission="org:sys_memberships:manage"><p>protect-manage</p></clerk-protect>
  <clerk-protect role="org:admin" permission="org:nothing:at_all"><p>protect-both</p></clerk-protect>
  <clerk-protect role=""><p>protect-empty</p></clerk-protect>
  <clerk-protect><p>protect-in</p></clerk-protect>
`;
const FOR_ADMINISTRATORS = ['show-admin', 'show-manage', 'protect-admin', 'protect-manage', 'protect-in'];

/** Texts that a person can see. */
function seen(page: HTMLElement): string[] {
  return [...page.querySelectorAll('p')].filter((p) => p.checkVisibility()).map((p) => p.textContent ?? '');
}

describe('control tags in organizations', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let page: HTMLElement;

  before(async () => {
    application = await createTestApplication({ settings: { organizations: { enabled: true } } });
    clerk = await signedInClerk(application);
  });
  beforeEach(() => {
    page = fixtureSync<HTMLElement>(html`<div></div>`);
    provideScope(page, { clerk });
    page.append(fixtureSync<HTMLElement>(html`<main>${CONTENT}</main>`));
  });

  it('show nothing for roles in the personal account', async () => {
    await clerk.setActive({ organization: null });

    await until('something is shown', () => seen(page).length > 0);

    expect(seen(page)).to.deep.equal(['protect-else', 'protect-in']);
  });

  it('follow the organization that becomes active, and the one that is deleted', async () => {
    const organization = await clerk.createOrganization({ name: 'Shown' });

    await clerk.setActive({ organization });
    await until('what administrators see', () => seen(page).includes('show-admin'));
    const during = seen(page);
    await organization.destroy();
    await until('what everybody sees', () => !seen(page).includes('show-admin'));

    expect(during).to.deep.equal(FOR_ADMINISTRATORS);
    expect(seen(page)).to.deep.equal(['protect-else', 'protect-in']);
  });

  it('ask a condition of the page besides', async () => {
    const protect = document.createElement('clerk-protect');
    protect.condition = (has) => !has({ role: 'org:admin' });
    protect.append(Object.assign(document.createElement('p'), { textContent: 'by condition' }));
    page.append(protect);

    await until('the answer', () => seen(page).includes('by condition'));
  });
});
