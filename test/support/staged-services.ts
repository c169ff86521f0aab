/**
 * Services that exist only in tests: a window of two authorities, and a programme with every kind
 * of stage. They show that the engine needs to know no service by name.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { declarations } from '../../src/app.ts'
import { authority } from '../../src/declare/authority.ts'
import { certificate } from '../../src/declare/certificate.ts'
import type { Offering } from '../../src/declare/city.ts'
import { comparison } from '../../src/declare/comparison.ts'
import { isTrue } from '../../src/declare/expression/expression.ts'
import { fact } from '../../src/declare/fact.ts'
import { instrument } from '../../src/declare/instrument.ts'
import { parameter } from '../../src/declare/parameter.ts'
import { type Procedure, parallel } from '../../src/declare/procedure.ts'
import { column, register } from '../../src/declare/register.ts'
import { type Service, service } from '../../src/declare/service.ts'
import {
  acceptance,
  agreement,
  completionReview,
  decision,
  deliberation,
  examination,
  expertReview,
  formalCheck,
  hearing,
  issue,
  milestone,
  publicNotice,
  recommend,
  siteVisit,
} from '../../src/declare/stage.ts'
import type { CaseState } from '../../src/engine/cases/case-state.ts'
import { file } from '../../src/engine/cases/file.ts'
import { openBureau } from '../../src/engine/declarations.ts'
import type { Reader } from '../../src/store/database.ts'
import { folderFileStore } from '../../src/store/folder-file-store.ts'
import { civilDate } from '../../src/values/civil-date.ts'
import { instant } from '../../src/values/instant.ts'
import { type Limit, workingDays } from '../../src/values/limit.ts'
import { percent, type Share } from '../../src/values/share.ts'
import { parties, reader, type TestBureau, testKeys } from './bureau.ts'
import type { OpenDatabase } from './databases.ts'

const law = instrument({
  id: 'law-of-tests',
  number: '试〔2019〕1号',
  title: { zh: '测试办法', en: 'Measures for tests' },
  issuer: { zh: '测试', en: 'Tests' },
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'design-default',
  articles: { 1: { zh: '依法办理', en: 'as the law says' } },
})
export const cite = law.article(1)

export const limit = (id: string, count: number) =>
  parameter<Limit>({
    id: `test.${id}`,
    title: { zh: '期限', en: 'Limit' },
    unit: 'limit',
    values: [{ from: civilDate('2019-01-01'), value: workingDays(count), cite }],
  })

export const title = (en: string) => ({ zh: `测试 ${en}`, en })

export const subject = fact.text('test-subject', title('Subject'))
/** Answers that decide which stages a case goes through. */
export const contested = fact.truth('test-contested', title('Contested'), { optional: true })
export const complex = fact.truth('test-complex', title('Complex'), { optional: true })
/** What is compared with other applications. */
const proposal = fact.text('test-proposal', title('Proposal'), {
  optional: true,
  maxLength: 20_000,
})
const remark = fact.text('test-remark', title('Remark'), { optional: true })

/** Another authority of the city, and one above it. */
export const police = authority({ id: 'police', name: title('Police'), level: 'city' })
export const province = authority({ id: 'province', name: title('Province'), level: 'province' })

export const permits = register({
  id: 'test-permits',
  table: 'test_permit',
  title: title('Permits'),
  about: title('Permits'),
  key: ['number'],
  name: 'holder',
  readers: ['officer', 'head'],
  order: { by: 'number', descending: false },
  columns: {
    number: column.text(title('Number')),
    holder: column.text(title('Holder')),
    state: column.text(title('State')),
  },
})

const permit = certificate({
  id: 'test-permit',
  title: title('Permit'),
  number: [{ literal: 'T' }, { part: 'year', digits: 4 }, { part: 'serial', digits: 6 }],
  alsoReads: [],
  statement: title('Permitted'),
  lines: [{ label: title('Subject'), from: subject }],
  cite,
})

export const output = {
  certificate: permit,
  entry: {
    register: permits,
    state: { column: 'state', inForce: 'valid', amended: 'amended', annulled: 'annulled' },
    columns: {
      number: { of: 'certificateNumber' },
      holder: { of: 'applicantName' },
    },
  },
} as const

export const accepting = acceptance({
  id: 'acceptance',
  title: title('Acceptance'),
  actor: 'officer',
  correctionNotice: limit('notice', 5),
  correctionWithin: workingDays(15),
  within: { statutory: limit('acceptance', 5) },
  onSilence: { effect: 'accepted', cite },
})

const part = (id: string, value: Share) =>
  parameter<Share>({
    id: `test.${id}`,
    title: title(id),
    unit: 'share',
    values: [{ from: civilDate('2019-01-01'), value, cite }],
  })

const compares = comparison({
  texts: [proposal],
  overlapFrom: part('overlap', percent(50n)),
  containedFrom: part('contained', percent(8n)),
  years: parameter<bigint>({
    id: 'test.years',
    title: title('Years'),
    unit: 'years',
    values: [{ from: civilDate('2019-01-01'), value: 5n, cite }],
  }),
  cite,
})

function declared(id: string, procedure: Procedure, version = 1): Service {
  return service({
    id,
    version,
    name: title(id),
    about: title(id),
    link: 'talent',
    authority: { decides: 'city', receives: 'city' },
    addressees: ['enterprise'],
    legalBasis: [cite],
    requirements: [],
    computes: [],
    form: [{ title: title('Form'), asks: [subject, contested, complex, proposal] }],
    subject: { title: subject },
    prefill: [],
    ...(id === 'programme' ? { compares } : {}),
    evidence: [],
    procedure,
    findings: [{ fact: remark }],
    output,
    amendable: { facts: [], cite },
    benefits: [],
    indicators: [],
  })
}

/** One submission, two decisions, seven working days at the counter. */
function windowOf(others: 'stop' | 'continue', whole: 'refused' | 'partly-granted'): Procedure {
  const gives = whole === 'refused' ? {} : { output }
  return {
    within: { statutory: limit('window', 7) },
    extension: { by: limit('window-extension', 3) },
    stages: [
      accepting,
      parallel({
        id: 'side-by-side',
        title: title('Side by side'),
        join: { others, whole },
        branches: [
          {
            id: 'permit',
            title: title('Permit'),
            within: { statutory: limit('permit', 5) },
            stages: [
              examination({
                id: 'permit-check',
                title: title('Permit check'),
                actor: 'officer',
                within: { statutory: limit('permit-check', 3) },
                extension: { by: limit('permit-extension', 2), actor: 'head', whole: true },
                stopsClock: [
                  { id: 'inspection', title: title('Inspection'), cite },
                  { id: 'review', title: title('Review'), cite, stopsWhole: true },
                ],
              }),
              hearing({
                id: 'permit-hearing',
                title: title('Hearing'),
                actor: 'officer',
                when: isTrue(contested),
                notCounted: cite,
              }),
              decision({
                id: 'permit-decision',
                title: title('Permit decision'),
                actor: 'officer',
                fourEyes: true,
                ...gives,
              }),
            ],
          },
          {
            id: 'residence',
            title: title('Residence'),
            authority: police,
            within: { statutory: limit('residence', 7) },
            stages: [
              formalCheck({ id: 'residence-check', title: title('Check'), actor: 'officer' }),
              decision({
                id: 'residence-decision',
                title: title('Residence decision'),
                actor: 'officer',
                fourEyes: false,
                within: { statutory: limit('residence-decision', 4) },
                onSilence: { effect: 'refused', cite },
              }),
            ],
          },
        ],
      }),
      issue({ id: 'hand-out', title: title('Hand out'), actor: 'officer' }),
    ],
  }
}

/** Every other kind of stage, in the order in which a programme has them. */
const programmeStages: Procedure = {
  within: { promised: workingDays(40) },
  stages: [
    accepting,
    formalCheck({
      id: 'formal',
      title: title('Formal'),
      actor: 'officer',
      onRefuse: 'close',
      within: { statutory: limit('formal', 10) },
    }),
    expertReview({
      id: 'review',
      title: title('Review'),
      actor: 'officer',
      when: isTrue(complex),
      notCounted: cite,
      returnsTo: 'formal',
    }),
    siteVisit({ id: 'visit', title: title('Visit'), actor: 'officer', when: isTrue(contested) }),
    deliberation({ id: 'meeting', title: title('Meeting'), actor: 'head' }),
    recommend({
      id: 'recommend',
      title: title('Recommend'),
      actor: 'head',
      to: province,
      notCounted: cite,
    }),
    publicNotice({
      id: 'notice',
      title: title('Notice'),
      actor: 'officer',
      lasts: { promised: workingDays(5) },
      onSilence: { effect: 'passed', cite },
    }),
    decision({
      id: 'approve',
      title: title('Approve'),
      actor: 'head',
      fourEyes: true,
      within: { statutory: limit('approve', 10) },
      onSilence: { effect: 'granted', cite },
    }),
    agreement({
      id: 'agreement',
      title: title('Agreement'),
      actor: 'applicant',
      within: { promised: workingDays(20) },
      onSilence: { effect: 'passed', cite },
    }),
    milestone({ id: 'report', title: title('Report'), actor: 'officer', instalment: 'second' }),
    completionReview({
      id: 'completion',
      title: title('Completion'),
      actor: 'officer',
      endings: [
        { id: 'passed', title: title('Passed'), leads: 'pass' },
        { id: 'closed-out', title: title('Closed out'), leads: 'pass' },
        { id: 'failed', title: title('Failed'), leads: 'refuse' },
      ],
    }),
  ],
}

/** The programme as it was before: no completion review, the meeting under another id. */
const earlierProgramme: Procedure = {
  ...programmeStages,
  stages: programmeStages.stages
    .filter(({ id }) => id !== 'completion')
    .map((each) => (each.id === 'meeting' ? { ...each, id: 'old-meeting' } : each)),
}

/** Ids of the services. */
export type StagedService = 'window' | 'window-stop' | 'window-whole' | 'programme' | 'moving'

export const programme = declared('programme', programmeStages)
export const windowService = declared('window', windowOf('continue', 'partly-granted'))

export const offer = (of: Service, earlier: readonly Service[] = []): Offering => ({
  service: of,
  earlier,
  office: title('Office'),
  switches: [],
  point: '99',
  counter: title('Counter'),
  hours: title('Hours'),
  phone: '1',
  complaints: '1',
  fee: title('Free'),
})

/** The earlier version of the programme, under which its bureau can be opened. */
export const earlierVersion = declared('moving', earlierProgramme)
const presentVersion = declared(
  'moving',
  {
    ...programmeStages,
    transition: { from: civilDate('2019-08-01'), cite, stages: { 'old-meeting': 'meeting' } },
  },
  2,
)

const offerings: readonly Offering[] = [
  offer(windowService),
  offer(declared('window-stop', windowOf('stop', 'partly-granted'))),
  offer(declared('window-whole', windowOf('stop', 'refused'))),
  offer(programme),
]

const { city } = declarations

/** The tables of these services, as a migration of theirs would make them. */
export const tables = `create table test_permit (jurisdiction text not null, number text not null,
    holder text not null, state text not null, rev integer not null default 1,
    source_kind text not null, source_id text not null, primary key (jurisdiction, number));
  grant select, insert, update on test_permit to kechuang_app`

/** Nobody hands in files here. */
const stagedKeys = {
  ...testKeys,
  files: { store: folderFileStore(join(tmpdir(), 'kechuang-no-files')) },
}

/** Joins the services to a database; `earlier` opens it as it was before the present version. */
export function stagedBureau(
  on: Pick<TestBureau, 'bureau'>,
  earlier = false,
): TestBureau['bureau'] {
  const moving = earlier ? offer(earlierVersion) : offer(presentVersion, [earlierVersion])
  return openBureau(
    {
      ...declarations,
      city: { ...city, offerings: [...city.offerings, ...offerings, moving] },
      registers: [...declarations.registers, permits],
    },
    on.bureau.database,
    stagedKeys,
    false,
  )
}

/** Opens a bureau with these services. It is Monday, 1 July 2019, ten o'clock. */
export async function openStagedBureau(open: OpenDatabase): Promise<TestBureau> {
  const database = await open()
  await database.script(tables)
  for (const { creditCode, name } of Object.values(parties)) {
    await database.asOwner((tx) =>
      tx.rows(sql`insert into enterprise (jurisdiction, credit_code, name, district, status,
          entered_on, source_kind, source_id)
        values (${city.jurisdiction}, ${creditCode}, ${name}, '440106', 'active', '2018-01-01',
          'officer', 'test')`),
    )
  }
  const plain = openBureau(declarations, database, stagedKeys, false)
  return {
    bureau: stagedBureau({ bureau: plain }),
    now: instant('2019-07-01T10:00:00+08:00'),
    close: () => database.close(),
  }
}

/** Somebody of the other authority. */
export const constable: Reader = {
  jurisdiction: city.jurisdiction,
  role: 'officer',
  account: 'constable',
  authority: police.id,
  parties: [],
}

let filed = 0

/** Files a case of one of the services for the seller. */
export function fileStaged(
  on: TestBureau,
  of: StagedService,
  said: {
    readonly contested?: boolean
    readonly complex?: boolean
    readonly proposal?: string
    readonly by?: 'seller' | 'rival'
  } = {},
): Promise<CaseState> {
  const { by = 'seller' } = said
  return file(on.bureau, {
    reader: reader(by),
    service: of,
    party: parties[by].creditCode,
    partyName: parties[by].name,
    answers: {
      'test-subject': `测试事项 ${++filed}`,
      'test-contested': said.contested ?? false,
      'test-complex': said.complex ?? false,
      ...(said.proposal === undefined ? {} : { 'test-proposal': said.proposal }),
    },
    now: on.now,
  })
}
