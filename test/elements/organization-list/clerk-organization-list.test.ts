/** `<clerk-organization-list>` with a really signed-in person. */
import { expect } from '@open-wc/testing';
import '../../../src/elements/create-organization/define.js';
import '../../../src/elements/modal/define.js';
import '../../../src/elements/organization-list/define.js';
import type { Clerk } from '../../../src/clerk/clerk.js';
import type { ClerkOrganizationList } from '../../../src/elements/organization-list/clerk-organization-list.js';
import { createAccount, stayingClerk } from '../../support/harnesses/clerk.js';
import { control, mountTag, nameOf, until, untilFound } from '../../support/harnesses/mount.js';
import { createTestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-organization-list>', () => {
  let clerk: Clerk;
  let visits: string[];
  let list: ClerkOrganizationList;

  const entries = (): string[] => [...list.querySelectorAll('button')].map(nameOf);
  const loaded = (): Promise<HTMLElement> => untilFound(list, '.cl-organizationListPreviewItems[aria-busy="false"]');

  before(async () => {
    const application = await createTestApplication({ name: 'Acme', settings: { organizations: { enabled: true } } });
    ({ clerk, visits } = await stayingClerk(application));
    const account = await createAccount(clerk, application);
    const attempt = await clerk.client?.signIn.create({ identifier: account.emailAddress, password: account.password });
    await clerk.setActive({ session: attempt?.createdSessionId ?? null });
  });
  beforeEach(async () => {
    visits.length = 0;
    list = mountTag('clerk-organization-list', { clerk });
    await loaded();
  });
  afterEach(() => list.remove());

  it('says how to begin when there is nothing to choose', async () => {
    list.hidePersonal = true;

    await until('the empty list', () => list.textContent?.includes('No organizations yet'));
    await settled();

    await expect(list).to.be.accessible();
    expect(entries()).to.deep.equal(['Create organization']);
  });

  it('shows an organization as soon as there is one, and is accessible', async () => {
    await clerk.createOrganization({ name: 'Alpha', slug: 'alpha' });

    await until('the organization', () => entries().includes('Alpha Admin'));
    await settled();

    await expect(list).to.be.accessible();
    expect(entries()).to.deep.equal(['Personal account', 'Alpha Admin', 'Create organization']);
  });

  it('makes what is chosen the active account and goes where the page says', async () => {
    list.afterSelectOrganizationUrl = ({ slug }) => `/o/${slug ?? ''}`;
    list.afterSelectPersonalUrl = '/me';

    control(list, 'Alpha Admin')?.click();
    await until('the first visit', () => visits.length === 1);
    const chosen = clerk.organization?.slug;
    control(list, 'Personal account')?.click();
    await until('the second visit', () => visits.length === 2);

    expect([chosen, clerk.organization]).to.deep.equal(['alpha', null]);
    expect(visits).to.deep.equal(['/o/alpha', '/me']);
  });

  it('creates one in a dialog', async () => {
    control(list, 'Create organization')?.click();

    await untilFound(document, 'clerk-modal clerk-create-organization form');

    document.querySelector('clerk-modal')?.remove();
  });

  it('draws nothing once nobody is signed in', async () => {
    await clerk.signOut();

    await until('the card is gone', () => !list.querySelector('.cl-cardBox'));
  });
});
