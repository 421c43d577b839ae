import { expect, test } from '@playwright/test';
import { stateOf } from '../pages/sign-in.ts';

test.use({ storageState: stateOf('clerk') });

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

test('a framework is changed, versioned, used, and what was judged with it is judged again', async ({ page }) => {
  await page.goto('/kaders/toevoegen?van=evaluatie%2F1');
  await page.getByLabel('Titel, Nederlands').fill('Jaargesprek');
  await page.getByRole('button', { name: 'Bewaar het kader' }).first().click();
  await expect(page).toHaveURL(/\/kaders\/voorschoten\/jaargesprek\/1/);
  await page.goto('/afwegen/toevoegen?kader=voorschoten%2Fjaargesprek%2F1');
  await page.getByLabel('Titel').fill('Gesprek over de werkorganisatie');
  await page.getByLabel('Voorstel of vraag').fill('Doet de werkorganisatie wat is afgesproken?');
  await page.getByRole('button', { name: 'Begin de afweging' }).click();
  const place = '/afwegen/voorschoten/gesprek-over-de-werkorganisatie';
  await page.getByLabel('Naam', { exact: true }).fill('Griffie');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByRole('button', { name: 'Open de afweging' }).click();
  const judge = async (round: number, step: string) => {
    const form = `voorschoten/gesprek-over-de-werkorganisatie/${round}/griffie`;
    await page.goto(`${place}/${round}/invullen?beoordelaar=${encodeURIComponent(form)}`);
    await page.getByLabel(step, { exact: true }).first().check();
    await page.getByRole('button', { name: 'Lever in' }).click();
    await page.goto(`${place}/${round}/regelen`);
    await page.getByRole('button', { name: 'Sluit de formulieren' }).click();
  };
  await judge(1, 'zwak');
  await page.getByLabel('Besluit', { exact: true }).fill('Over een jaar opnieuw.');
  await page.getByLabel('Wie het besloot').fill('Gemeenteraad van Voorschoten');
  await page.getByRole('button', { name: 'Stel de afweging vast' }).click();
  await page.getByLabel(/^Ik weet dat/).check();
  await page.getByRole('button', { name: 'Bevestig en stel vast' }).click();
  await expect(page.getByText('De afweging is vastgesteld.')).toBeVisible();
  // The version that is used stays as it is: a change of it is the next one.
  await page.goto('/kaders/voorschoten/jaargesprek/1/wijzigen');
  await page.getByLabel('Titel, Nederlands').fill('Jaargesprek, herzien');
  await page.getByRole('button', { name: 'Bewaar als volgende versie' }).first().click();
  await expect(page).toHaveURL(/\/kaders\/voorschoten\/jaargesprek\/2/);
  await page.goto(`${place}/1/regelen`);
  await page.getByRole('button', { name: 'Begin een nieuwe ronde' }).click();
  await page.getByRole('button', { name: 'Open de afweging' }).click();
  await judge(2, 'goed');
  await page.goto(`${place}/2`);
  await page.getByRole('link', { name: 'Leg naast de vorige ronde' }).click();
  await expect(page.getByRole('main')).toContainText('zwak');
  await expect(page.getByRole('main')).toContainText('goed');
});
