/** Turns queries composed with kysely's `sql` tag into text and parameters, without a connection. */
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'

const cold = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Text and parameters of a composed query. */
export function compile(query: RawBuilder<unknown>): {
  readonly sql: string
  readonly parameters: readonly unknown[]
} {
  const { sql, parameters } = query.compile(cold)
  return { sql, parameters }
}
