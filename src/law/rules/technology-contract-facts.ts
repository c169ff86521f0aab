/** What a technology contract says of itself: the facts of the registration form (技术合同登记表). */
import { fact } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'

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

export const subtypeOptions = [
  { id: 'commissioned', label: { zh: '委托开发', en: 'commissioned' }, under: 'development' },
  { id: 'cooperative', label: { zh: '合作开发', en: 'cooperative' }, under: 'development' },
  {
    id: 'conversion',
    label: { zh: '实施转化', en: 'conversion of results' },
    under: 'development',
  },
  { id: 'patent-right', label: { zh: '专利权转让', en: 'patent right' }, under: 'transfer' },
  {
    id: 'patent-application',
    label: { zh: '专利申请权转让', en: 'patent application' },
    under: 'transfer',
  },
  {
    id: 'secret-transfer',
    label: { zh: '技术秘密转让', en: 'technical secret' },
    under: 'transfer',
  },
  { id: 'other-transfer', label: { zh: '其他知识产权转让', en: 'other IP' }, under: 'transfer' },
  {
    id: 'patent-licence-before-2021',
    label: { zh: '专利实施许可(2021年前)', en: 'patent licence (before 2021)' },
    under: 'transfer',
  },
  { id: 'patent-licence', label: { zh: '专利实施许可', en: 'patent licence' }, under: 'licensing' },
  {
    id: 'secret-licence',
    label: { zh: '技术秘密使用许可', en: 'licence of a secret' },
    under: 'licensing',
  },
  {
    id: 'other-licence',
    label: { zh: '其他知识产权许可', en: 'licence of other IP' },
    under: 'licensing',
  },
  { id: 'consulting', label: { zh: '技术咨询', en: 'consulting' }, under: 'consulting' },
  {
    id: 'general-service',
    label: { zh: '一般技术服务', en: 'general service' },
    under: 'services',
  },
  { id: 'training', label: { zh: '技术培训', en: 'training' }, under: 'services' },
  { id: 'intermediary', label: { zh: '技术中介', en: 'intermediary' }, under: 'services' },
] as const

export const subtype = fact.choice(
  'contract-subtype',
  { zh: '合同子类', en: 'Sub-type' },
  subtypeOptions,
)

export const technologyFields = [
  { id: 'electronics', label: { zh: '电子信息', en: 'electronics and information' } },
  { id: 'aerospace', label: { zh: '航空航天', en: 'aerospace' } },
  { id: 'manufacturing', label: { zh: '先进制造', en: 'advanced manufacturing' } },
  { id: 'biomedicine', label: { zh: '生物、医药和医疗器械', en: 'biology, medicine and devices' } },
  { id: 'materials', label: { zh: '新材料及其应用', en: 'new materials' } },
  { id: 'energy', label: { zh: '新能源与高效节能', en: 'new energy and saving' } },
  { id: 'environment', label: { zh: '环境保护与资源综合利用', en: 'environment and resources' } },
  { id: 'nuclear', label: { zh: '核应用技术', en: 'nuclear application' } },
  { id: 'agriculture', label: { zh: '农业', en: 'agriculture' } },
  { id: 'transport', label: { zh: '现代交通', en: 'modern transport' } },
  {
    id: 'urban',
    label: { zh: '城市建设与社会发展', en: 'urban construction and social development' },
  },
] as const

export const technologyField = fact.choice(
  'technology-field',
  { zh: '技术领域', en: 'Technology field' },
  technologyFields,
)

export const ipTypes = [
  { id: 'none', label: { zh: '未涉及知识产权', en: 'none' } },
  { id: 'secret', label: { zh: '技术秘密', en: 'technical secret' } },
  { id: 'invention', label: { zh: '发明专利', en: 'invention patent' } },
  { id: 'utility', label: { zh: '实用新型专利', en: 'utility model' } },
  { id: 'design', label: { zh: '外观设计专利', en: 'design patent' } },
  { id: 'software', label: { zh: '计算机软件著作权', en: 'software copyright' } },
  { id: 'layout', label: { zh: '集成电路布图设计', en: 'IC layout' } },
  { id: 'variety', label: { zh: '植物新品种', en: 'plant variety' } },
  { id: 'drug', label: { zh: '生物、医药新品种', en: 'new bio-product or drug' } },
  { id: 'design-copyright', label: { zh: '设计著作权', en: 'design copyright' } },
] as const

export const ipType = fact.choice(
  'ip-type',
  { zh: '知识产权', en: 'Intellectual property' },
  ipTypes,
)

export const objectives = [
  { id: 'environment', label: { zh: '环境保护与生态建设', en: 'environment' } },
  { id: 'energy', label: { zh: '能源生产、分配和合理利用', en: 'energy' } },
  { id: 'health', label: { zh: '卫生事业', en: 'health' } },
  { id: 'education', label: { zh: '教育事业', en: 'education' } },
  { id: 'infrastructure', label: { zh: '基础设施与城乡规划', en: 'infrastructure and planning' } },
  { id: 'society', label: { zh: '社会发展和社会服务', en: 'social services' } },
  { id: 'earth', label: { zh: '地球和大气层的探索与利用', en: 'earth and atmosphere' } },
  { id: 'space', label: { zh: '民用空间探测及开发', en: 'civil space' } },
  { id: 'farming', label: { zh: '农林牧渔业发展', en: 'agriculture' } },
  { id: 'industry', label: { zh: '工商业发展', en: 'industry and commerce' } },
  { id: 'basic', label: { zh: '非定向研究', en: 'non-oriented research' } },
  { id: 'other-civil', label: { zh: '其他民用目标', en: 'other civil aims' } },
  { id: 'defence', label: { zh: '国防', en: 'defence' } },
] as const

export const objective = fact.choice(
  'socio-economic-objective',
  { zh: '社会经济目标', en: 'Socio-economic objective' },
  objectives,
)

export const programmes = [
  { id: 'none', label: { zh: '计划外', en: 'none' } },
  { id: 'national', label: { zh: '国家科技计划', en: 'national programme' } },
  { id: 'ministry', label: { zh: '部门计划', en: 'ministry programme' } },
  { id: 'province', label: { zh: '省级计划', en: 'provincial programme' } },
  { id: 'city', label: { zh: '市、县计划', en: 'city or county programme' } },
] as const

export const programme = fact.choice(
  'programme-source',
  { zh: '计划来源', en: 'Programme source' },
  programmes,
)

export const partyTypes = [
  { id: '010', label: { zh: '国家机关', en: 'state organ' } },
  { id: '011', label: { zh: '国家级机关', en: 'national state organ' } },
  { id: '012', label: { zh: '省级机关', en: 'provincial state organ' } },
  { id: '013', label: { zh: '市级机关', en: 'city state organ' } },
  { id: '014', label: { zh: '县级机关', en: 'county state organ' } },
  { id: '021', label: { zh: '科研机构(事业法人)', en: 'research institute' } },
  { id: '022', label: { zh: '高等院校', en: 'university' } },
  { id: '023', label: { zh: '医疗、卫生机构', en: 'medical institution' } },
  { id: '024', label: { zh: '其他事业法人', en: 'other public institution' } },
  { id: '030', label: { zh: '社团法人', en: 'association' } },
  { id: '110', label: { zh: '国有企业', en: 'state-owned enterprise' } },
  { id: '120', label: { zh: '集体企业', en: 'collective enterprise' } },
  { id: '130', label: { zh: '股份合作企业', en: 'share-cooperative enterprise' } },
  { id: '140', label: { zh: '联营企业', en: 'joint enterprise' } },
  { id: '150', label: { zh: '有限责任公司', en: 'limited company' } },
  { id: '160', label: { zh: '股份有限公司', en: 'joint-stock company' } },
  { id: '170', label: { zh: '私营企业', en: 'private enterprise' } },
  { id: '180', label: { zh: '其他内资企业', en: 'other domestic enterprise' } },
  {
    id: '210',
    label: { zh: '港澳台合资经营企业', en: 'HK, Macao or Taiwan equity joint venture' },
  },
  {
    id: '220',
    label: { zh: '港澳台合作经营企业', en: 'HK, Macao or Taiwan contractual joint venture' },
  },
  { id: '230', label: { zh: '港澳台商独资企业', en: 'HK, Macao or Taiwan wholly owned' } },
  {
    id: '240',
    label: { zh: '港澳台商投资股份有限公司', en: 'HK, Macao or Taiwan joint-stock company' },
  },
  { id: '310', label: { zh: '中外合资经营企业', en: 'Sino-foreign equity joint venture' } },
  { id: '320', label: { zh: '中外合作经营企业', en: 'Sino-foreign contractual joint venture' } },
  { id: '330', label: { zh: '外资企业', en: 'wholly foreign-owned' } },
  { id: '340', label: { zh: '外商投资股份有限公司', en: 'foreign-invested joint-stock company' } },
  { id: '400', label: { zh: '个人', en: 'individual' } },
] as const

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

export const buyerRegions = [
  { id: 'city', label: { zh: '本市', en: 'this city' } },
  { id: 'province', label: { zh: '本省其他市', en: 'elsewhere in the province' } },
  { id: 'nation', label: { zh: '其他省市', en: 'other provinces' } },
  { id: 'hk-macao-taiwan', label: { zh: '港澳台', en: 'Hong Kong, Macao, Taiwan' } },
  { id: 'abroad', label: { zh: '国外', en: 'abroad' } },
] as const

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
      zh: '购置的设备、仪器、零部件、原材料;合理数量的标的物载体不扣除',
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
  zh: '合同标的明确,能够了解其技术内容',
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
  zh: '标的属于公知技术(如已失效专利)',
  en: 'The object is public knowledge, such as a lapsed patent',
})
export const specificProject = fact.truth('specific-project', {
  zh: '以特定技术项目为对象,成果为咨询报告或意见',
  en: 'About a specific technical project; the result is a report or opinion',
})
export const alsoImplements = fact.truth('also-implements', {
  zh: '提出方案后还由受托人负责实施',
  en: 'The seller also carries the solution out',
})
export const technicalProblem = fact.truth('technical-problem', {
  zh: '以专业技术知识解决特定技术问题,有质量和数量指标',
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
