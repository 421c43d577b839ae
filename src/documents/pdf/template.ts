/**
 * How a report looks on paper, in Typst: A4, question and answer in serif, sections under a heavy rule, a foot on every page. All text
 * comes in as data (`sys.inputs.report`), so nothing in it is ever read as Typst.
 */
export const template = `
#let report = json(bytes(sys.inputs.report))
#let ink = rgb("#14212B")
#let ink-2 = rgb("#3F4E59")
#let ink-3 = rgb("#5F6E79")
#let line-soft = rgb("#DFE5E9")
#let link-colour = rgb("#0A5A6E")
// What the serif lacks is set in the sans; nothing else is ever looked for on the machine.
#let serif = ("Source Serif 4", "Source Sans 3")
#let rule = 1.5pt + ink
#let thin = 0.75pt + ink

#set document(
  title: report.subject,
  author: report.author,
  date: datetime(year: report.date.at(0), month: report.date.at(1), day: report.date.at(2)),
)
#set text(
  font: "Source Sans 3", size: 9pt, fill: ink, lang: report.language, fallback: false, hyphenate: false,
  number-type: "lining", number-width: "tabular",
)
#set par(leading: 0.66em, spacing: 0.95em)
#set page(
  paper: "a4",
  margin: (x: 14mm, top: 14mm, bottom: 18mm),
  footer-descent: 6mm,
  footer: context {
    set text(7.5pt, fill: ink-2)
    let page = report.pageOf.replace("{page}", str(here().page())).replace("{pages}", str(counter(page).final().first()))
    grid(columns: (1fr, auto), column-gutter: 8mm, report.foot, page)
  },
)
#set list(marker: [–], indent: 0pt, body-indent: 0.6em, spacing: 0.7em)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.7em)
#show list: set std.block(above: 0.95em, below: 0.95em)
#show enum: set std.block(above: 0.95em, below: 0.95em)
#show link: set text(fill: link-colour)
#show link: underline.with(offset: 1.5pt, stroke: 0.5pt)
#show strong: set text(weight: 600)

#let tag(body) = box(
  inset: (x: 3.5pt, y: 2pt), radius: 2pt, stroke: (paint: ink-3, thickness: 0.6pt, dash: "dashed"),
  text(7.5pt, weight: 500, fill: ink-2, body),
)
#let run(piece) = {
  if type(piece) == str { return piece }
  let body = if piece.at("strong", default: false) { strong(piece.text) } else { piece.text }
  if "href" in piece { link(piece.href, body) } else { body }
}
#let runs(pieces) = pieces.map(run).join()

#let paper-table(block) = {
  let last = block.columns.len() - 1
  let is-narrow = block.columns.filter(column => column.kind == "text").len() == 1
  let width-of(column) = {
    if column.kind == "figure" { auto } else if is-narrow { 52mm } else { column.at("width", default: 1) * 1fr }
  }
  let heavy(row) = row.at("kind", default: "") != ""
  show figure: set std.block(breakable: true)
  show figure: set align(left)
  show figure.caption: it => std.block(below: 0.5em, width: 100%, sticky: true, align(left, text(8pt, fill: ink-2, it.body)))
  set text(8pt)
  set par(leading: 0.45em)
  figure(
    kind: table, supplement: none, numbering: none,
    caption: figure.caption(position: top, block.caption),
    table(
      columns: block.columns.map(width-of),
      align: (x, y) => (if y == 0 { bottom } else { top }) + (if block.columns.at(x).kind == "figure" { right } else { left }),
      stroke: none,
      inset: (x, y) => (left: 0pt, right: if x == last { 0pt } else if is-narrow { 18pt } else { 9pt }, top: 3pt, bottom: 3.4pt),
      table.header(
        ..block.columns.map(column => table.cell(breakable: false, text(7.5pt, fill: ink-2, column.head))),
        table.hline(stroke: thin),
      ),
      ..block.rows.enumerate().map(((at, row)) => (
        ..if row.at("kind", default: "") == "total" { (table.hline(stroke: thin),) },
        ..row.cells.enumerate().map(((x, cell)) => table.cell(breakable: row.splits, {
          if heavy(row) or x == 0 { strong(runs(cell)) } else { runs(cell) }
        })),
        table.hline(stroke: 0.5pt + line-soft),
      )).flatten(),
    ),
  )
}

#let show-block(block) = {
  if block.kind == "paragraph" { par(runs(block.runs)) }
  else if block.kind == "list" {
    if block.at("ordered", default: false) { enum(..block.items.map(runs)) } else { list(..block.items.map(runs)) }
  }
  else if block.kind == "table" { std.block(above: 1em, below: 1em, width: 100%, align(left, paper-table(block))) }
  else if block.kind == "figure" {
    show figure.caption: it => std.block(width: 100%, align(left, text(8pt, fill: ink-2, it.body)))
    figure(
      supplement: none, numbering: none, caption: figure.caption(position: bottom, block.caption),
      image(bytes(block.svg), format: "svg", alt: block.alternative, width: 100%),
    )
  }
  else if block.kind == "note" { par(text(8pt, fill: ink-2, runs(block.runs))) }
  else if block.kind == "sources" {
    set text(8pt, fill: ink-2)
    list(..block.lines)
  }
}

#show heading: set text(font: "Source Sans 3")
#show heading: set std.block(sticky: true)
// The question in lines of about equal length: as narrow as it can be without one line more.
#show heading.where(level: 1): it => layout(room => {
  let set-in(width) = std.block(above: 0pt, below: 0pt, width: width, {
    set par(leading: 0.45em)
    text(font: serif, size: 19pt, weight: 600, it.body)
  })
  let lines = measure(set-in(room.width)).height
  let widths = range(100, 45, step: -5).map(part => room.width * part / 100)
  let fitting = widths.filter(width => measure(set-in(width)).height <= lines)
  set-in(fitting.at(-1, default: room.width))
})
#show heading.where(level: 2): set text(13pt, weight: 600)
#show heading.where(level: 3): set text(10pt, weight: 600)
#show heading.where(level: 2): set std.block(above: 6pt, below: 9pt)
#show heading.where(level: 3): set std.block(above: 14pt, below: 7pt)

#let section(part) = {
  if part.at("newPage", default: false) { pagebreak(weak: true) }
  let head = if part.level == 2 { std.block(above: 17pt, below: 0pt, sticky: true, line(length: 100%, stroke: rule)) }
  let note = if "note" in part { std.block(above: 0pt, below: 8pt, sticky: true, text(8pt, fill: ink-2, part.note)) }
  let body = { head; heading(level: part.level, part.heading); note; part.blocks.map(show-block).join() }
  if part.at("together", default: false) {
    // What is longer than most of a page is split all the same: it would run off the paper.
    std.block(width: 100%, above: 17pt, layout(room => {
      let is-long = measure(body, width: room.width).height > 230mm
      std.block(breakable: is-long, width: 100%, body)
    }))
  } else { body }
}

// The mark: a brick bond of seven bricks, in black on paper.
#let bricks = ((0, 0, 11), (12.5, 0, 11), (25, 0, 11), (0, 9.5, 5), (6.5, 9.5, 11), (19, 9.5, 17), (0, 19, 11), (12.5, 19, 23.5))
#let mark = pdf.artifact(std.block(width: 21.6pt, height: 15.6pt, {
  for (x, y, width) in bricks {
    place(dx: x * 0.6pt, dy: y * 0.6pt, rect(width: width * 0.6pt, height: 4.2pt, fill: ink, stroke: none))
  }
}))
#std.block(below: 0pt, grid(
  columns: (auto, auto, 1fr), column-gutter: 8pt, align: horizon,
  mark, text(11pt, weight: 600, report.product),
  if "organisation" in report { pad(left: 8pt, text(9pt, weight: 600, report.organisation)) },
))
#std.block(above: 7pt, below: 12pt, line(length: 100%, stroke: 0.75pt + ink))
#std.block(below: 9pt, par(text(8pt, weight: 600, fill: ink-2, report.kicker)))
#heading(level: 1, report.title)
#v(12pt, weak: true)
#std.block(below: 9pt, width: 88%, {
  set par(leading: 0.68em)
  par(text(font: serif, size: 11.5pt, report.answer))
})
#std.block(below: 0pt, {
  par({
    text(8pt, fill: ink-2, report.dateText)
    if "marker" in report { h(6pt); tag(report.marker) }
  })
})

#for part in report.sections { section(part) }
`;
