/** Random answers to any facts: edges of the law, gaps, and amounts beyond doubles. */
import type { Fact, Facts, FactValue } from '../../src/declare/fact.ts'
import { fromDayNumber } from '../../src/values/civil-date.ts'
import { yuan } from '../../src/values/money.ts'
import { share } from '../../src/values/share.ts'

const edges = [0n, 1n, 50_000_000n, 50_000_001n, 200_000_000n, 200_000_001n].map((n) => yuan(n))

/**
 * Answers.
 *
 * @param below - seeded whole numbers below a bound
 */
export function anyFacts(asked: readonly Fact[], below: (bound: number) => number): Facts {
  const facts: Record<string, FactValue> = {}
  const base = below(3) === 0 ? (edges[below(edges.length)] ?? 0n) : BigInt(below(2 ** 31)) * 10n
  const people = BigInt(below(600))
  for (const fact of asked) {
    if (below(25) === 0) continue
    const value = one(fact, below, base, people)
    if (value !== undefined) facts[fact.id] = value
  }
  return facts
}

function one(
  fact: Fact,
  below: (bound: number) => number,
  base: bigint,
  people: bigint,
): FactValue | undefined {
  switch (fact.kind) {
    case 'money': {
      if (below(200) === 0) return 2n ** 53n + BigInt(below(1000))
      const of = [1n, 3n, 4n, 5n, 6n, 10n, 30n, 60n, 100n, 300n][below(10)] ?? 1n
      return (base * of) / 100n + BigInt(below(3)) - (fact.signed && below(4) === 0 ? base : 1n)
    }
    case 'count':
      return below(2) === 0 ? people / BigInt(1 + below(10)) : BigInt(below(100))
    case 'share':
      return share(BigInt(below(101)), 100n)
    case 'date':
      return fromDayNumber(15_000 + below(6000))
    case 'truth':
      return below(4) > 0
    case 'choice':
      return fact.options?.[below(fact.options.length)]?.id
    case 'text':
    case 'creditCode':
      return 'x'
    case 'rows':
      return undefined
  }
}
