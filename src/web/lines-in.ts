/** JSON values that come one a line, while they come. */
export async function* linesIn<T>(body: ReadableStream<Uint8Array> | null): AsyncGenerator<T> {
  if (body === null) return
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let held = ''
  for (;;) {
    const { done, value } = await reader.read()
    held += decoder.decode(value, { stream: !done })
    const lines = held.split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line)
    if (done) return
  }
}
