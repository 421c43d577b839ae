/** The mark: a brick bond of seven bricks, one in ochre. */
export function BrickMark() {
  return (
    <svg width="36" height="26" viewBox="0 0 36 26" aria-hidden="true" focusable="false">
      <g fill="#fff">
        <rect x="0" y="0" width="11" height="7" />
        <rect x="12.5" y="0" width="11" height="7" />
        <rect x="25" y="0" width="11" height="7" />
        <rect x="0" y="9.5" width="5" height="7" />
        <rect x="19" y="9.5" width="17" height="7" />
        <rect x="0" y="19" width="11" height="7" />
        <rect x="12.5" y="19" width="23.5" height="7" />
      </g>
      <rect x="6.5" y="9.5" width="11" height="7" fill="#e9b949" />
    </svg>
  );
}
