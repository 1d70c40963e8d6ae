/** Real Clerk objects on real instances, and accounts made through the Frontend API as a page makes them. */
import { Clerk } from '../../../src/clerk/clerk.js';
import type { TestApplication } from '../instance.js';

/** A loaded Clerk object whose navigations are noted down instead of leaving the test page. */
export async function stayingClerk(application: TestApplication): Promise<{ clerk: Clerk; visits: string[] }> {
  const visits: string[] = [];
  const note = (to: string): void => void visits.push(to);
  return {
    clerk: await loadedClerk(application, {
      routerPush: note,
      routerReplace: note,
      signInUrl: '/sign-in',
      signUpUrl: '/sign-up',
    }),
    visits,
  };
}

/** A loaded Clerk object. */
export async function loadedClerk(
  application: TestApplication,
  options: Parameters<Clerk['load']>[0] = {},
): Promise<Clerk> {
  const clerk = new Clerk(application.publishableKey);
  await clerk.load(options);
  return clerk;
}

/** A Clerk object that has not begun to load. */
export function freshClerk(application: TestApplication): Clerk {
  return new Clerk(application.publishableKey);
}

/** An account that did not exist before. */
export interface Account {
  readonly emailAddress: string;
  readonly password: string;
}

/** An address nobody has used. */
export function freshAccount(): Account {
  const unique = crypto.randomUUID().slice(0, 8);
  return { emailAddress: `person-${unique}@example.com`, password: `${crypto.randomUUID()}` };
}

/** Signs a new person up and out again, so that the account is there. */
export async function createAccount(
  clerk: Clerk,
  application: TestApplication,
  account = freshAccount(),
): Promise<Account> {
  const { client } = clerk;
  if (!client) throw new Error('the Clerk object has not loaded');
  await client.signUp.create({ ...account });
  await client.signUp.prepareEmailAddressVerification();
  const code = await application.readCode(account.emailAddress);
  await client.signUp.attemptEmailAddressVerification({ code });
  await clerk.setActive({ session: client.signUp.createdSessionId });
  await clerk.signOut();
  return account;
}

/** A loaded Clerk object with a new person signed in. */
export async function signedInClerk(application: TestApplication, account = freshAccount()): Promise<Clerk> {
  const { clerk } = await stayingClerk(application);
  await createAccount(clerk, application, account);
  const attempt = await clerk.client?.signIn.create({ identifier: account.emailAddress, password: account.password });
  await clerk.setActive({ session: attempt?.createdSessionId ?? null });
  return clerk;
}

/** Signs an account in. */
export async function signIn(clerk: Clerk, { emailAddress, password }: Account): Promise<void> {
  const attempt = await clerk.client?.signIn.create({ identifier: emailAddress, password });
  await clerk.setActive({ session: attempt?.createdSessionId ?? null });
}

/**
 * A loaded Clerk object that is another client than those of this page so far: the cookie by which the API knows the
 * browser is dropped, and objects that are there already keep theirs in memory.
 */
export async function anotherClient(application: TestApplication): Promise<Clerk> {
  for (const cookie of document.cookie.split('; ')) {
    const [name = ''] = cookie.split('=');
    if (name.startsWith('__clerk_db_jwt')) document.cookie = `${name}=; path=/; max-age=0`;
  }
  const stay = (): void => undefined;
  return loadedClerk(application, { standardBrowser: false, routerPush: stay, routerReplace: stay });
}
