/** Amounts a project may have, by who funds it with the city (资助额度). */
import { all, atLeast, atMost, inForce, is, onlyWhen } from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { call2023 } from '../instruments/rd-programme.ts'
import { coFunder, projectAmount } from './programme-eligibility-facts.ts'

const _from = civilDate('2014-04-29')
const from2023 = civilDate('2023-01-01')
export const leastAmount = parameter<Bands<Fen, string>>({
  id: 'programme.least-amount',
  title: { zh: '资助额度下限', en: 'Least amount' },
  unit: 'fen',
  row: 'RDP-4.amounts',
  values: [
    {
      from: from2023,
      cite: call2023.article('amounts'),
      value: [
        { oneOf: ['university'], is: yuan(200_000n) },
        { oneOf: ['enterprise'], is: yuan(500_000n) },
        { oneOf: ['laboratory'], is: yuan(1_000_000n) },
      ],
    },
  ],
})
const mostAmount = parameter<Fen>({
  id: 'programme.most-amount',
  title: { zh: '高校、医院项目额度上限', en: 'Most for universities and hospitals' },
  unit: 'fen',
  row: 'RDP-4.amounts',
  values: [{ from: from2023, value: yuan(2_000_000n), cite: call2023.article('amounts') }],
})
export const amountAllowed = rule({
  id: 'programme.amount-allowed',
  title: { zh: '资助额度在规定范围内', en: 'The amount is within its range' },
  row: 'RDP-4.amounts',
  cite: call2023.article('amounts'),
  from: from2023,
  holds: all(
    atLeast(projectAmount, bandFor(leastAmount, coFunder)),
    onlyWhen(is(coFunder, 'university'), atMost(projectAmount, inForce(mostAmount))),
  ),
})
