import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { stateOf } from '../pages/sign-in.ts';

test.use({ storageState: stateOf('clerk') });

const widths = [1280, 360] as const;

test('a framework is made from a copy, changed and moved by keyboard and without a script', async ({ browser }) => {
  const page = await browser.newPage({ storageState: stateOf('clerk'), javaScriptEnabled: false });
  await page.goto('/kaders');
  await page.getByRole('link', { name: 'Maak een kader' }).first().press('Enter');
  await page.getByLabel('Begin met').selectOption('gripscan/1');
  await page.getByRole('button', { name: 'Begin het kader' }).press('Enter');
  await page.getByLabel('Titel, Nederlands').fill('Grip van Voorschoten');
  await page.locator('#vraag-0 summary').first().press('Enter');
  await page.locator('#vraag-0-nl').fill('');
  await page.locator('#vraag-0-en').fill('');
  await page.getByRole('button', { name: 'Bewaar het kader' }).first().press('Enter');
  await expect(page.getByRole('alert')).toContainText('Er is één ding nog niet goed');
  await expect(page.getByLabel('Titel, Nederlands')).toHaveValue('Grip van Voorschoten');
  await page.getByRole('alert').getByRole('link').press('Enter');
  await page.locator('#vraag-0-nl').fill('Weet de raad wie erover gaat?');
  const second = await page.locator('#vraag-1 summary').first().textContent();
  await page.getByRole('button', { name: `Zet omhoog: ${second}` }).press('Enter');
  await expect(page.locator('#vraag-1 summary').first()).toHaveText('Weet de raad wie erover gaat?');
  await page.getByRole('button', { name: 'Voeg een vraag toe' }).first().press('Enter');
  await expect(page).toHaveURL(/#vraag-\d+$/);
  const last = Number(/#vraag-(\d+)$/.exec(page.url())?.[1]);
  await page.locator(`#vraag-${last}-nl`).fill('Krijgt de raad het op tijd?');
  await page.getByRole('button', { name: 'Bewaar het kader' }).last().press('Enter');
  await expect(page).toHaveURL(/\/kaders\/voorschoten\/grip-van-voorschoten\/1\?bewaard=ja/);
  await expect(page.getByText('Krijgt de raad het op tijd?')).toBeVisible();
  await page.getByRole('link', { name: 'Wijzig het kader' }).press('Enter');
  await expect(page.getByText('Versie 1 is nog niet in gebruik')).toBeVisible();
  await page.getByRole('button', { name: `Haal weg: Krijgt de raad het op tijd?` }).press('Enter');
  await page.getByRole('button', { name: 'Bewaar het kader' }).first().press('Enter');
  await expect(page.getByText('Het kader is bewaard.')).toBeVisible();
  await expect(page.getByText('Krijgt de raad het op tijd?')).toHaveCount(0);
  await page.close();
});

test('what is saved as a file and read in again is the next version, with its difference', async ({ page }) => {
  await page.goto('/kaders/evaluatie/1');
  const waits = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bewaar als bestand (JSON)' }).click();
  const file = await (await waits).path();
  for (const version of [1, 2]) {
    await page.goto('/kaders/toevoegen');
    await page.locator('#bestand').setInputFiles({
      name: 'kader.json',
      mimeType: 'application/json',
      buffer: await import('node:fs/promises').then((fs) => fs.readFile(file)),
    });
    await page.getByRole('button', { name: 'Lees het kader in' }).click();
    await expect(page).toHaveURL(new RegExp(`/kaders/voorschoten/evaluatie/${version}\\?`));
  }
  await page.getByRole('link', { name: 'vergelijk met versie 1' }).click();
  await expect(page.getByText('Er is geen verschil.')).toBeVisible();
});

test('the tree of legal forms is walked and walked back without a script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/rechtsvorm');
  const answer = async (name: string) => {
    await page.locator('#vraag').getByLabel(name, { exact: true }).check();
    await page.getByRole('button', { name: 'Ga naar de volgende vraag' }).press('Enter');
  };
  await answer('ja');
  await answer('nee');
  await expect(page.getByText('Bij deze antwoorden past: netwerk')).toBeVisible();
  await page.getByRole('link', { name: 'Ga een vraag terug' }).press('Enter');
  await answer('ja');
  await expect(page.getByText('Bij deze antwoorden past: convenant')).toBeVisible();
  await expect(page).toHaveURL('/rechtsvorm?alleen-intentie=ja&schriftelijk=ja');
  await page.close();
});

for (const width of widths)
  test(`pages of frameworks have no barrier at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/kaders',
      '/kaders/samenwerkingsmodellen/1',
      '/kaders/wgr-scan/1',
      '/kaders/toevoegen',
      '/kaders/toevoegen?van=samenwerkingsmodellen/1',
      '/rechtsvorm?alleen-intentie=nee&een-gemeente-voert-uit=ja&wiens-bevoegdheden=college',
    ]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map((each) => `${path}: ${each.id} ${each.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), path).toBe(false);
    }
  });
