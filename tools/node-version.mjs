// The oldest Node the program runs on. Written in plain old syntax, so that an older Node can read it.

const least = [20, 19]

/** Ends the program, saying what to do, when Node is too old to run it. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return
  console.error(
    `本系统需要 Node ${least.join('.')} 或更高版本,当前为 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
      `Kechuang needs Node ${least.join('.')} or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`,
  )
  process.exit(1)
}
