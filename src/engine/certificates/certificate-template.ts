/**
 * The look of a certificate, in Typst. All that differs between certificates comes in as JSON through
 * `sys.inputs`, so nothing that people typed is ever read as markup.
 */
export const CERTIFICATE_TEMPLATE = `
#let d = json(bytes(sys.inputs.at("certificate")))

#let ink = rgb("#1c1c1e")
#let soft = rgb("#6b6660")
#let line-gold = rgb("#a5854a")
#let seal-red = rgb("#b3261e")

#set document(title: d.titleZh + " " + d.number, author: d.authorityZh, date: none)
#set text(font: "Noto Sans SC", fallback: false, lang: "zh", region: "cn", size: 11pt, fill: ink,
  cjk-latin-spacing: none)

// A long run without a place to break, such as a code, may break anywhere.
#let breakable(value) = {
  show regex("[!-~]{25,}"): run => run.text.clusters().join(sym.zws)
  value
}

#let both(zh, en, zh-size: 11pt, en-size: 7.5pt, weight: "regular", gap: 2.2pt) = stack(
  spacing: gap + 3pt,
  text(size: zh-size, weight: weight, zh),
  text(size: en-size, fill: soft, lang: "en", en),
)

// A corner of the frame: the key pattern of old bronzes, drawn from the corner inwards.
#let corner = curve(
  stroke: 0.9pt + line-gold,
  curve.move((0mm, 14mm)), curve.line((0mm, 0mm)), curve.line((14mm, 0mm)),
  curve.line((14mm, 5mm)), curve.line((5mm, 5mm)), curve.line((5mm, 14mm)), curve.line((0mm, 14mm)),
  curve.move((10.5mm, 5mm)), curve.line((10.5mm, 2.5mm)), curve.line((2.5mm, 2.5mm)),
  curve.line((2.5mm, 10.5mm)), curve.line((5mm, 10.5mm)),
)

#let rosette = box(width: 130mm, height: 130mm, for turn in range(30) {
  place(center + horizon, rotate(turn * 6deg, ellipse(
    width: 128mm, height: 46mm, stroke: 0.35pt + line-gold.transparentize(82%))))
})

#let frame = {
  place(center + horizon, dy: 6mm, rosette)
  place(center + horizon, rect(width: 186mm, height: 273mm, stroke: 2pt + line-gold))
  place(center + horizon, rect(width: 181mm, height: 268mm, stroke: 0.5pt + line-gold))
  for (at, x, y) in ((top + left, 1, 1), (top + right, -1, 1), (bottom + left, 1, -1), (bottom + right, -1, -1)) {
    place(at, dx: x * 16mm, dy: y * 16mm, scale(x: x * 100%, y: y * 100%, corner))
  }
}

#let watermark = if d.demonstration {
  let words = text(size: 34pt, weight: "bold", fill: rgb("#8a8a8a").transparentize(80%), tracking: 2pt, "演示数据 SYNTHETIC")
  for dy in (-85mm, 0mm, 85mm) { place(center + horizon, dy: dy, rotate(-28deg, words)) }
}

#let footer = align(center, text(size: 7pt, fill: soft, {
  set par(leading: 0.55em, spacing: 0.7em)
  [核验方法：扫描二维码或访问下列网址，核对编号和内容；也可在该处提交本文件，文件的任何改动都会被发现。打印件以核验结果为准。]
  parbreak()
  text(lang: "en", [To verify, scan the code or open the address below and compare number and content, or submit this file there: any change to it is found. A printed copy counts only as far as that check confirms it.])
  parbreak()
  link(d.verifyUrl, text(fill: ink, breakable(d.verifyUrl)))
  context {
    let pages = counter(page).final().first()
    if pages > 1 {
      parbreak()
      [第 #counter(page).get().first() 页，共 #pages 页]
    }
  }
}))

#set page(
  paper: "a4",
  margin: (top: 34mm, x: 29mm, bottom: 46mm),
  background: frame,
  foreground: watermark,
  footer: footer,
  footer-descent: 5mm,
)

// The place of the seal. Not a seal: the mark of the seal authority is put over it, or the print is stamped.
#let seal = {
  let letters = d.authorityZh.clusters()
  let count = letters.len()
  let step = calc.min(24deg, 290deg / calc.max(count - 1, 1))
  let size = calc.max(5pt, calc.min(11pt, 11pt * (14 / calc.max(count, 14))))
  box(width: 40mm, height: 40mm, {
    place(center + horizon, circle(radius: 19.2mm, stroke: (paint: seal-red, thickness: 1.1mm)))
    place(center + horizon, circle(radius: 17.7mm, stroke: (paint: seal-red, thickness: 0.25mm)))
    for (i, letter) in letters.enumerate() {
      place(center + horizon, rotate((i - (count - 1) / 2) * step, box(
        width: 33mm, height: 33mm,
        align(center + top, text(size: size, weight: "bold", fill: seal-red, letter)))))
    }
    place(center + horizon, dy: 2mm, align(center, stack(
      spacing: 2mm,
      text(size: if d.demonstration { 19pt } else { 12pt }, weight: "bold", fill: seal-red,
        if d.demonstration { "演示" } else { "盖章处" }),
      text(size: 6pt, fill: seal-red, lang: "en", if d.demonstration { "NOT A REAL SEAL" } else { "PLACE OF SEAL" }),
    )))
  })
}

#align(center, {
  let letters = d.titleZh.clusters().len()
  let size = calc.max(16pt, calc.min(28pt, 28pt * (13 / calc.max(letters, 13))))
  text(size: size, weight: "bold", tracking: if letters <= 13 { 3pt } else { 1pt }, d.titleZh)
  v(5mm, weak: true)
  text(size: 10.5pt, fill: soft, lang: "en", d.titleEn)
  v(6mm, weak: true)
  box(line(length: 46mm, stroke: 0.6pt + line-gold))
  h(2.5mm)
  box(rotate(45deg, square(size: 1.8mm, fill: line-gold)))
  h(2.5mm)
  box(line(length: 46mm, stroke: 0.6pt + line-gold))
})

#v(4mm)
#align(right, text(size: 10pt)[
  #text(fill: soft)[编号 No.] #h(1mm) #text(weight: "bold", number-width: "tabular", d.number)
  #if "versionZh" in d [
    #linebreak() #text(size: 9pt, d.versionZh) #h(1mm) #text(size: 7.5pt, fill: soft, lang: "en", d.versionEn)
  ]
])

#v(3mm)
#block({
  set par(leading: 0.95em, justify: true, first-line-indent: (amount: 2em, all: true))
  set text(size: 12pt)
  par(d.statementZh)
})
#block(above: 4mm, {
  set par(leading: 0.6em)
  text(size: 8.5pt, fill: soft, lang: "en", d.statementEn)
})

#v(4mm)
#table(
  columns: (44mm, 1fr),
  stroke: (x, y) => (bottom: 0.5pt + line-gold.transparentize(40%), top: if y == 0 { 1pt + line-gold }),
  inset: (x: 2mm, y: 2.6mm),
  align: left + horizon,
  ..d.lines.map(line => (
    both(line.zh, line.en, zh-size: 10pt, en-size: 7pt, weight: "bold"),
    {
      set par(leading: 0.7em)
      text(size: 10.5pt, number-width: "tabular", breakable(line.value))
    },
  )).flatten(),
)

#v(1fr)
#block(breakable: false, width: 100%, grid(
  columns: (34mm, 1fr),
  align: (left + bottom, center + bottom),
  {
    image(bytes(d.qr), format: "svg", width: 29mm)
    v(4mm, weak: true)
    box(width: 29mm, align(center, text(size: 7.5pt, fill: soft)[扫码核验 Scan to verify]))
  },
  grid(
    columns: (1fr, 40mm),
    align: (center + horizon, right + horizon),
    column-gutter: -5mm,
    {
      set par(leading: 0.6em, spacing: 3mm)
      par(text(size: 12pt, weight: "bold", d.authorityZh))
      par(text(size: 8pt, fill: soft, lang: "en", d.authorityEn))
      v(5.5mm, weak: true)
      par(text(size: 12pt, d.issuedZh))
      par(text(size: 8pt, fill: soft, lang: "en", d.issuedEn))
    },
    seal,
  ),
))
`
