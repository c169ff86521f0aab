/** Code tables of the registration form (技术合同登记表); registers keep the same codes. */

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
    label: { zh: '专利实施许可（2021年前）', en: 'patent licence (before 2021)' },
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

export const programmes = [
  { id: 'none', label: { zh: '计划外', en: 'none' } },
  { id: 'national', label: { zh: '国家科技计划', en: 'national programme' } },
  { id: 'ministry', label: { zh: '部门计划', en: 'ministry programme' } },
  { id: 'province', label: { zh: '省级计划', en: 'provincial programme' } },
  { id: 'city', label: { zh: '市、县计划', en: 'city or county programme' } },
] as const

export const partyTypes = [
  { id: '010', label: { zh: '国家机关', en: 'state organ' } },
  { id: '011', label: { zh: '国家级机关', en: 'national state organ' } },
  { id: '012', label: { zh: '省级机关', en: 'provincial state organ' } },
  { id: '013', label: { zh: '市级机关', en: 'city state organ' } },
  { id: '014', label: { zh: '县级机关', en: 'county state organ' } },
  { id: '021', label: { zh: '科研机构（事业法人）', en: 'research institute' } },
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

export const buyerRegions = [
  { id: 'city', label: { zh: '本市', en: 'this city' } },
  { id: 'province', label: { zh: '本省其他市', en: 'elsewhere in the province' } },
  { id: 'nation', label: { zh: '其他省市', en: 'other provinces' } },
  { id: 'hk-macao-taiwan', label: { zh: '港澳台', en: 'Hong Kong, Macao, Taiwan' } },
  { id: 'abroad', label: { zh: '国外', en: 'abroad' } },
] as const
