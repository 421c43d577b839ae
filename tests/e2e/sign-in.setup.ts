import { expect, test } from '@playwright/test';
import { confirmByCommand, firstLink, invite, setUpWithPassword, stateOf } from '../pages/sign-in.ts';

test('a new installation: the first administrator by the printed link, then clerks by invitation', async ({
  browser,
}) => {
  const administrator = await browser.newPage();
  await setUpWithPassword(
    administrator,
    await firstLink(),
    'paarse olifant op de gracht',
    'beheer@voorschoten.example',
  );
  await expect(administrator.getByRole('link', { name: 'Accounts', exact: true }).first()).toBeVisible();
  const link = await invite(administrator, {
    name: 'Griffie Voorschoten',
    email: 'griffie@voorschoten.example',
    role: 'griffier',
    organisation: 'voorschoten',
  });
  const clerk = await browser.newPage();
  await setUpWithPassword(clerk, link, 'groene fiets in de regen');
  await expect(clerk.getByRole('link', { name: 'Griffie Voorschoten' })).toBeVisible();
  await clerk.goto(link);
  await clerk.getByRole('button', { name: 'Stel mijn account in' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
  const keeper = await browser.newPage();
  await setUpWithPassword(
    keeper,
    await invite(administrator, {
      name: 'Griffie Leiden',
      email: 'griffie@leiden.example',
      role: 'griffier',
      organisation: 'leiden',
    }),
    'blauwe tram naar de kust',
  );
  // The first clerk of Leiden: nobody there can confirm yet. The one of Voorschoten stays unconfirmed.
  confirmByCommand('Griffie Leiden');
  await keeper.goto('/account');
  await expect(keeper.getByText('ziet ze', { exact: true })).toBeVisible();
  await clerk.goto('/account');
  await expect(clerk.getByText('wacht op bevestiging', { exact: true })).toBeVisible();
  await keeper.context().storageState({ path: stateOf('keeper') });
  await administrator.context().storageState({ path: stateOf('administrator') });
  await clerk.context().storageState({ path: stateOf('clerk') });
});
