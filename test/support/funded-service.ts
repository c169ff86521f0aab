/** A programme that pays by instalments, with its ledger; it exists only in tests. */
import { declarations } from '../../src/app.ts'
import { later } from '../../src/declare/expression/day-words.ts'
import { atMost, inForce, moreThan } from '../../src/declare/expression/expression.ts'
import type { Answers } from '../../src/declare/expression/read-fact.ts'
import { fact } from '../../src/declare/fact.ts'
import { funding } from '../../src/declare/funding.ts'
import { parameter } from '../../src/declare/parameter.ts'
import type { Procedure } from '../../src/declare/procedure.ts'
import { rule } from '../../src/declare/rule.ts'
import { type Service, service } from '../../src/declare/service.ts'
import { agreement, completionReview, decision, milestone } from '../../src/declare/stage.ts'
import { draftAgreement } from '../../src/engine/agreements/draft-agreement.ts'
import { signAgreement } from '../../src/engine/agreements/sign-agreement.ts'
import type { TaskBookSaid } from '../../src/engine/agreements/task-book.ts'
import { accept } from '../../src/engine/cases/accept.ts'
import type { CaseState } from '../../src/engine/cases/case-state.ts'
import { concludeStage } from '../../src/engine/cases/conclude-stage.ts'
import { decide } from '../../src/engine/cases/decide.ts'
import { file } from '../../src/engine/cases/file.ts'
import { openBureau } from '../../src/engine/declarations.ts'
import { post } from '../../src/engine/ledger/post.ts'
import { indirectOnlyDown } from '../../src/law/rules/funds-spending.ts'
import { indirectWithinCap } from '../../src/law/rules/research-funds.ts'
import {
  directCost,
  equipmentCost,
  fundsKind,
  indirectBefore,
  indirectCost,
  promiseSigned,
  totalFunds,
} from '../../src/law/rules/research-funds-facts.ts'
import { civilDate } from '../../src/values/civil-date.ts'
import { civilDateOf } from '../../src/values/instant.ts'
import { days, type Limit, workingDays, years } from '../../src/values/limit.ts'
import { type Fen, yuan } from '../../src/values/money.ts'
import { share } from '../../src/values/share.ts'
import { openTestBureau, parties, reader, type TestBureau } from './bureau.ts'
import type { OpenDatabase } from './databases.ts'
import { projectFunds } from './project-funds.ts'
import {
  accepting,
  cite,
  limit,
  offer,
  output,
  permits,
  subject,
  tables,
  title,
} from './staged-services.ts'

const asked = fact.money('test-asked', title('Amount asked for'))
const granted = fact.money('test-granted', { zh: '资助金额', en: 'Grant' })
const spent = fact.money('test-spent', { zh: '已支出金额', en: 'Spent' }, { optional: true })
/** Categories that no law of ours reads by itself. */
const businessCost = fact.money('test-business', { zh: '业务费（元）', en: 'Business costs (CNY)' })
const labourCost = fact.money('test-labour', { zh: '劳务费（元）', en: 'Labour (CNY)' })
const equipmentBefore = fact.money('test-equipment-before', title('Equipment before'))
const endsOn = fact.date('test-ends-on', title('Last day'))
const endedBefore = fact.date('test-ended-before', title('Last day before'))
const changesBefore = fact.count('test-changes-before', title('Changes before'))

const longestExtension = parameter<Limit>({
  id: 'test.longest-extension',
  title: title('Longest extension'),
  unit: 'limit',
  values: [{ from: civilDate('2019-01-01'), value: years(1), cite }],
})
const longest = rule({
  id: 'test.extension-within-a-year',
  title: { zh: '延期不超过一年', en: 'At most a year longer' },
  cite,
  holds: atMost(endsOn, later(endedBefore, inForce(longestExtension))),
})

const procedure: Procedure = {
  within: { statutory: limit('funded-whole', 40) },
  stages: [
    accepting,
    decision({ id: 'approve', title: title('Approve'), actor: 'head', fourEyes: true }),
    agreement({
      id: 'agreement',
      title: { zh: '签订任务书', en: 'Agreement' },
      actor: 'applicant',
      within: { promised: workingDays(20) },
      onRefuse: 'close',
      instalment: 'first',
    }),
    milestone({
      id: 'midterm',
      title: { zh: '中期检查', en: 'Mid-term' },
      actor: 'officer',
      instalment: 'second',
    }),
    completionReview({
      id: 'completion',
      title: { zh: '验收', en: 'Completion' },
      actor: 'officer',
      instalment: 'last',
      endings: [
        { id: 'passed', title: { zh: '通过', en: 'Passed' }, leads: 'pass' },
        { id: 'closed-out', title: { zh: '结题', en: 'Closed out' }, leads: 'pass' },
        { id: 'failed', title: { zh: '不通过', en: 'Failed' }, leads: 'refuse' },
      ],
    }),
  ],
}

const tenth = (n: bigint) => share(n, 10n)

/** The programme. */
export const fundedService: Service = service({
  id: 'funded-programme',
  version: 1,
  name: { zh: '测试资助项目', en: 'Funded programme' },
  about: title('Pays by instalments'),
  link: 'invention',
  authority: { decides: 'city', receives: 'city' },
  addressees: ['enterprise'],
  legalBasis: [cite],
  requirements: [],
  computes: [],
  form: [{ title: title('Form'), asks: [subject, asked, fundsKind] }],
  subject: { title: subject, amount: asked },
  prefill: [],
  evidence: [],
  procedure,
  findings: [{ fact: granted, from: asked }, { fact: spent }],
  output,
  funding: funding({
    ledger: projectFunds,
    line: 'rd',
    grant: granted,
    entries: {
      commit: 'commit',
      release: 'release',
      fallDue: 'fallDue',
      cancel: 'cancel',
      order: 'order',
      pay: 'pay',
      claim: 'claim',
      repay: 'repay',
    },
    instalments: [
      { id: 'first', title: { zh: '首期', en: 'First' }, share: tenth(6n) },
      { id: 'second', title: { zh: '二期', en: 'Second' }, share: tenth(3n) },
      { id: 'last', title: { zh: '尾款', en: 'Last' }, share: tenth(1n) },
    ],
    categories: [
      { fact: equipmentCost, before: equipmentBefore, direct: true },
      { fact: businessCost, direct: true },
      { fact: labourCost, direct: true },
      { fact: indirectCost, before: indirectBefore, direct: false },
    ],
    reads: {
      total: totalFunds,
      direct: directCost,
      to: endsOn,
      toBefore: endedBefore,
      changesBefore,
      promised: promiseSigned,
    },
    rules: [indirectWithinCap],
    lumpSum: {
      rules: [],
      promise: {
        zh: '承诺经费只用于本项目，遵守科研诚信和负面清单。',
        en: 'The funds are used for this project only.',
      },
      cite,
    },
    signs: 'head',
    changes: [
      {
        id: 'term',
        title: { zh: '延长期限', en: 'Longer term' },
        alters: 'term',
        rights: [{ by: 'bureau', cite }],
        rules: [longest],
        within: { promised: workingDays(10) },
      },
      {
        id: 'leader',
        title: { zh: '变更负责人', en: 'Another leader' },
        alters: 'leader',
        rights: [{ by: 'bureau', cite }],
        within: { promised: workingDays(10) },
      },
      {
        id: 'partners',
        title: { zh: '变更合作单位', en: 'Other partners' },
        alters: 'partners',
        rights: [{ by: 'recorded', cite }],
        within: { promised: workingDays(5) },
      },
      {
        id: 'budget',
        title: { zh: '预算调剂', en: 'Budget moved' },
        alters: 'budget',
        rights: [
          { when: moreThan(equipmentCost, equipmentBefore), by: 'recorded', cite },
          { by: 'unit', cite },
        ],
        rules: [indirectOnlyDown],
        within: { promised: workingDays(5) },
      },
    ],
    spent,
    settlements: [
      {
        stage: 'completion',
        ending: 'closed-out',
        releases: true,
        recovers: 'unspent',
        within: { promised: days(30) },
        cite,
      },
      {
        stage: 'completion',
        ending: 'failed',
        releases: true,
        recovers: 'unspent',
        within: { promised: days(30) },
        cite,
      },
    ],
    terminated: { releases: true, recovers: 'unspent', within: { promised: days(30) }, cite },
  }),
  amendable: { facts: [], cite },
  benefits: [],
  indicators: [],
})

/** Opens a bureau with the programme. It is Monday, 1 July 2019, ten o'clock. */
export async function openFundedBureau(open: OpenDatabase): Promise<TestBureau> {
  const plain = await openTestBureau(open)
  const { database, signing, cipher, files } = plain.bureau
  await database.script(tables)
  const { city, registers } = declarations
  const declared = {
    ...declarations,
    city: { ...city, offerings: [...city.offerings, offer(fundedService)] },
    registers: [...registers, permits],
    ledgers: [projectFunds],
  }
  return { ...plain, bureau: openBureau(declared, database, { signing, cipher, files }, false) }
}

/** Allocates a budget to the line of 2019. */
export const allocate = (on: TestBureau, amount: Fen, document = '穗财教〔2019〕1号') =>
  on.bureau.database.transaction(reader('officer'), (tx) =>
    post(tx, reader('officer'), {
      ledger: projectFunds,
      entry: 'allocate',
      holders: { budget: 'rd-2019' },
      amounts: [amount],
      source: { kind: 'document', id: document },
      onceKey: `allocate:${document}`,
      bookedOn: civilDateOf(on.now),
      enteredBy: 'officer',
      now: on.now,
    }),
  )

/** A task book over a million yuan that the law of 2019 allows: 20% of 800,000 is 160,000. */
export const taskBook = (over: Partial<TaskBookSaid> = {}): TaskBookSaid => ({
  leader: '测试负责人',
  from: '2019-07-01',
  to: '2021-06-30',
  partners: [{ name: '测试合作单位', creditCode: null }],
  indicators: [{ title: '发明专利', target: '3件' }],
  mode: 'itemised',
  promised: false,
  budget: {
    'equipment-cost': '100000.00',
    'test-business': '440000.01',
    'test-labour': '360000.00',
    'indirect-cost': '100000.00',
  },
  ownFunds: '0',
  payee: { name: parties.seller.name, bank: '测试银行广州分行', account: '000011112222' },
  ...over,
})

let filed = 0

/** Files a project and has it granted. */
export async function grantedProject(
  on: TestBureau,
  amount = '1000000.01',
  more: Answers = {},
): Promise<CaseState> {
  const { id } = await file(on.bureau, {
    reader: reader('seller'),
    service: fundedService.id,
    party: parties.seller.creditCode,
    partyName: parties.seller.name,
    answers: {
      'test-subject': `测试项目 ${++filed}`,
      'test-asked': amount,
      'funds-kind': 'ordinary',
      ...more,
    },
    now: on.now,
  })
  await accept(on.bureau, { reader: reader('officer'), caseId: id, now: on.now })
  return decide(on.bureau, {
    reader: reader('head'),
    caseId: id,
    outcome: 'grant',
    findings: {},
    reason: '',
    now: on.now,
  })
}

/** The same with its task book signed by both sides. */
export async function agreedProject(
  on: TestBureau,
  amount = '1000000.01',
  book: TaskBookSaid = taskBook(),
): Promise<CaseState> {
  const { id: caseId } = await grantedProject(on, amount)
  const by = (who: 'seller' | 'head') => ({ reader: reader(who), caseId, now: on.now })
  await draftAgreement(on.bureau, { ...by('seller'), book })
  await signAgreement(on.bureau, { ...by('seller'), version: 1 })
  return signAgreement(on.bureau, { ...by('head'), version: 1 })
}

/** Ends a stage of a project. */
export const concludeProject = (
  on: TestBureau,
  caseId: string,
  stage: string,
  ending = 'pass',
  findings: Answers = {},
) =>
  concludeStage(on.bureau, {
    reader: reader('officer'),
    caseId,
    stage,
    ending,
    findings,
    reason: '理由充分',
    now: on.now,
  })

/** Room for everything a test grants. */
export const plenty = yuan(100_000_000n)
