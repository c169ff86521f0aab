/** Day, article and counts that the conditions of 2020 share. */
import { inForce } from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import { newInstitutionsGuangdong2020 } from '../instruments/research-platforms.ts'

export const from = civilDate('2020-01-01')
export const cite = newInstitutionsGuangdong2020.article('conditions')

export const count = (id: string, title: Text, unit: string, value: bigint) =>
  inForce(
    parameter<bigint>({
      id: `new-rd.${id}`,
      title,
      unit,
      row: `RP-1.${id}`,
      values: [{ from, value, cite }],
    }),
  )
