// Makes src/engine/search/generated/characters.ts from the Unihan files of the Unicode Character
// Database (Debian: package unicode-data, unpacked with bunzip2).
// usage: node tools/unihan-characters.mjs FOLDER_WITH_Unihan_TXT > src/engine/search/generated/characters.ts
import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = process.argv[2] ?? '/usr/share/unicode'
const fields = new Map()
for (const file of ['Readings', 'Variants', 'OtherMappings', 'DictionaryLikeData']) {
  const text = readFileSync(path.join(folder, `Unihan_${file}.txt`), 'utf8')
  for (const line of text.split('\n')) {
    const [code, field, value] = line.split('\t')
    if (!code?.startsWith('U+') || value === undefined) continue
    const char = String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    if (char.length > 1) continue
    if (!fields.has(field)) fields.set(field, new Map())
    fields.get(field).set(char, value)
  }
}
const field = (name) => fields.get(name)
const plain = (reading) =>
  reading
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ê/g, 'e')

// Characters in use today: the official table of 2013 and the national standard GB 2312.
const inUse = [...new Set([...field('kTGH').keys(), ...field('kGB0').keys()])]
  .filter((c) => /\p{Script=Han}/u.test(c))
  .sort()
const readingsOf = (c) => {
  const common = (field('kHanyuPinlu').get(c) ?? '').match(/[^\s(]+(?=\(\d+\))/g) ?? []
  const first = (field('kMandarin').get(c) ?? '').split(' ').filter(Boolean)
  const dictionary = (field('kTGHZ2013').get(c) ?? '')
    .split(' ')
    .flatMap((entry) => (entry.split(':')[1] ?? '').split(','))
    .filter(Boolean)
  return [...new Set([...first.slice(0, 1), ...dictionary, ...common].map(plain))].filter((r) =>
    /^[a-z]+$/.test(r),
  )
}
const grouped = (pick) => {
  const by = new Map()
  for (const c of inUse) for (const r of pick(readingsOf(c))) by.set(r, (by.get(r) ?? '') + c)
  return [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([r, chars]) => r + chars)
    .join('')
}
const set = new Set(inUse)
const simplified = []
for (const [c, value] of field('kSimplifiedVariant')) {
  if (set.has(c)) continue
  const to = value
    .split(' ')
    .map((u) => String.fromCodePoint(Number.parseInt(u.slice(2), 16)))
    .find((t) => set.has(t))
  if (to) simplified.push(c + to)
}
const shapes = inUse
  .filter((c) => field('kCangjie').has(c))
  .map((c) => {
    const corners = (field('kFourCornerCode').get(c) ?? '').split(' ')[0].slice(0, 4)
    return c + field('kCangjie').get(c).split(' ')[0].toLowerCase() + corners
  })
const constant = (name, words, text) => `/** ${words} */\nexport const ${name} =\n  '${text}'\n`
process.stdout.write(
  [
    '/**\n * What characters sound and look like, for tolerant search. Made by tools/unihan-characters.mjs from the\n * Unihan database 15.0 (Unicode License, https://www.unicode.org/license.txt); do not edit.\n */\n',
    constant(
      'mainReadings',
      'Syllable without tone, then the characters read so in the first place.',
      grouped((r) => r.slice(0, 1)),
    ),
    constant(
      'otherReadings',
      'The same for further readings of characters that have several.',
      grouped((r) => r.slice(1)),
    ),
    constant(
      'shapeCodes',
      'Character, then its Cangjie code (the parts it is drawn from, in order) and its four corners.',
      shapes.join(''),
    ),
    constant(
      'traditionalToSimplified',
      'Pairs: a traditional character out of use on the mainland, and its simplified one.',
      simplified.sort().join(''),
    ),
  ].join('\n'),
)
process.stderr.write(
  `${inUse.length} characters, ${shapes.length} shapes, ${simplified.length} traditional\n`,
)
