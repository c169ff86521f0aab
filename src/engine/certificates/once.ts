/**
 * Does costly work at the first call and gives its result to all later ones. Work that failed is done
 * again at the next call.
 */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= work().catch((fault: unknown) => {
      result = undefined
      throw fault
    })
    return result
  }
}
