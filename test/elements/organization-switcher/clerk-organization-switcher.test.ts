/** `<clerk-organization-switcher>` with two people in two clients of the real instance. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/create-organization/define.js';
import '../../../src/elements/modal/define.js';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { anotherClient, createAccount, freshAccount, stayingClerk } from '../../support/harnesses/clerk.js';
import { until, untilFound } from '../../support/harnesses/mount.js';
import { OrganizationSwitcherHarness } from '../../support/harnesses/organization-switcher.harness.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-organization-switcher>', () => {
  const account = freshAccount();
  let application: TestApplication;
  let clerk: Clerk;
  let other: Clerk;
  let visits: string[];
  let switcher: OrganizationSwitcherHarness;

  const signIn = async (object: Clerk, { emailAddress, password } = account): Promise<void> => {
    const attempt = await object.client?.signIn.create({ identifier: emailAddress, password });
    await object.setActive({ session: attempt?.createdSessionId ?? null });
  };

  before(async () => {
    application = await createTestApplication({ settings: { organizations: { enabled: true } } });
    ({ clerk, visits } = await stayingClerk(application));
    await createAccount(clerk, application, account);
    await signIn(clerk);
    await clerk.createOrganization({ name: 'Alpha', slug: 'alpha' });
    await clerk.createOrganization({ name: 'Beta' });
    other = await anotherClient(application);
    await signIn(other, await createAccount(other, application));
  });
  beforeEach(async () => {
    visits.length = 0;
    await clerk.setActive({ organization: null });
    switcher = await OrganizationSwitcherHarness.show({ clerk });
  });
  afterEach(() => switcher.element.remove());

  it('is accessible, closed and open, with and without an active organization', async () => {
    await expect(switcher.element).to.be.accessible();

    await switcher.open();
    await settled();
    await expect(switcher.element).to.be.accessible();

    await clerk.setActive({ organization: 'alpha' });
    await settled();
    await expect(switcher.element).to.be.accessible();
  });

  it('lists the accounts one could work in, by name and role', async () => {
    const card = await switcher.open();

    expect(switcher.trigger.textContent).to.include('Personal account');
    expect(switcher.entries).to.deep.equal(['Beta Admin', 'Alpha Admin', 'Create organization']);
    expect(card.getAttribute('aria-label')).to.equal('Organization switcher');
  });

  it('switches to an organization and back, and goes where the page says', async () => {
    switcher.element.afterSelectOrganizationUrl = '/org/:slug';
    switcher.element.afterSelectPersonalUrl = '/me';

    await switcher.open();
    await switcher.choose('Alpha');
    await until('the first visit', () => visits.length === 1);
    const chosen = clerk.organization?.name;
    const gone = switcher.element.querySelector('.cl-userPreviewMainIdentifier__personalWorkspace');
    await switcher.open();
    await switcher.choose('Personal account');
    await until('the second visit', () => visits.length === 2);

    expect([chosen, gone, clerk.organization]).to.deep.equal(['Alpha', null, null]);
    expect(visits).to.deep.equal(['/org/alpha', '/me']);
  });

  it('says that none is selected where there is no personal account', async () => {
    switcher.element.hidePersonal = true;
    await switcher.element.updateComplete;

    expect(switcher.trigger.textContent).to.include('No organization selected');
  });

  it('closes on Escape and gives the focus back', async () => {
    switcher.trigger.focus();
    await switcher.open();

    await sendKeys({ press: 'Escape' });
    await until('the card is gone', () => switcher.card === null);

    expect(document.activeElement).to.equal(switcher.trigger);
  });

  it('shows an invitation of somebody else and joins', async () => {
    const theirs = await other.createOrganization({ name: 'Theirs' });
    await theirs.inviteMember({ emailAddress: account.emailAddress, role: 'org:member' });
    await switcher.open();

    await switcher.choose('Join');
    await until('the membership', () => switcher.entries.includes('Theirs Member'));
    await switcher.choose('Theirs');
    await until('the switch', () => clerk.organization?.name === 'Theirs');

    expect(clerk.has({ role: 'org:member' })).to.equal(true);
  });

  it('falls back to the personal account when somebody else ends the membership', async () => {
    const theirs = await other.createOrganization({ name: 'Fleeting' });
    await theirs.addMember({ userId: clerk.user?.id ?? '', role: 'org:member' });
    await clerk.__internal_reloadInitialResources();
    await clerk.setActive({ organization: theirs.id });
    const during = switcher.trigger.textContent;

    await theirs.destroy();
    await clerk.__internal_reloadInitialResources();
    await until('the personal account', () => switcher.trigger.textContent?.includes('Personal account'));

    expect(during).to.include('Fleeting');
  });

  it('says so when an organization is gone at the moment it is chosen', async () => {
    const theirs = await other.createOrganization({ name: 'Vanishing' });
    await theirs.addMember({ userId: clerk.user?.id ?? '', role: 'org:member' });
    await switcher.open();
    await theirs.destroy();

    await switcher.choose('Vanishing');
    await until('a complaint', () => switcher.card?.querySelector('[role="alert"]'));

    expect(clerk.organization).to.equal(null);
    expect(clerk.session).to.be.ok;
  });

  it('creates one in a dialog', async () => {
    switcher.element.skipInvitationScreen = true;
    await switcher.open();

    await switcher.choose('Create organization');
    await untilFound(document, 'clerk-modal clerk-create-organization form');

    expect(switcher.card).to.equal(null);
    document.querySelector('clerk-modal')?.remove();
  });

  it('leads to the pages of the application where it has some', async () => {
    await clerk.setActive({ organization: 'alpha' });
    Object.assign(switcher.element, {
      createOrganizationMode: 'navigation',
      createOrganizationUrl: '/new',
      organizationProfileMode: 'navigation',
      organizationProfileUrl: '/settings',
    });

    await switcher.open();
    await switcher.choose('Create organization');
    await until('the first visit', () => visits.length === 1);
    await settled();
    await switcher.open();
    await switcher.choose('Manage');

    await until('both visits', () => visits.length === 2);
    expect(visits).to.deep.equal(['/new', '/settings']);
  });

  it('offers more of a long list', async () => {
    for (let count = 0; count < 10; count += 1) await clerk.createOrganization({ name: `Many ${count}` });
    await switcher.open();
    const before = switcher.entries.length;

    await switcher.choose('Show more');
    await until('more entries', () => switcher.entries.length > before);
  });
});
