/** Payment to institutions of Hong Kong and Macao, step by step (跨境拨付). */
import {
  all,
  any,
  inForce,
  is,
  isTrue,
  moreThan,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { crossBorder2019, outwardPayment2013 } from '../instruments/research-funds.ts'
import {
  hasApproval,
  hasContract,
  payeeKind,
  paymentUsd,
  rmbAccount,
  taxFiled,
} from './research-funds-facts.ts'

export const taxFilingAbove = parameter<bigint>({
  id: 'funds.tax-filing-above',
  title: { zh: '须税务备案的美元金额', en: 'US dollars above which tax filing is needed' },
  unit: 'USD',
  row: 'RF-6.3',
  values: [
    {
      from: civilDate('2013-09-01'),
      value: 50_000n,
      cite: outwardPayment2013.article('threshold'),
    },
  ],
})

const since = civilDate('2019-01-16')
export const payeeEligible = rule({
  id: 'funds.cross-border-payee',
  title: { zh: '第1步：收款单位符合条件', en: 'Step 1: the payee is eligible' },
  row: 'RF-6.1',
  cite: crossBorder2019.article(2),
  from: since,
  holds: any(is(payeeKind, 'university'), is(payeeKind, 'research')),
})
export const paymentPapers = rule({
  id: 'funds.cross-border-papers',
  title: { zh: '第2步：立项文件和合同', en: 'Step 2: approval document and contract' },
  row: 'RF-6.2',
  cite: crossBorder2019.article(3),
  from: since,
  holds: all(isTrue(hasApproval), isTrue(hasContract)),
})
export const paymentTax = rule({
  id: 'funds.cross-border-tax',
  title: { zh: '第3步：税务备案', en: 'Step 3: tax filing' },
  row: 'RF-6.3',
  cite: crossBorder2019.article(4),
  from: since,
  holds: onlyWhen(moreThan(paymentUsd, inForce(taxFilingAbove)), isTrue(taxFiled)),
})
export const paymentAccount = rule({
  id: 'funds.cross-border-account',
  title: { zh: '第4步：人民币账户', en: 'Step 4: renminbi account' },
  row: 'RF-6.4',
  cite: crossBorder2019.article(4),
  from: since,
  holds: isTrue(rmbAccount),
  remedy: {
    zh: '请收款单位提供人民币账户，款项以人民币汇出',
    en: 'The payee names a renminbi account; payment is in renminbi',
  },
})
