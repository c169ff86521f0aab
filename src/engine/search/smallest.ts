/**
 * Moves the `count` smallest numbers to the front, sorted, and returns them as a view: a page of
 * twenty out of thousands without sorting them all.
 */
export function smallest(values: Float64Array, count: number): Float64Array {
  let low = 0
  let high = values.length - 1
  const kth = Math.min(count, values.length) - 1
  while (low < high && kth >= 0) {
    const pivot = values[(low + high) >> 1] ?? 0
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++
      while ((values[j] ?? 0) > pivot) j--
      if (i <= j) {
        const swapped = values[i] ?? 0
        values[i++] = values[j] ?? 0
        values[j--] = swapped
      }
    }
    if (kth <= j) high = j
    else if (kth >= i) low = i
    else break
  }
  return values.subarray(0, kth + 1).sort()
}
