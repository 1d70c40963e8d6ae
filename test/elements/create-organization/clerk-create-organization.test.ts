/** `<clerk-create-organization>` with a really signed-in person. */
import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/elements/modal/define.js';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { createAccount, stayingClerk } from '../../support/harnesses/clerk.js';
import { CreateOrganizationHarness } from '../../support/harnesses/create-organization.harness.js';
import { mountTag, until, untilFound } from '../../support/harnesses/mount.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-create-organization>', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let visits: string[];
  let card: CreateOrganizationHarness;

  before(async () => {
    application = await createTestApplication({ settings: { organizations: { enabled: true } } });
    ({ clerk, visits } = await stayingClerk(application));
    const account = await createAccount(clerk, application);
    const attempt = await clerk.client?.signIn.create({ identifier: account.emailAddress, password: account.password });
    await clerk.setActive({ session: attempt?.createdSessionId ?? null });
  });
  beforeEach(async () => {
    visits.length = 0;
    card = await CreateOrganizationHarness.show({ clerk });
  });
  afterEach(() => card.element.remove());

  it('is accessible: the name, a refusal, the invitations', async () => {
    await expect(card.element).to.be.accessible();

    await card.press('Create organization');
    await until('a complaint', () => card.complaints);
    await settled();
    await expect(card.element).to.be.accessible();

    await card.type('name', 'Accessible');
    await card.press('Create organization');
    await card.seesInvitations();
    await settled();
    await expect(card.element).to.be.accessible();
  });

  it('makes the new organization the active one and goes where the page says', async () => {
    card.element.afterCreateOrganizationUrl = '/org/:slug';
    const created = oneEvent(card.element, 'clerk-organization-created');
    const slug = `goes-${crypto.randomUUID().slice(0, 8)}`;
    await card.type('name', 'Goes & Comes');
    await card.type('slug', slug);

    await card.press('Create organization');
    await card.press('Skip');
    await created;
    await until('the visit', () => visits.length > 0);

    expect(clerk.organization?.name).to.equal('Goes & Comes');
    expect(clerk.has({ role: 'org:admin' })).to.equal(true);
    expect(visits).to.deep.equal([`/org/${slug}`]);
  });

  it('suggests a slug until somebody writes one', async () => {
    const slug = await card.input('slug');

    await card.type('name', 'Röd Bil AB');
    const suggested = slug.value;
    await card.type('slug', 'own');
    await card.type('name', 'Another Name');

    expect(suggested).to.equal('rod-bil-ab');
    expect(slug.value).to.equal('own');
  });

  it('says which field is wrong and keeps what was typed', async () => {
    await card.type('name', 'Kept <b>');
    await card.type('slug', 'Not A Slug');

    await card.press('Create organization');
    await until('a complaint', () => card.complaints);

    expect((await card.input('name')).value).to.equal('Kept <b>');
    expect((await card.input('name')).getAttribute('aria-invalid')).to.equal('true');
    expect((await card.input('slug')).value).to.equal('Not A Slug');
  });

  it('invites several people and says which address is wrong', async () => {
    const ends = oneEvent(card.element, 'clerk-organization-created');
    const people = [1, 2].map(() => `guest-${crypto.randomUUID().slice(0, 8)}@example.com`);
    await card.type('name', 'Inviting');
    await card.press('Create organization');
    await card.seesInvitations();

    await card.press('Send invitations');
    await until('a complaint about nobody', () => card.complaints);
    await card.type('emailAddresses', 'not-an-address');
    await card.press('Send invitations');
    await until('another complaint', () => !/nobody|at least one/i.test(card.complaints) && card.complaints);
    await card.type('emailAddresses', people.join(',\n'));
    await card.press('Send invitations');
    await ends;

    const mail = await Promise.all(people.map((to) => application.readMessages(to)));
    expect(mail.map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('leaves the slug and the invitations out where asked', async () => {
    card.element.hideSlug = true;
    card.element.skipInvitationScreen = true;
    await card.element.updateComplete;
    const ends = oneEvent(card.element, 'clerk-organization-created');
    await card.type('name', 'Short');

    await card.press('Create organization');
    await ends;

    expect(card.element.querySelector('[name="slug"]')).to.equal(null);
    expect(clerk.organization?.name).to.equal('Short');
  });

  it('opens over the page, closes when it is done and stays there', async () => {
    clerk.openCreateOrganization({ skipInvitationScreen: true });
    const modal = await untilFound(document, 'clerk-modal');
    const inside = new CreateOrganizationHarness(
      await untilFound<CreateOrganizationHarness['element']>(modal, 'clerk-create-organization'),
    );
    const name = await inside.input('name');
    await until('the focus', () => document.activeElement === name);
    await settled();
    await expect(modal).to.be.accessible();

    await inside.type('name', 'In a Dialog');
    await inside.press('Create organization');
    await until('the dialog is gone', () => !document.querySelector('clerk-modal'));

    expect(clerk.organization?.name).to.equal('In a Dialog');
    expect(visits).to.deep.equal([]);
  });

  it('never goes to an address that is no web page (XS-09)', async () => {
    card.element.afterCreateOrganizationUrl = 'javascript:alert(1)//:slug';
    card.element.routing = 'virtual';
    const ends = oneEvent(card.element, 'clerk-organization-created');
    await card.type('name', 'Safe');

    await card.press('Create organization');
    await card.press('Skip');
    await ends;

    expect(visits).to.deep.equal([]);
  });

  it('draws nothing where organizations are switched off', async () => {
    const off = await createTestApplication();
    const { clerk: other } = await stayingClerk(off);
    const account = await createAccount(other, off);
    const attempt = await other.client?.signIn.create({ identifier: account.emailAddress, password: account.password });
    await other.setActive({ session: attempt?.createdSessionId ?? null });

    const element = mountTag('clerk-create-organization', { clerk: other });
    await element.updateComplete;

    expect(element.querySelector('form')).to.equal(null);
  });
});
