export type StatusKind = 'ok' | 'warn' | 'bad' | 'info' | 'unk';

const shapes: Record<StatusKind, React.ReactNode> = {
  ok: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path d="M3.8 7.2 6 9.4l4.2-4.6" fill="none" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  warn: (
    <>
      <path d="M7 .8 13.6 13H.4z" fill="currentColor" />
      <path d="M7 5v4M7 10.2v1.5" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  bad: (
    <>
      <path d="M7 0l7 7-7 7-7-7z" fill="currentColor" />
      <path d="M7 3.4v4.4M7 9v1.7" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  info: <rect x="1.2" y="1.2" width="11.6" height="11.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  unk: <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.4 2.2" />,
};

/** A status is a word with a shape and a colour; as a pill only where it leads a line. */
export function Status({ kind, text, pill }: { kind: StatusKind; text: string; pill?: boolean }) {
  return (
    <span className={pill ? `status pill ${kind}` : `status ${kind}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {shapes[kind]}
      </svg>
      {text}
    </span>
  );
}
