import { type Browser, expect, type Page, test } from '@playwright/test';
import { faultsOn } from '../pages/faults.ts';
import { invite, setUpWithPassword, stateOf } from '../pages/sign-in.ts';

/** From the first name of an assessment to its adoption: a clerk makes it, a council member fills it in, all meet. */
test.describe.configure({ mode: 'serial' });
test.use({ storageState: stateOf('clerk') });

const place = '/afwegen/voorschoten/samen-of-zelf/1';
const form = (judge: string) =>
  `${place}/invullen?beoordelaar=${encodeURIComponent(`voorschoten/samen-of-zelf/1/${judge}`)}`;
const member = 'test-results/member.json';

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    found.push(...(await faultsOn(page)).map((fault) => `${path} ${width} ${fault}`));
    if ((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) > 0)
      found.push(`${path} ${width} sticks out`);
  }
  return found;
}

const as = async (browser: Browser, state: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> =>
  (await browser.newContext({ ...more, storageState: state })).newPage();

test('a clerk begins an assessment with a framework and asks a council member', async ({ page, browser }) => {
  const administrator = await as(browser, stateOf('administrator'));
  const link = await invite(administrator, {
    name: 'Raadslid Afweger',
    email: 'afweger@voorschoten.example',
    role: 'raadslid',
    organisation: 'voorschoten',
  });
  const fresh = await as(browser, { cookies: [], origins: [] } as never);
  await setUpWithPassword(fresh, link, 'gele zon boven de polder');
  await fresh.context().storageState({ path: member });

  await page.goto('/');
  await page.getByRole('link', { name: 'Afwegen', exact: true }).first().click();
  await page.getByRole('link', { name: 'Begin een afweging' }).click();
  await page.getByRole('link', { name: 'Samenwerkingsmodellen vergelijken' }).click();
  await page.getByRole('button', { name: 'Begin de afweging' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul in: titel.');
  await page.getByLabel('Titel').fill('Samen of zelf');
  await page.getByLabel('Alternatief 5').fill('Zelf doen');
  await page.getByRole('button', { name: 'Begin de afweging' }).click();
  await expect(page.getByText('De afweging is begonnen, als concept.')).toBeVisible();
  await expect(page.getByText('Er is nog niemand die oordeelt.')).toBeVisible();
  await page.getByLabel('Naam', { exact: true }).fill('Fractie Oost');
  await page.getByLabel('Zetels').fill('6');
  await page.getByLabel('Wie het formulier mag invullen').selectOption({ label: 'Raadslid Afweger' });
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('College');
  await page.getByLabel('Soort', { exact: true }).selectOption('executive');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByRole('button', { name: 'Open de afweging' }).click();
  await expect(page.getByText('De afweging is open.').first()).toBeVisible();
});

test('a council member fills in by keyboard, and sees no other form', async ({ browser }) => {
  const page = await as(browser, member);
  await page.goto('/afwegen');
  await page.getByRole('link', { name: 'Vul in: Samen of zelf' }).press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Zelf doen' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Slagvaardigheid/ })).toBeVisible();
  const group = page.getByRole('group', { name: 'Slagvaardigheid, Zelf doen' });
  await group.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(group.getByRole('radio', { name: 'vooral kansen' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(group.getByText('Onzeker: kies twee woorden')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const motivation = page.getByRole('cell').filter({ has: group }).getByLabel('Motivering');
  await motivation.fill('Wij kennen onze inwoners.');
  await page.getByRole('button', { name: 'Bewaar als concept' }).press('Enter');
  await expect(page.getByText('Uw concept is bewaard.')).toBeVisible();
  await expect(group.getByRole('radio', { name: 'vooral kansen' })).toBeChecked();
  await page.locator('.fill-end').getByRole('button', { name: 'Bewaar en ga verder' }).press('Enter');
  await expect(page.getByText('Bewaard. Ga gerust verder')).toBeVisible();
  await expect(page.getByText('1 van 50 vragen zijn beantwoord')).toBeVisible();
  expect((await page.goto(form('college')))?.status()).toBe(403);
  await page.goto(`${place}/bijeen`);
  await expect(page.getByText('De formulieren zijn nog niet gesloten')).toBeVisible();
});

test('on a telephone and without JavaScript: one criterion at a time, nothing typed is lost', async ({ browser }) => {
  const page = await as(browser, member, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  await page.goto(form('fractie-oost'));
  await expect(page.locator('.fill-step:visible')).toHaveCount(1);
  await expect(page.locator('.fill-step:visible')).toContainText('Slagvaardigheid');
  await page.getByRole('link', { name: 'Volgende →' }).locator('visible=true').click();
  const step = page.locator('.fill-step:visible');
  await expect(step).toHaveCount(1);
  await expect(step).toContainText('Democratische legitimiteit');
  await page.getByRole('group', { name: 'Democratische legitimiteit, Regioraad' }).getByLabel('alleen kansen').check();
  await step.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await expect(page).toHaveURL(/#v-/);
  await expect(page.locator('.fill-step:visible')).not.toContainText('Democratische legitimiteit');
  await page.getByRole('link', { name: '← Vorige' }).locator('visible=true').click();
  await expect(
    page.getByRole('group', { name: 'Democratische legitimiteit, Regioraad' }).getByLabel('alleen kansen'),
  ).toBeChecked();
  await page.getByText('Uitleg en bewijs').locator('visible=true').first().isVisible();
  await page.getByRole('button', { name: 'Lever in' }).click();
  await expect(page.getByText('Ingeleverd. Tot de afweging sluit')).toBeVisible();
  await expect(page.getByText('48 vragen hebben nog geen antwoord')).toBeVisible();
});

test('no page of it has a fault for axe, at a desk and on a telephone', async ({ page, browser }) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  // The list and the form to start are among all pages already.
  for (const path of [`${place}/regelen`, `${place}/bijeen`]) found.push(...(await faultsOf(page, path)));
  const judge = await as(browser, member);
  found.push(...(await faultsOf(judge, form('fractie-oost'))));
  expect(found).toEqual([]);
});

test('the executive is filled in, the forms close, all meet, and it is adopted', async ({ page, browser }) => {
  await page.goto(form('college'));
  await page.getByRole('group', { name: 'Slagvaardigheid, Zelf doen' }).getByLabel('vooral kwetsbaarheden').check();
  await page.getByRole('button', { name: 'Lever in' }).click();
  await page.goto(`${place}/regelen`);
  await page.getByRole('button', { name: 'Sluit de formulieren' }).click();
  await page.getByRole('link', { name: 'Zie waar u verschilt' }).click();
  const first = page.getByRole('table', { name: 'Waar u verschilt' }).getByRole('row').nth(1);
  await expect(first).toContainText('Slagvaardigheid, Zelf doen');
  await expect(first).toContainText('Wij kennen onze inwoners.');
  await expect(first.locator('.sides')).toContainText(/raad\s*vooral kansen\s*college\s*vooral kwetsbaarheden/);
  await page.getByLabel('Gezamenlijk oordeel: Slagvaardigheid, Zelf doen').selectOption('alleen-kansen');
  await page.getByRole('button', { name: 'Bewaar de gezamenlijke oordelen' }).first().click();
  await expect(page.getByRole('alert')).toContainText('dit wijkt af van wat er gezegd is');
  await page.getByLabel('Reden: Slagvaardigheid, Zelf doen').fill('Na het gesprek zien wij vooral kansen.');
  await page.getByRole('button', { name: 'Bewaar de gezamenlijke oordelen' }).first().click();
  await expect(page.getByText('De gezamenlijke oordelen zijn bewaard.')).toBeVisible();
  await page.getByRole('link', { name: 'Leg het besluit vast' }).click();
  await page.getByLabel('Besluit', { exact: true }).fill('Wij doen het zelf.');
  await page.getByLabel('Wie het besloot').fill('Gemeenteraad van Voorschoten');
  await page.getByRole('button', { name: 'Stel de afweging vast' }).click();
  await expect(page.getByText('De afweging is nog niet vastgesteld.')).toBeVisible();
  await page.getByLabel('Ik weet dat dit zo blijft').check();
  await page.getByRole('button', { name: 'Bevestig en stel vast' }).click();
  await expect(page.getByText('De afweging is vastgesteld.')).toBeVisible();
  await expect(page.getByText('Wij doen het zelf.')).toBeVisible();
  const judge = await as(browser, member);
  await judge.goto(form('fractie-oost'));
  await expect(judge.getByText('Deze afweging is vastgesteld. Uw antwoorden staan vast.')).toBeVisible();
  await page.getByRole('button', { name: 'Begin een nieuwe ronde' }).click();
  await expect(page.getByText('De nieuwe ronde is begonnen')).toBeVisible();
});
