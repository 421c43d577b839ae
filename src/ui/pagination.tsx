/** Where one is in a long list, and the way on. */
export function Pagination(props: {
  readonly label: string;
  readonly where: string;
  readonly previous?: { href: string; text: string };
  readonly next?: { href: string; text: string };
}) {
  return (
    <nav className="pages" aria-label={props.label}>
      {props.previous === undefined ? null : (
        <a href={props.previous.href} rel="prev">
          ← {props.previous.text}
        </a>
      )}
      <span>{props.where}</span>
      {props.next === undefined ? null : (
        <a href={props.next.href} rel="next">
          {props.next.text} →
        </a>
      )}
    </nav>
  );
}
