import { expect, test } from '@playwright/test';
import { codeOf, invite, setUpWithPassword, stateOf } from '../pages/sign-in.ts';

const password = 'twaalf zwanen op een rij';

test('a council member with a passkey: invited, set up, out, in again, and a second device revoked', async ({
  browser,
}) => {
  const administrator = await browser.newPage({ storageState: stateOf('administrator') });
  const link = await invite(administrator, {
    name: 'Raadslid Leiden',
    email: 'raadslid@leiden.example',
    role: 'raadslid',
    organisation: 'leiden',
  });
  const page = await browser.newPage();
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(link);
  await page.getByRole('button', { name: 'Stel mijn account in' }).click();
  await page.getByLabel('Naam van dit apparaat').fill('Telefoon van de raad');
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
  await expect(page.getByRole('link', { name: 'Raadslid Leiden' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('Telefoon van de raad')).toBeVisible();
  // Secret papers open after the clerk typed over the code that only this page shows; the administrator cannot.
  const check = (await page.locator('.notice strong').textContent()) ?? '';
  expect((await administrator.goto('/beheer/rollen'))?.status()).toBe(403);
  const clerk = await browser.newPage({ storageState: stateOf('keeper') });
  await clerk.goto('/beheer/rollen');
  await clerk.getByLabel('Code van Raadslid Leiden voor de rol raadslid').fill('1234');
  await clerk.getByRole('button', { name: 'Bevestig' }).first().click();
  await expect(clerk.getByText('Deze code is niet die van deze persoon').first()).toBeVisible();
  await clerk.getByLabel('Code van Raadslid Leiden voor de rol raadslid').fill(check);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('De rol is bevestigd.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('ziet ze', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent uitgelogd');
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie bent u?');
  await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account');
  await page.getByRole('button', { name: /Verwijder: Telefoon/ }).click();
  await expect(page.getByText('Dit is uw enige manier om in te loggen')).toBeVisible();
  // A council member may not manage accounts, and is told so; a page that is not there for anyone says that.
  expect((await page.goto('/beheer/accounts'))?.status()).toBe(403);
});

test('password and code: wrong, then right, then a recovery code once; sessions listed and revoked', async ({
  browser,
}) => {
  const administrator = await browser.newPage({ storageState: stateOf('administrator') });
  const link = await invite(administrator, {
    name: 'Ambtenaar Zoeterwoude',
    email: 'ambtenaar@zoeterwoude.example',
    role: 'beleidsmedewerker',
    organisation: 'zoeterwoude',
  });
  const first = await browser.newPage();
  const { codes } = await setUpWithPassword(first, link, password);
  const second = await browser.newPage();
  const signIn = async (word: string) => {
    await second.goto('/inloggen?terug=%2Faccount');
    await second.getByLabel('E-mailadres').fill('ambtenaar@zoeterwoude.example');
    await second.locator('[name="wachtwoord"]').fill(word);
    await second.getByRole('button', { name: 'Verder' }).click();
  };
  await signIn('helemaal iets anders');
  await expect(second.getByRole('alert')).toContainText('horen niet bij elkaar');
  await expect(second.getByLabel('E-mailadres')).toHaveValue('ambtenaar@zoeterwoude.example');
  await signIn(password);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Wat is uw code?');
  // Half signed in is not signed in.
  expect((await second.request.get('/account', { maxRedirects: 0 })).status()).toBe(303);
  await second.getByLabel('Code').fill('000000');
  await second.getByRole('button', { name: 'Log in' }).click();
  await expect(second.getByText('klopt niet of is al gebruikt')).toBeVisible();
  await second.getByLabel('Code').fill(codes[0] ?? '');
  await second.getByRole('button', { name: 'Log in' }).click();
  await expect(second).toHaveURL(/\/account$/);
  await first.goto('/account');
  await first.getByRole('button', { name: /Log hier uit/ }).click();
  await expect(first.getByText('Daar bent u nu uitgelogd')).toBeVisible();
  await second.reload();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Wie bent u?');
  await signIn(password);
  await second.getByLabel('Code').fill(codes[0] ?? '');
  await second.getByRole('button', { name: 'Log in' }).click();
  await expect(second.getByText('klopt niet of is al gebruikt')).toBeVisible();
});

test('through the identity provider of the organisation: role by group, no role, and out at both', async ({
  browser,
}) => {
  const page = await browser.newPage();
  const enter = async (who: string) => {
    await page.goto('/inloggen');
    await page.getByRole('link', { name: 'Inloggen met Gemeente Leiden' }).click();
    await page.locator('[name="login"]').fill(who);
    await page.locator('[name="password"]').fill('x');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await enter('griffier');
  await expect(page.getByRole('link', { name: 'De griffier' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('row', { name: /griffier leiden/ })).toBeVisible();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.getByRole('link', { name: 'Log ook uit bij Gemeente Leiden' }).click();
  await page.getByRole('button', { name: /sign me out/i }).click();
  await expect(page).toHaveURL(/localhost:\d+\/$/);
  await enter('bezoeker');
  await expect(page.getByRole('alert')).toContainText('hebt hier geen rol');
  // An answer that nobody asked for is refused.
  await page.goto('/inloggen/terug?code=x&state=y');
  await expect(page.getByRole('alert')).toContainText('Begin opnieuw');
});

test('signed out while typing: what was typed waits on the page and is sent after signing in', async ({ browser }) => {
  const context = await browser.newContext({ storageState: stateOf('clerk') });
  const page = await context.newPage();
  await page.goto('/gegevens/person/toevoegen');
  await page.locator('[name="id"]').fill('z-blijft');
  await page.locator('[name="name"]').fill('Z. Blijft');
  const kept = await context.cookies();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent uitgelogd terwijl u typte');
  await context.addCookies(kept);
  await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Z. Blijft');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('signing in with password and code works, and the passkey button does not show', async ({ browser, page }) => {
    const administrator = await browser.newPage({ storageState: stateOf('administrator') });
    const link = await invite(administrator, {
      name: 'Rekenkamer',
      email: 'rekenkamer@voorschoten.example',
      role: 'rekenkamer',
      organisation: 'voorschoten',
    });
    const { secret } = await setUpWithPassword(page, link, password);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.goto('/inloggen');
    await expect(page.getByRole('button', { name: 'Inloggen met een passkey' })).toBeHidden();
    await page.getByLabel('E-mailadres').fill('rekenkamer@voorschoten.example');
    await page.locator('[name="wachtwoord"]').fill(password);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByLabel('Code').fill(codeOf(secret, 1));
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect(page.getByRole('link', { name: 'Rekenkamer' })).toBeVisible();
  });
});
