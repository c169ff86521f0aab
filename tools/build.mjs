// Builds the server and the pages when their sources changed since the last build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './root.mjs'

const source = join(root, 'src')
const dist = join(root, 'dist')

const isTest = (name) => /\.test\.tsx?$/.test(name)

function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const within = (folders) => {
  const starts = folders.map((folder) => join(source, ...folder.split('/'), '/'))
  return (file) => starts.some((start) => file.startsWith(start))
}

const isPages = within(['web'])
/** What the pages are made of: their own folder and what it may import. */
const ofPages = within(['web', 'declare', 'values', 'http/contract'])

const settings = ['package-lock.json', 'tsconfig.json', 'tools/build.mjs'].map((name) =>
  join(root, name),
)

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Replaces a folder of dist in one step, so that a build cut off leaves the old one. */
function put(built, place, hash) {
  writeFileSync(join(built, '.sources'), hash)
  const old = `${place}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(built, place)
  rmSync(old, { recursive: true, force: true })
}

/** Bundles the server: our code in few files, packages from node_modules. */
async function buildServer(into, files) {
  const { build } = await import('esbuild')
  // Threads are entries of their own; in the flat folder `new URL('./x-worker.mjs', import.meta.url)`
  // finds them from everywhere.
  const entries = [join(source, 'app.ts'), ...files.filter((file) => file.endsWith('-worker.ts'))]
  const names = entries.map((file) => basename(file, '.ts'))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`two threads are called ${twice}.ts`)
  await build({
    entryPoints: entries.map((file, at) => ({ in: file, out: names[at] })),
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  cpSync(join(source, 'store', 'migrations'), join(into, 'migrations'), { recursive: true })
}

/** Builds the pages. */
async function buildPages(into) {
  // A development setting of the shell must not end up in the pages.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  const web = join(source, 'web')
  await build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: into, emptyOutDir: true, reportCompressedSize: false },
  })
}

function parts() {
  const all = filesBelow(source)
  const server = all.filter((file) => !isPages(file))
  const pages = all.filter(ofPages)
  return [
    { name: 'server', files: server, make: buildServer },
    ...(existsSync(join(source, 'web', 'index.html'))
      ? [{ name: 'web', files: pages, make: buildPages }]
      : []),
  ].map((part) => {
    const place = join(dist, part.name)
    const stamp = join(place, '.sources')
    const hash = hashOf([...part.files, ...settings])
    const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
    return { ...part, place, hash, isCurrent }
  })
}

/** Builds what changed of the named parts, or of all where none is named. */
async function buildStale() {
  const wanted = process.argv.slice(2)
  for (const { name, files, make, place, hash, isCurrent } of parts()) {
    if (isCurrent || (wanted.length > 0 && !wanted.includes(name))) continue
    const began = Date.now()
    const into = `${place}.new`
    rmSync(into, { recursive: true, force: true })
    await make(into, files)
    put(into, place, hash)
    console.error(`built ${relative(root, place)} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
}

/**
 * Builds what changed, in a process of its own so that the server does not carry the builders'
 * memory. Ends the program when the sources do not build.
 *
 * @returns {string} the program to run
 */
export function build() {
  if (parts().some((part) => !part.isCurrent)) {
    const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
      stdio: ['ignore', 2, 2],
    })
    if (done.status !== 0) process.exit(1)
  }
  return join(dist, 'server', 'app.mjs')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await oneAtATime(buildStale).catch((error) => {
    console.error(`the build failed: ${error.message}`)
    process.exitCode = 1
  })
}
