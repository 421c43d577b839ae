import { expect, type Page, test } from '@playwright/test';
import { administratorPages, allPages, visitorPages, wideTablePages } from '../pages/addresses.ts';
import { faultsOn } from '../pages/faults.ts';
import { stateOf } from '../pages/sign-in.ts';

test.use({ storageState: stateOf('clerk') });

/** How far a page is wider than its window, in this window or another width of it. */
async function sticksOut(page: Page, width?: number): Promise<boolean> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  if (width !== undefined) await page.setViewportSize({ ...size, width });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (width !== undefined) await page.setViewportSize(size);
  return over > 0;
}

/**
 * What axe finds on pages, and which of them stick out, also in another width of the window. Axe takes as long as the machine needs: each page
 * adds to what the test may take.
 */
async function faultsOf(
  page: Page,
  paths: readonly string[],
  also?: { readonly width: number; readonly look: (path: string) => Promise<void> },
): Promise<string[]> {
  test.setTimeout(test.info().timeout + paths.length * 30_000);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await faultsOn(page)).map((fault) => `${path} ${fault}`));
    if (await sticksOut(page)) found.push(`${path} sticks out`);
    if (also === undefined) continue;
    if (await sticksOut(page, also.width)) found.push(`${path} sticks out at ${also.width}`);
    await also.look(path);
  }
  return found;
}

/** One heading of the first level, a language and a title. */
const isWhole = (page: Page) => async (path: string) => {
  await expect(page.locator('h1'), path).toHaveCount(1);
  await expect(page.locator('html'), path).toHaveAttribute('lang', path.startsWith('/en') ? 'en' : 'nl');
  expect(await page.title(), path).toMatch(/ – Verband$/);
};

for (const [width, other] of [
  [1280, 900],
  [360, 320],
] as const) {
  test(`axe finds nothing on any page, ${width} wide; nothing sticks out, at ${other} neither; heading, language and title are there, errors are not`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/40[34]/.test(message.text())) problems.push(message.text());
    });
    await page.setViewportSize({ width, height: 900 });
    expect(await faultsOf(page, allPages, { width: other, look: isWhole(page) })).toEqual([]);
    expect(problems).toEqual([]);
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

test('in between, at 900 px, axe finds nothing where wide tables turn', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  expect(await faultsOf(page, wideTablePages)).toEqual([]);
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
  const asked = [...seen].filter((href) => !/als=|nl=|\/verwijderen/.test(href));
  // Some at a time, as the links of a page are independent of each other.
  await Promise.all(
    [0, 1, 2, 3].map(async (first) => {
      for (const href of asked.filter((_, at) => at % 4 === first)) {
        // Forms of records of another organisation say that one may not.
        const expected = /^(\/en)?\/(gegevens|records)\/[a-z_]+\/(wijzigen|edit|verwijderen|remove)/.test(href)
          ? [200, 403]
          : [200];
        expect(expected, href).toContain((await request.get(href)).status());
      }
    }),
  );
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
