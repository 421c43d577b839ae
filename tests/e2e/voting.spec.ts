import { expect, test } from '@playwright/test';
import { stateOf } from '../pages/sign-in.ts';

test.use({ storageState: stateOf('clerk') });

test('the slider is moved by keyboard: answer, cells and drawing follow, and agree with what the server says', async ({
  page,
}) => {
  await page.goto('/stemverhoudingen');
  const answer = page.locator('.page-head .answer');
  await expect(answer).toContainText('beslist geen gemeente alleen');
  const slider = page.getByRole('slider');
  await slider.focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel('Drempel in procenten')).toHaveValue('59,0');
  await expect(answer).toContainText('beslist Leiden alleen');
  await expect(page.getByRole('row', { name: /^Leiden 39/ })).toContainText('ja');
  await expect(page.getByText('De drempel is veranderd.')).toBeVisible();
  // Power of every group is counted in a thread of the browser: Leiden alone decides, so a group elsewhere has none.
  const elsewhere = page.getByRole('row', { name: /^VVD Leiderdorp/ });
  await expect(elsewhere).toContainText('0,0');
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(elsewhere).not.toContainText(' 0,0');
  await page.getByLabel('Drempel in procenten').fill('59,0');
  await page.getByLabel('Drempel in procenten').fill('40,5');
  await expect(answer).toContainText('beslist Leiden alleen');
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(page).toHaveURL(/drempel=40\.5/);
  await expect(answer).toContainText('beslist Leiden alleen');
});

test('a design is kept under a name, opened from the list, and set beside another', async ({ page }) => {
  await page.goto('/stemverhoudingen?variant=C');
  await page.getByRole('link', { name: 'Bewaar dit ontwerp' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('Proef met variant C');
  await page.getByRole('button', { name: 'Bewaar dit ontwerp' }).click();
  await expect(page.getByText('Bewaard. Het ontwerp staat onderaan in de lijst.')).toBeVisible();
  await page.goto('/stemverhoudingen');
  await page.getByRole('link', { name: 'vergelijk hiermee' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat verandert er met een ander ontwerp?');
  await expect(page.getByRole('table', { name: 'Regels en uitkomst' })).toContainText('Variant C');
  await page.goto('/stemverhoudingen');
  await page.getByRole('link', { name: 'Proef met variant C' }).click();
  await expect(page.getByLabel('Variant C: naar raadszetels')).toBeChecked();
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the form draws another design, and its address can be mailed', async ({ page }) => {
    await page.goto('/stemverhoudingen');
    await page.getByLabel('Variant C: naar raadszetels').check();
    await page.getByLabel('Drempel in procenten').fill('66,7');
    await page.getByRole('button', { name: 'Bereken', exact: true }).click();
    await expect(page).toHaveURL(/variant=C&drempel=66\.7/);
    await expect(page.locator('.page-head .answer')).toContainText('66,7 %');
    await expect(page.getByLabel('Drempel in procenten')).toHaveValue('66,7');
  });
});
