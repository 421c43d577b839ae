import { expect, type Page, test } from '@playwright/test';
import { administratorPages, allPages, visitorPages, wideTablePages } from '../pages/addresses.ts';
import { faultsOn } from '../pages/faults.ts';
import { stateOf } from '../pages/sign-in.ts';

test.use({ storageState: stateOf('clerk') });

/** What axe finds on pages, and which of them stick out. Axe takes as long as the machine needs: each page adds to what the test may take. */
async function faultsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  test.setTimeout(test.info().timeout + paths.length * 30_000);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await faultsOn(page)).map((fault) => `${path} ${fault}`));
    if ((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) > 0)
      found.push(`${path} sticks out`);
  }
  return found;
}

for (const width of [1280, 360]) {
  test(`axe finds nothing on any page, ${width} wide, and nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await faultsOf(page, allPages)).toEqual([]);
  });
}

for (const width of [1280, 360]) {
  test(`axe finds nothing for an administrator and for a visitor either, ${width} wide`, async ({ browser }) => {
    const options = { viewport: { width, height: 900 } };
    const administrator = await (
      await browser.newContext({ ...options, storageState: stateOf('administrator') })
    ).newPage();
    expect(await faultsOf(administrator, administratorPages)).toEqual([]);
    const keeper = await (await browser.newContext({ ...options, storageState: stateOf('keeper') })).newPage();
    expect(await faultsOf(keeper, ['/beheer/rollen', '/account'])).toEqual([]);
    const visitor = await (
      await browser.newContext({ ...options, storageState: { cookies: [], origins: [] } })
    ).newPage();
    expect(await faultsOf(visitor, visitorPages)).toEqual([]);
  });
}

test('in between, at 900 px, axe finds nothing where wide tables turn, and nothing sticks out anywhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 900 });
  expect(await faultsOf(page, wideTablePages)).toEqual([]);
  test.setTimeout(test.info().timeout + allPages.length * 10_000);
  for (const path of allPages) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
});

test('at 320 px nothing sticks out either', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of allPages) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
});

test('one heading of the first level, a language and a title on every page; no error in the console', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[34]/.test(message.text())) problems.push(message.text());
  });
  for (const path of allPages) {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/en') ? 'en' : 'nl');
    expect(await page.title()).toMatch(/ – Verband$/);
  }
  expect(problems).toEqual([]);
});

test('every link on the main pages leads somewhere', async ({ page, request }) => {
  test.setTimeout(300_000);
  const seen = new Set<string>();
  for (const path of allPages.filter((each) => each !== '/bestaat-niet')) {
    await page.goto(path);
    for (const href of await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).getAttribute('href') ?? '')))
      seen.add(href.replace(/#.*$/, ''));
  }
  expect(seen.size).toBeGreaterThan(300);
  for (const href of seen) {
    if (/als=|nl=|\/verwijderen/.test(href)) continue;
    // Forms of records of another organisation say that one may not.
    const expected = /^(\/en)?\/(gegevens|records)\/[a-z_]+\/(wijzigen|edit|verwijderen|remove)/.test(href)
      ? [200, 403]
      : [200];
    expect(expected, href).toContain((await request.get(href)).status());
  }
});

test('on paper: no menu, wide layout, the address of the page, details of figures open', async ({ page }) => {
  await page.goto('/overzicht/voorschoten');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('nav.menu')).toBeHidden();
  await expect(page.locator('.buttons').first()).toBeHidden();
  await expect(page.getByText('Afgedrukt uit Verband')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
