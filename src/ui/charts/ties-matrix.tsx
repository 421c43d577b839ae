export interface TieRow {
  readonly id: string;
  readonly name: string;
  readonly near: boolean;
  readonly shared: ReadonlySet<string>;
}

/** Partners × partnerships: a dot means that the partner takes part too. Itself a table; on a telephone a list with bars. */
export function TiesMatrix(props: {
  readonly caption: string;
  readonly partnerHead: string;
  readonly sumHead: string;
  readonly yes: string;
  readonly no: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly TieRow[];
}) {
  const most = Math.max(1, ...props.rows.map((row) => row.shared.size));
  const bar = (row: TieRow) => (
    <svg className="chart bar" viewBox="0 0 80 12" aria-hidden="true" focusable="false">
      <rect
        x="0"
        y="0"
        width={Math.round((row.shared.size / most) * 80)}
        height="12"
        className={row.near ? 'own' : 'rest'}
      />
    </svg>
  );
  return (
    <>
      <div className="wide-drawing" role="group" aria-label={props.caption} tabIndex={0}>
        <table className="ties">
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{props.partnerHead}</th>
              {props.columns.map((column) => (
                <th key={column.id} scope="col" className="turned">
                  <span>{column.name}</span>
                </th>
              ))}
              <th scope="col">{props.sumHead}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id} className={row.near ? 'near' : undefined}>
                <th scope="row">{row.name}</th>
                {props.columns.map((column) => {
                  const is = row.shared.has(column.id);
                  return (
                    <td key={column.id} className={is ? 'dot on' : 'dot'}>
                      <span className="visually-hidden">{is ? props.yes : props.no}</span>
                    </td>
                  );
                })}
                <td className="sum">
                  {bar(row)}
                  {row.shared.size}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="narrow-drawing">
        <table className="ties">
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{props.partnerHead}</th>
              <th scope="col">{props.sumHead}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id} className={row.near ? 'near' : undefined}>
                <th scope="row">{row.name}</th>
                <td className="sum">
                  {bar(row)}
                  {row.shared.size}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
