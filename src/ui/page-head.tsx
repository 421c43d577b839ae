import type { ReactNode } from 'react';
import type { MenuLink } from './frame.tsx';

/** Question, answer, and the date of the data. */
export interface PageHeadProps {
  readonly crumbs?: { readonly label: string; readonly links: readonly MenuLink[]; readonly here: string };
  readonly kicker?: string;
  readonly question: string;
  readonly answer?: ReactNode;
  /** Date, tag and form, at the right. */
  readonly stand?: ReactNode;
  readonly subMenu?: { readonly label: string; readonly links: readonly MenuLink[] };
}

/** The head of a page on paper ground. */
export function PageHead({ crumbs, kicker, question, answer, stand, subMenu }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="wide">
        {crumbs === undefined ? null : (
          <nav className="crumbs full" aria-label={crumbs.label}>
            <ol>
              {crumbs.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
              <li aria-current="page">{crumbs.here}</li>
            </ol>
          </nav>
        )}
        <div>
          {kicker === undefined ? null : <p className="kicker">{kicker}</p>}
          <h1 className="nl-heading">{question}</h1>
          {answer === undefined ? null : <p className="answer">{answer}</p>}
        </div>
        {stand === undefined ? null : <div className="stand">{stand}</div>}
        {subMenu === undefined ? null : (
          <nav className="sub-menu full" aria-label={subMenu.label}>
            <ul>
              {subMenu.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </div>
  );
}
