import type { ReactNode } from 'react';
import { BrickMark } from './brick-mark.tsx';

/** A link with its words; `current` marks the page one is on. */
export interface MenuLink {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
}

/** What stands around every page. All texts come in. */
export interface FrameProps {
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly assets: {
    readonly css: string;
    /** Scripts, and the address of a thread that one of them may start. */
    readonly scripts: readonly { readonly name: string; readonly powerWorker?: string | undefined }[];
  };
  /** The way in, or one's own name with the way out. */
  readonly account: {
    readonly href: string;
    readonly text: string;
    readonly signOut?: { readonly href: string; readonly text: string };
  };
  readonly homeHref: string;
  /** Who one looks from, with the link to choose another. */
  readonly looking?: { readonly name: string; readonly chooseHref: string; readonly chooseText: string };
  readonly search: { readonly href: string; readonly label: string; readonly button: string; readonly value?: string };
  readonly languages: readonly (MenuLink & { readonly code: 'nl' | 'en'; readonly name: string })[];
  readonly menu: readonly MenuLink[];
  readonly footer: readonly MenuLink[];
  readonly words: {
    readonly skip: string;
    readonly menu: string;
    readonly menuAndSearch: string;
    readonly toMenu: string;
    readonly languages: string;
    readonly printed: string;
  };
  readonly children: ReactNode;
}

function SearchBox({ search, id }: { search: FrameProps['search']; id: string }) {
  return (
    <form className="search-box" action={search.href} method="get" role="search">
      <label className="visually-hidden" htmlFor={id}>
        {search.label}
      </label>
      <input id={id} name="q" type="search" placeholder={search.label} defaultValue={search.value} autoComplete="off" />
      <button type="submit">{search.button}</button>
    </form>
  );
}

function Links({ links }: { links: readonly MenuLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The whole document: band, menu, the page itself, foot. */
export function Frame(props: FrameProps) {
  const { words, search, account } = props;
  return (
    <html lang={props.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/${props.assets.css}`} />
        {props.assets.scripts.map(({ name, powerWorker }) => (
          <script
            key={name}
            src={`/assets/${name}`}
            defer
            {...(powerWorker === undefined ? {} : { 'data-power-worker': `/assets/${powerWorker}` })}
          />
        ))}
      </head>
      <body>
        <a className="skip nl-skip-link" href="#main">
          {words.skip}
        </a>
        <header className="band">
          <div className="wide">
            <a className="brand" href={props.homeHref}>
              <BrickMark />
              Verband
            </a>
            {props.looking === undefined ? null : (
              <div className="looking">
                <strong>{props.looking.name}</strong>
                <a href={props.looking.chooseHref}>{props.looking.chooseText}</a>
              </div>
            )}
            <div className="band-end">
              <SearchBox search={search} id="search" />
              <nav className="languages" aria-label={words.languages}>
                {props.languages.map((each) => (
                  <a
                    key={each.code}
                    href={each.href}
                    hrefLang={each.code}
                    lang={each.code}
                    aria-current={each.current ? 'true' : undefined}
                  >
                    {each.text} <span className="visually-hidden">({each.name})</span>
                  </a>
                ))}
              </nav>
              <div className="account">
                <a href={account.href}>{account.text}</a>
                {account.signOut === undefined ? null : (
                  <form method="post" action={account.signOut.href}>
                    <button type="submit">{account.signOut.text}</button>
                  </form>
                )}
              </div>
            </div>
          </div>
        </header>
        <nav className="menu" aria-label={words.menu}>
          <div className="wide">
            <Links links={props.menu} />
          </div>
        </nav>
        <nav className="wide" aria-label={words.toMenu}>
          <a className="menu-link" href="#foot-menu">
            {words.menuAndSearch}
          </a>
        </nav>
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        <footer className="page-foot">
          <div className="wide">
            <nav className="foot-menu" id="foot-menu" aria-label={words.menuAndSearch}>
              <SearchBox search={search} id="search-foot" />
              <Links links={props.menu} />
            </nav>
            <Links links={props.footer} />
          </div>
        </footer>
        <p className="only-print wide">{words.printed}</p>
      </body>
    </html>
  );
}
