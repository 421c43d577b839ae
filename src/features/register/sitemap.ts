import { anyone, type Database } from '#database/connection.ts';
import { publicAddresses } from '#database/read/public-addresses.ts';
import { address, home, organisationPage, overview, partnershipPage } from '../addresses.ts';

/** Paths of everything a visitor may see, at most 50,000 as the sitemap protocol has it. */
export async function readSitemap(database: Database): Promise<readonly string[]> {
  const found = await database.read(anyone, publicAddresses);
  return [
    home('nl'),
    address('nl', ['partnerships']),
    address('nl', ['organisations']),
    address('nl', ['tasks']),
    address('nl', ['knowledge']),
    address('nl', ['sources']),
    address('nl', ['rights']),
    ...found.municipalities.map((id) => overview('nl', id)),
    ...found.organisations.map((id) => organisationPage('nl', id)),
    ...found.partnerships.map((id) => partnershipPage('nl', id)),
  ].slice(0, 50_000);
}
