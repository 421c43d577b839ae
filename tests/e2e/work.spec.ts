import { expect, test } from '@playwright/test';
import { RecordForm } from '../pages/record-form.ts';
import { stateOf } from '../pages/sign-in.ts';

test.use({ storageState: stateOf('clerk') });

test('a council member sees what asks for attention and follows it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Voorschoten', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar moet de raad nu op letten?');
  await expect(page.locator('.attention li')).toHaveCount(5);
  await expect(page.getByText('voorbeeldgegevens', { exact: true })).toBeVisible();
  await page.locator('.attention li .button').first().click();
  await expect(page).toHaveURL(/\/samenwerkingen\/rdog-hollands-midden\/financien/);
});

test('the date is in the address and changes what is shown', async ({ page }) => {
  await page.goto('/overzicht/voorschoten?datum=2018-06-01');
  await expect(page.getByText('Stand van vrijdag 1 juni 2018')).toBeVisible();
  await expect(page.locator('#samenwerkingen').getByText('€ 14.027.707 *')).toBeVisible();
  await page.goto('/overzicht/voorschoten?datum=01-06-2030');
  await expect(page.getByText('De deelnemers zijn niet bijgewerkt sinds 18 mei 2021')).toBeVisible();
});

test('filters, sorting and language live in the address', async ({ page }) => {
  await page.goto('/samenwerkingen');
  await page.getByLabel('Deelnemer').selectOption('zoeterwoude');
  await page.getByLabel('Rechtsvorm').selectOption('public_body');
  await page.getByRole('button', { name: 'Filter de lijst' }).click();
  await expect(page).toHaveURL(/deelnemer=zoeterwoude.*vorm=public_body/);
  await expect(page.getByText('5 samenwerkingen passen')).toBeVisible();
  await page.getByRole('link', { name: 'Totale lasten' }).click();
  await expect(page.locator('th[aria-sort="descending"]')).toContainText('Totale lasten');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/partnerships\?.*deelnemer=zoeterwoude/);
  await expect(page.getByText('5 partnerships match')).toBeVisible();
});

test('add, change with a mistake, mend it, see the history', async ({ page }) => {
  const form = new RecordForm(page);
  await form.open('partnership');
  await form.fill({
    id: 'proef-verband',
    name: 'Proefverband',
    status: 'active',
    legal_form: 'light',
    founded_on: 'gisteren',
    source_id: 'wgr',
  });
  await form.save();
  await expect(page.getByRole('alert')).toContainText('Er is één ding nog niet goed');
  await expect(page.locator('#errors')).toBeFocused();
  await expect(page.locator('[name="name"]')).toHaveValue('Proefverband');
  await form.fill({ founded_on: '18-06-2019' });
  await form.save();
  await expect(page).toHaveURL(/\/samenwerkingen\/proef-verband$/);
  await page.getByRole('link', { name: 'Geschiedenis' }).click();
  await expect(page.getByText('18 juni 2019')).toBeVisible();
});

test('a draft waits until its writer comes back, and changes nothing', async ({ browser }) => {
  const page = await browser.newPage({ storageState: stateOf('keeper') });
  const address = '/gegevens/partnership/wijzigen?id=servicepunt71';
  await page.goto(address);
  const before = await page.locator('[name="purpose"]').inputValue();
  await page.locator('[name="purpose"]').fill('Nog niet af');
  await page.getByRole('button', { name: 'Bewaar als concept' }).click();
  await expect(page.getByText('Dit is uw concept van')).toBeVisible();
  await page.goto('/samenwerkingen/servicepunt71');
  await expect(page.getByText('Nog niet af')).toHaveCount(0);
  await page.goto(address);
  await expect(page.locator('[name="purpose"]')).toHaveValue('Nog niet af');
  await page.getByRole('button', { name: 'Gooi het concept weg' }).click();
  await expect(page.locator('[name="purpose"]')).toHaveValue(before);
});

test('two people change the same thing: the second sees both and keeps their text', async ({ browser }) => {
  const [one, two] = [
    await browser.newPage({ storageState: stateOf('keeper') }),
    await browser.newPage({ storageState: stateOf('keeper') }),
  ];
  const address = '/gegevens/partnership/wijzigen?id=lab071';
  await one.goto(address);
  await two.goto(address);
  await one.locator('[name="purpose"]').fill('Eerste tekst.');
  await one.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await two.locator('[name="purpose"]').fill('Tweede tekst.');
  await two.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(two.getByRole('alert')).toContainText('Iemand anders wijzigde dit intussen');
  await expect(two.getByRole('alert')).toContainText('Eerste tekst.');
  await expect(two.locator('[name="purpose"]')).toHaveValue('Tweede tekst.');
  await two.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(two.getByText('Tweede tekst.').first()).toBeVisible();
});

test('a workbook: first what would change, then for real', async ({ page }) => {
  await page.goto('/beheer/bestanden');
  await page.locator('[name="bestanden"]').setInputFiles({
    name: 'Personen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('sleutel;naam;bron\nz-inlezer;Z. Inlezer;wgr\n'),
  });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit zou er veranderen', { timeout: 30_000 });
  await expect(page.getByText('1 toegevoegd')).toBeVisible();
  await page.getByRole('button', { name: 'Bewaar deze wijzigingen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het inlezen is klaar', { timeout: 30_000 });
  await page.goto('/personen/z-inlezer');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Z. Inlezer');
});

test('a wrong file says where and what to do, and changes nothing', async ({ page }) => {
  await page.goto('/beheer/bestanden');
  await page
    .locator('[name="bestanden"]')
    .setInputFiles({ name: 'Personen.csv', mimeType: 'text/csv', buffer: Buffer.from('sleutel;naam\nNIET GOED;x\n') });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het bestand is geweigerd', { timeout: 30_000 });
  await expect(page.getByText('blad Personen, rij 2, kolom sleutel')).toBeVisible();
});

test('a proposed correction is decided by the keeper', async ({ page, browser }) => {
  await page.goto('/samenwerkingen/gevulei');
  await page.getByRole('link', { name: 'Stel een correctie voor' }).click();
  await page.getByLabel('Welk gegeven?').selectOption('purpose');
  await page.getByLabel('Wat moet het zijn?').fill('Verwerkt het afval van acht gemeenten.');
  await page.getByLabel('Waarom?').fill('Begroting 2021, bladzijde 3.');
  await page.getByRole('button', { name: 'Stel de correctie voor' }).click();
  await expect(page.getByText('Verwerkt het afval van acht gemeenten.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Neem over/ })).toHaveCount(0);
  const keeper = await browser.newPage({ storageState: stateOf('keeper') });
  await keeper.goto('/correcties?samenwerking=gevulei');
  await keeper.getByRole('button', { name: /Neem over/ }).click();
  await page.goto('/samenwerkingen/gevulei');
  await expect(page.getByText('Verwerkt het afval van acht gemeenten.').first()).toBeVisible();
});

test('by keyboard alone: skip link, search, a result, its page', async ({ page }) => {
  await page.goto('/overzicht/leiden');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Ga naar de inhoud')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.goto('/overzicht/leiden');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Tab');
  await expect(page.locator('#search')).toBeFocused();
  await page.keyboard.type('omgevingsdienst');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('omgevingsdienst');
  const first = page.locator('main h3 a').first();
  for (
    let press = 0;
    press < 40 && !(await first.evaluate((element) => element === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  expect(await first.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/samenwerkingen\/|\/organisaties\//);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('filter, edit, import and date all work', async ({ page }) => {
    await page.goto('/samenwerkingen?deelnemer=voorschoten');
    await expect(page.getByRole('row')).toHaveCount(19);
    await page.goto('/gegevens/note/toevoegen?organisation_id=voorschoten&partnership_id=wodv');
    await page.locator('[name="noted_on"]').fill('18-05-2021');
    await page.locator('[name="title"]').fill('Zonder script');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.goto('/samenwerkingen/wodv/risicos');
    await expect(page.getByText('Zonder script')).toBeVisible();
    await page.goto('/beheer/bestanden');
    await page.getByRole('button', { name: 'Lees in' }).click();
    await expect(page.getByText('Kies eerst een bestand')).toBeVisible();
    await page.goto('/overzicht/leiden');
    await page.getByText('Kies een andere datum').click();
    await page.locator('[name="datum"]').fill('01-01-2018');
    await page.getByRole('button', { name: 'Toon' }).click();
    await expect(page.getByText('Stand van maandag 1 januari 2018')).toBeVisible();
  });
});
