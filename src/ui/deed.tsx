import { createContext, type ReactNode, useContext } from 'react';

/** Whether the person who reads the page may follow an address that changes something; the page's way in says it. */
export const MayFollow = createContext<(href: string) => boolean>(() => true);

/**
 * A link to a form that changes something. Who may not use the form does not see the link, or gets another in its place: the same words,
 * leading to where one may only read.
 */
export function Deed({
  href,
  className,
  otherwise,
  label,
  children,
}: {
  readonly href: string;
  readonly className?: string | undefined;
  readonly otherwise?: string | undefined;
  /** What a screen reader says, where the words alone do not say of what. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const to = useContext(MayFollow)(href) ? href : otherwise;
  return to === undefined ? null : (
    <a
      href={to}
      {...(className === undefined ? {} : { className })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </a>
  );
}
