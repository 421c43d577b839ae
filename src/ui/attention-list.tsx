import type { ReactNode } from 'react';
import { Status, type StatusKind } from './status.tsx';

export interface AttentionItem {
  readonly id: string;
  readonly kind: StatusKind;
  readonly word: string;
  readonly fact: string;
  readonly href: string;
  readonly consequence: ReactNode;
  readonly action?: { readonly href: string; readonly text: string; readonly main?: boolean };
}

/** What needs attention: a status, a fact, its consequence, and one thing to do. */
export function AttentionList({ items }: { items: readonly AttentionItem[] }) {
  return (
    <ul className="attention">
      {items.map((item) => (
        <li key={item.id}>
          <div>
            <Status kind={item.kind} text={item.word} pill />
          </div>
          <div>
            <a className="fact" href={item.href}>
              {item.fact}
            </a>
            <p>{item.consequence}</p>
          </div>
          {item.action === undefined ? null : (
            <a className={item.action.main ? 'button little main' : 'button little'} href={item.action.href}>
              {item.action.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
