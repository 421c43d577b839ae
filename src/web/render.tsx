import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Action } from '#domain/access/rights.ts';
import { rightAnywhere, visitor } from '#domain/access/standing.ts';
import { address, home, inLanguage, overview } from '#features/addresses.ts';
import { projectFolder } from '#platform/project-folder.ts';
import type { PageContent, PageScript } from '#ui/answer.ts';
import { MayFollow } from '#ui/deed.tsx';
import { Frame } from '#ui/frame.tsx';
import { frameMessages } from '#words/frame.messages.ts';
import type { Language } from '#words/language.ts';
import { translators } from '#words/translator.ts';
import type { Asker } from '../services.ts';
import { mayFollow } from './may-follow.ts';

const words = translators(frameMessages);

/** Where a page is and what one looked at before: the frame needs no more. */
export interface Around {
  readonly language: Language;
  readonly path: string;
  readonly search: string;
  readonly origin: string;
  /** The organisation one looked from last, from a cookie. */
  readonly lastOrganisation?: string | undefined;
  readonly asker?: Asker | undefined;
}

/** Files of the stylesheet, of the script of every page, and of those that a page asks for, by name. */
type BuiltAssets = Readonly<Record<'verband' | 'page' | 'power-worker' | PageScript, string>>;

let assets: BuiltAssets | undefined;

/** Names of the built stylesheet and script. */
function builtAssets(): BuiltAssets {
  assets ??= JSON.parse(readFileSync(join(projectFolder(), 'dist', 'assets', 'manifest.json'), 'utf8')) as BuiltAssets;
  return assets;
}

/** The whole document of a page as HTML. */
export function renderPage(page: PageContent, around: Around): string {
  const { language } = around;
  const t = words[language];
  const standing = around.asker?.standing;
  const may = (action: Action) => standing !== undefined && rightAnywhere(standing, action) !== undefined;
  const own = around.asker?.kind === 'account' ? around.asker.name : undefined;
  const built = builtAssets();
  const from = page.looking?.id ?? around.lastOrganisation;
  const menu = [
    { id: 'overview', href: from === undefined ? home(language) : overview(language, from), text: t('overview') },
    {
      id: 'partnerships',
      href: address(language, ['partnerships'], { deelnemer: page.looking?.id }),
      text: t('partnerships'),
    },
    { id: 'tasks', href: address(language, ['tasks']), text: t('tasks') },
    { id: 'organisations', href: address(language, ['organisations']), text: t('organisations') },
    { id: 'weigh', href: address(language, ['weigh']), text: t('weigh') },
    { id: 'votes', href: address(language, ['votes']), text: t('votes') },
    { id: 'knowledge', href: address(language, ['knowledge']), text: t('examples') },
    ...(may('import') ? [{ id: 'files', href: address(language, ['admin', 'files']), text: t('files') }] : []),
    ...(may('manage-accounts')
      ? [{ id: 'accounts', href: address(language, ['admin', 'accounts']), text: t('accounts') }]
      : []),
    ...(may('confirm-roles') ? [{ id: 'roles', href: address(language, ['admin', 'roles']), text: t('roles') }] : []),
    ...(may('see-log') || may('see-sign-ins')
      ? [{ id: 'log', href: address(language, ['admin', 'log']), text: t('log') }]
      : []),
  ];
  const html = renderToStaticMarkup(
    <MayFollow value={mayFollow(standing ?? visitor)}>
      <Frame
        language={language}
        title={`${page.title} – Verband`}
        assets={{
          css: built.verband,
          scripts: [
            { name: built.page },
            ...(page.script === undefined
              ? []
              : [
                  {
                    name: built[page.script],
                    ...(page.script === 'threshold' ? { powerWorker: built['power-worker'] } : {}),
                  },
                ]),
          ],
        }}
        account={
          own === undefined
            ? {
                href: address(
                  language,
                  ['signIn'],
                  around.path === home(language) ? {} : { terug: `${around.path}${around.search}` },
                ),
                text: t('signIn'),
              }
            : {
                href: address(language, ['account']),
                text: own,
                signOut: { href: address(language, ['signOut']), text: t('signOut') },
              }
        }
        homeHref={home(language)}
        {...(page.looking === undefined
          ? {}
          : {
              looking: {
                name: page.looking.name,
                chooseHref: address(language, ['organisations']),
                chooseText: t('choose'),
              },
            })}
        search={{
          href: address(language, ['search']),
          label: t('search'),
          button: t('find'),
          ...(page.searched === undefined ? {} : { value: page.searched }),
        }}
        languages={[
          {
            code: 'nl',
            name: 'Nederlands',
            text: 'NL',
            href: inLanguage(around.path, around.search, 'nl'),
            current: language === 'nl',
          },
          {
            code: 'en',
            name: 'English',
            text: 'EN',
            href: inLanguage(around.path, around.search, 'en'),
            current: language === 'en',
          },
        ]}
        menu={menu.map(({ id, href, text }) => ({ href, text, current: id === page.current }))}
        footer={[
          { href: address(language, ['sources']), text: t('sources') },
          { href: address(language, ['corrections']), text: t('corrections') },
          { href: address(language, ['help']), text: t('help') },
          { href: address(language, ['rights']), text: t('rights') },
          { href: address(language, ['admin', 'files']), text: t('download') },
          { href: address(language, ['privacy']), text: t('privacy') },
          { href: address(language, ['accessibility']), text: t('accessibility') },
        ]}
        words={{
          skip: t('skip'),
          menu: t('menu'),
          menuAndSearch: t('menuAndSearch'),
          toMenu: t('toMenu'),
          languages: t('languages'),
          printed: t('printed', { title: page.title, address: `${around.origin}${around.path}${around.search}` }),
        }}
      >
        {page.body}
      </Frame>
    </MayFollow>,
  );
  return `<!DOCTYPE html>${html}`;
}
