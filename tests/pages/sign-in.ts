import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

/** Where the browser of someone who signed in keeps that. */
export const stateOf = (who: 'administrator' | 'clerk' | 'keeper'): string => `test-results/${who}.json`;

/** The link of the first administrator, as the program printed it. */
export async function firstLink(): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      () => {
        const text = readFileSync(process.env['VERBAND_E2E_LOG'] ?? '', 'utf8');
        link = /http:\/\/\S+\/inloggen\/uitnodiging\/\S+/.exec(text)?.[0];
        return link;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();
  return link ?? '';
}

/** Confirms the first clerk of an organisation as who runs the installation does. */
export function confirmByCommand(name: string): void {
  const run = (...words: string[]) =>
    execFileSync(
      process.execPath,
      ['dist/cli.js', 'account', ...words, '--json', '--data', process.env['VERBAND_E2E_DATA'] ?? ''],
      { encoding: 'utf8' },
    );
  const accounts = JSON.parse(run('list')) as { id: string; name: string }[];
  run('confirm', accounts.find((each) => each.name === name)?.id ?? '');
}

/** Codes as an authenticator app makes them. */
export const codeOf = (secret: string, stepsLater = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsLater * 30_000 });

/** Sets an account up with a password and an authenticator app. @returns the secret of the app and the recovery codes */
export async function setUpWithPassword(
  page: Page,
  link: string,
  password: string,
  email?: string,
): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Stel mijn account in' }).click();
  if (email !== undefined) await page.locator('input[type="email"]').fill(email);
  const secret = ((await page.locator('code.secret').textContent()) ?? '').replace(/\s/g, '');
  await page.locator('[name="code"]').fill(codeOf(secret));
  await page.locator('[name="wachtwoord"]').fill(password);
  await page.locator('[name="nogmaals"]').fill(password);
  await page.getByRole('button', { name: 'Bewaar en log in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewaar deze herstelcodes');
  const codes = await page.locator('.recovery-codes code').allTextContents();
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
  return { secret, codes };
}

/** Invites someone as an administrator does. @returns the link */
export async function invite(
  page: Page,
  person: { readonly name: string; readonly email: string; readonly role: string; readonly organisation?: string },
): Promise<string> {
  await page.goto('/beheer/accounts');
  await page.locator('[name="naam"]').fill(person.name);
  await page.locator('[name="email"]').fill(person.email);
  await page.locator('[name="rol"]').selectOption({ label: person.role });
  await page.locator('[name="organisatie"]').fill(person.organisation ?? '');
  await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Geef deze link aan ${person.name}`);
  return page.getByLabel('De link').inputValue();
}
