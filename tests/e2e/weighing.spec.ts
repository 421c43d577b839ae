import { expect, test } from '@playwright/test';
import { faultsOn } from '../pages/faults.ts';

const address = '/afwegen/leidse-regio/leidse-regio-modellen-2017/1';

test('a slider is moved by keyboard: the others give way, and score, sentence and lines agree with what the server says', async ({
  page,
}) => {
  await page.goto(address);
  const answer = page.locator('.page-head .answer');
  await expect(answer).toContainText('Bij 98 % van de mogelijke gewichten');
  await expect(answer).toContainText('staat de samengestelde gemeente (herindeling) bovenaan, daarna de regioraad');
  const slider = page.getByRole('slider', { name: 'Klantgerichtheid' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(answer).toContainText('staat afstemming en overleg bovenaan');
  await page.keyboard.press('Home');
  await expect(page.getByLabel('Gewicht van Lobbymacht in procenten', { exact: true })).toHaveValue('11,1');
  const number = page.getByLabel('Gewicht van Klantgerichtheid in procenten', { exact: true });
  await number.fill('45,4');
  await expect(answer).toContainText('staat de samengestelde gemeente (herindeling) bovenaan');
  await number.fill('45,7');
  await expect(answer).toContainText('staat afstemming en overleg bovenaan');
  await expect(page.getByText('De gewichten zijn veranderd.')).toBeVisible();
  await expect(page.locator('[data-weighing-total]')).toHaveText('100,0 %');
  const seen = async () => ({
    sentence: await page.locator('[data-weighing="answer"]').textContent(),
    tipping: await page.locator('[data-weighing="tipping"] li').allTextContents(),
    scores: await page.locator('[data-score]').allTextContents(),
    places: await page.locator('[data-place]').allTextContents(),
    strips: await page.locator('[data-strip-text]').allTextContents(),
    lines: await page
      .locator('[data-strip]')
      .evaluateAll((all) =>
        all.map((svg) =>
          [...svg.children].map((each) =>
            ['class', 'x', 'x1', 'width'].map((name) => each.getAttribute(name) ?? '').join(' '),
          ),
        ),
      ),
  });
  const here = await seen();
  await page.getByRole('button', { name: 'Bereken opnieuw' }).click();
  await expect(page).toHaveURL(/g-klantgerichtheid=45\.7/);
  expect(await seen()).toEqual(here);
});

test('100 points: what is left is counted while one types', async ({ page }) => {
  await page.goto(`${address}?weeg=punten`);
  await page.getByLabel('Lobbymacht', { exact: true }).fill('40');
  await expect(page.getByText('U verdeelde 130,0 van de 100 punten.')).toBeVisible();
});

test('on paper the weights are words: nothing to fill in, and what was slid counts', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('Gewicht van Klantgerichtheid in procenten', { exact: true }).fill('28');
  await page.emulateMedia({ media: 'print' });
  const shown = page.locator('main').locator('input:visible, select:visible, textarea:visible, button:visible');
  await expect(shown).toHaveCount(0);
  const rows = page.locator('.weights-list tbody tr');
  await expect(rows).toHaveCount(10);
  for (const row of await rows.all()) await expect(row).toBeVisible();
  await expect(rows.filter({ hasText: 'Klantgerichtheid' })).toContainText('28,0 %');
  await expect(rows.filter({ hasText: 'Lobbymacht' })).toContainText('8,0 %');
  // Paper of A4 less its margins: no word of the matrix leaves its cell.
  await page.setViewportSize({ width: 688, height: 1000 });
  const outside = await page
    .locator('.verdict-matrix :is(th, td)')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
    );
  expect(outside).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('a verdict opens, the form weighs otherwise, and its address can be mailed', async ({ page }) => {
    await page.goto(address);
    await page
      .getByRole('row', { name: /^Democratische legitimiteit/ })
      .getByRole('link', { name: /Regioraad/ })
      .click();
    await expect(page).toHaveURL(/cel=democratische-legitimiteit\.regioraad#oordeel/);
    await expect(page.getByRole('region', { name: 'Regioraad en democratische legitimiteit' })).toContainText(
      'Zwakten',
    );
    await page.getByLabel('Gewicht van Klantgerichtheid in procenten', { exact: true }).fill('95');
    await page.getByLabel('Regioraad meetellen').uncheck();
    await page.getByRole('button', { name: 'Bereken opnieuw' }).click();
    await expect(page).toHaveURL(/zonder=regioraad&g-slagvaardigheid=10&.*g-klantgerichtheid=95/);
    await expect(page.locator('.page-head .answer')).toContainText('staat afstemming en overleg bovenaan');
    await expect(page.getByText('Samen is het 185,0 %, geen 100 %.')).toBeVisible();
    await page.getByRole('link', { name: 'Op volgorde' }).click();
    await page.getByLabel('Lobbymacht', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Bereken opnieuw' }).click();
    await expect(page).toHaveURL(/weeg=volgorde&p-lobbymacht=1/);
    await expect(page.getByRole('region', { name: 'Uw gewichten' }).getByText('weegt 29,3 %')).toBeVisible();
  });
});

for (const width of [1280, 360])
  test(`axe finds nothing on three states, ${width} wide, and nothing sticks out`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    for (const query of [
      '',
      '?cel=lobbymacht.regioraad&weeg=paren&paar=lobbymacht.vitaal-partnerschap.5',
      '?weeg=volgorde&p-lobbymacht=1&min-lobbymacht=60&min-klantgerichtheid=60',
    ]) {
      await page.goto(`${address}${query}`);
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) (each as HTMLDetailsElement).open = true;
      });
      expect((await faultsOn(page)).map((fault) => `${query} ${fault}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  });
