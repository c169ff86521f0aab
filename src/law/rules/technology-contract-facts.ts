/** What a technology contract says of itself: the facts of the registration form (技术合同登记表). */
import { fact } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  buyerRegions,
  ipTypes,
  objectives,
  partyTypes,
  programmes,
  subtypeOptions,
  technologyFields,
} from './technology-contract-codes.ts'

export const contractName = fact.text(
  'contract-name',
  { zh: '合同名称', en: 'Name of the contract' },
  { maxLength: 120, example: '智能网联汽车感知算法委托开发合同' },
)

/** Licence contracts are a category of their own since the Civil Code. */
export const category = fact.choice(
  'contract-category',
  { zh: '合同类别', en: 'Category' },
  [
    { id: 'development', label: { zh: '技术开发', en: 'development' } },
    { id: 'transfer', label: { zh: '技术转让', en: 'transfer' } },
    { id: 'licensing', label: { zh: '技术许可', en: 'licence' }, from: civilDate('2021-01-01') },
    { id: 'consulting', label: { zh: '技术咨询', en: 'consulting' } },
    { id: 'services', label: { zh: '技术服务', en: 'service' } },
  ],
  { help: { zh: '以合同内容而非名称为准', en: 'By what the contract says, not by its name' } },
)

export const subtype = fact.choice(
  'contract-subtype',
  { zh: '合同子类', en: 'Sub-type' },
  subtypeOptions,
)

export const technologyField = fact.choice(
  'technology-field',
  { zh: '技术领域', en: 'Technology field' },
  technologyFields,
)

export const ipType = fact.choice(
  'ip-type',
  { zh: '知识产权', en: 'Intellectual property' },
  ipTypes,
)

export const objective = fact.choice(
  'socio-economic-objective',
  { zh: '社会经济目标', en: 'Socio-economic objective' },
  objectives,
)

export const programme = fact.choice(
  'programme-source',
  { zh: '计划来源', en: 'Programme source' },
  programmes,
)

export const sellerType = fact.choice(
  'seller-type',
  { zh: '卖方性质', en: 'Kind of seller' },
  partyTypes,
)
export const buyerType = fact.choice(
  'buyer-type',
  { zh: '买方性质', en: 'Kind of buyer' },
  partyTypes,
)

export const buyerName = fact.text(
  'buyer-name',
  { zh: '买方名称', en: 'Buyer' },
  { maxLength: 120 },
)

export const buyerCode = fact.creditCode(
  'buyer-credit-code',
  { zh: '买方统一社会信用代码', en: 'Buyer’s credit code' },
  {
    optional: true,
    help: { zh: '境外买方和个人可不填', en: 'Not for foreign buyers and persons' },
  },
)

export const buyerRegion = fact.choice(
  'buyer-region',
  { zh: '买方所在地', en: 'Where the buyer is' },
  buyerRegions,
)

export const signedOn = fact.date('signed-on', { zh: '签订日期', en: 'Signed on' })
export const validUntil = fact.date(
  'valid-until',
  { zh: '合同有效期至', en: 'Valid until' },
  { help: { zh: '合同须在有效期内申请登记', en: 'A contract is filed within its term' } },
)

export const payment = fact.choice('payment', { zh: '支付方式', en: 'Payment' }, [
  { id: 'lump-sum', label: { zh: '一次总付', en: 'lump sum' } },
  { id: 'instalments', label: { zh: '分期支付', en: 'instalments' } },
  { id: 'royalty', label: { zh: '提成支付', en: 'royalty' } },
  { id: 'royalty-entry', label: { zh: '提成支付附加入门费', en: 'royalty and entry fee' } },
  { id: 'other', label: { zh: '其他', en: 'other' } },
])

export const totalAmount = fact.money(
  'total-amount',
  { zh: '合同成交总额', en: 'Contract value' },
  { help: { zh: '合同约定的全部价款', en: 'The whole money of the deal' } },
)

const itemKind = fact.choice('item-kind', { zh: '类别', en: 'Kind' }, [
  { id: 'equipment', label: { zh: '设备', en: 'equipment' } },
  { id: 'instruments', label: { zh: '仪器', en: 'instruments' } },
  { id: 'parts', label: { zh: '零部件', en: 'parts' } },
  { id: 'materials', label: { zh: '原材料', en: 'raw materials' } },
  { id: 'other', label: { zh: '其他非技术性支出', en: 'other non-technical' } },
])
const itemName = fact.text('item-name', { zh: '名称', en: 'Item' }, { maxLength: 80 })
export const itemAmount = fact.money('item-amount', { zh: '金额', en: 'Amount' })
export const isCarrier = fact.truth('item-carrier', {
  zh: '合理数量的技术载体',
  en: 'Carrier of the technology, in reasonable quantity',
})

export const nonTechnicalItems = fact.rows(
  'non-technical-items',
  { zh: '非技术性支出', en: 'Non-technical items' },
  [itemKind, itemName, itemAmount, isCarrier],
  {
    optional: true,
    help: {
      zh: '购置的设备、仪器、零部件、原材料；合理数量的标的物载体不扣除',
      en: 'Bought equipment, instruments, parts, materials; carriers in reasonable quantity are not deducted',
    },
  },
)

export const inWriting = fact.truth('in-writing', { zh: '采用书面形式', en: 'In writing' })
export const partiesClear = fact.truth('parties-clear', {
  zh: '合同主体明确',
  en: 'The parties are clear',
})
export const objectClear = fact.truth('object-clear', {
  zh: '合同标的明确，能够了解其技术内容',
  en: 'The object is clear and its technology can be understood',
})
export const priceClear = fact.truth('price-clear', {
  zh: '价款、报酬、使用费约定明确',
  en: 'Price, fee or remuneration is clear',
})
export const unlawful = fact.truth('unlawful-clause', {
  zh: '含有非法垄断技术、妨碍技术进步或侵害他人成果的条款',
  en: 'Has a clause that monopolises technology unlawfully or infringes',
})
export const sealsMatch = fact.truth('seals-match', {
  zh: '当事人名称与印章一致',
  en: 'The names of the parties are those of the seals',
})

export const clearGoal = fact.truth('clear-goal', {
  zh: '有明确、具体的研究开发目标',
  en: 'Has a clear and specific goal of research and development',
})
export const masteredWhenSigned = fact.truth('mastered-when-signed', {
  zh: '签订合同时当事人已掌握该技术方案',
  en: 'The solution was already mastered when the contract was signed',
})
export const novelty = fact.truth('novelty', {
  zh: '研究开发工作及其成果有创新内容',
  en: 'The work and its result have novelty',
})
export const rightStated = fact.truth('right-stated', {
  zh: '约定了知识产权的归属或使用权',
  en: 'Ownership or right of use is stated',
})
export const publicDomain = fact.truth('public-domain', {
  zh: '标的属于公知技术（如已失效专利）',
  en: 'The object is public knowledge, such as a lapsed patent',
})
export const specificProject = fact.truth('specific-project', {
  zh: '以特定技术项目为对象，成果为咨询报告或意见',
  en: 'About a specific technical project; the result is a report or opinion',
})
export const alsoImplements = fact.truth('also-implements', {
  zh: '提出方案后还由受托人负责实施',
  en: 'The seller also carries the solution out',
})
export const technicalProblem = fact.truth('technical-problem', {
  zh: '以专业技术知识解决特定技术问题，有质量和数量指标',
  en: 'Solves a specific technical problem, with measures of quality and quantity',
})
export const routineWork = fact.truth('routine-work', {
  zh: '属于常规加工、修理、测绘、检验、勘察设计或施工',
  en: 'Is ordinary processing, repair, survey, testing, design or construction',
})

export const expectedInvestment = fact.money('expected-investment', {
  zh: '预计新增投资',
  en: 'Expected new investment',
})
export const expectedOutput = fact.money('expected-output', {
  zh: '预计新增产值',
  en: 'Expected new output',
})

export const recognisedCategory = fact.choice(
  'recognised-category',
  { zh: '认定类别', en: 'Recognised category' },
  category.options ?? [],
)
export const recognisedTotal = fact.money('recognised-total', {
  zh: '认定合同成交额',
  en: 'Recognised contract value',
})
export const recognisedTechnology = fact.money('recognised-technology', {
  zh: '认定技术交易额',
  en: 'Recognised technology amount',
})
