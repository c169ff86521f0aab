// Writes docs/law-coverage.md from the declarations in src/law.
// usage: node tools/law-coverage.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { root } from './root.mjs'

const { coverageFile, lawCoverage } = await tsImport(
  join(root, 'test', 'support', 'law-coverage.ts'),
  import.meta.url,
)
const { markdown, untested } = await lawCoverage(root)
writeFileSync(coverageFile(root), markdown)
for (const id of untested) console.log(`no test names ${id}`)
console.log(`wrote ${coverageFile(root)}`)
