/** 国家重点支持的高新技术领域: eight fields and their technologies; codes are those of the form. */
import type { Option } from '../../declare/fact.ts'

/** Technologies of the second level, each under its field. */
export const hnteFields = [
  { id: '101', label: { zh: '软件', en: 'software' }, under: '10' },
  { id: '102', label: { zh: '微电子技术', en: 'microelectronics' }, under: '10' },
  {
    id: '103',
    label: { zh: '计算机产品及其网络应用技术', en: 'computer products and networks' },
    under: '10',
  },
  { id: '104', label: { zh: '通信技术', en: 'communications' }, under: '10' },
  { id: '105', label: { zh: '广播影视技术', en: 'broadcasting and film' }, under: '10' },
  { id: '106', label: { zh: '新型电子元器件', en: 'new electronic components' }, under: '10' },
  { id: '107', label: { zh: '信息安全技术', en: 'information security' }, under: '10' },
  {
    id: '108',
    label: { zh: '智能交通和轨道交通技术', en: 'intelligent traffic and rail' },
    under: '10',
  },
  { id: '201', label: { zh: '医药生物技术', en: 'medical biotechnology' }, under: '20' },
  { id: '202', label: { zh: '中药、天然药物', en: 'Chinese and natural medicine' }, under: '20' },
  { id: '203', label: { zh: '化学药研发技术', en: 'chemical drugs' }, under: '20' },
  {
    id: '204',
    label: { zh: '药物新剂型与制剂创制技术', en: 'new dosage forms and preparations' },
    under: '20',
  },
  {
    id: '205',
    label: { zh: '医疗仪器、设备与医学专用软件', en: 'medical devices and software' },
    under: '20',
  },
  {
    id: '206',
    label: { zh: '轻工和化工生物技术', en: 'light-industry and chemical biotechnology' },
    under: '20',
  },
  { id: '207', label: { zh: '农业生物技术', en: 'agricultural biotechnology' }, under: '20' },
  { id: '301', label: { zh: '航空技术', en: 'aviation' }, under: '30' },
  { id: '302', label: { zh: '航天技术', en: 'space' }, under: '30' },
  { id: '401', label: { zh: '金属材料', en: 'metals' }, under: '40' },
  { id: '402', label: { zh: '无机非金属材料', en: 'inorganic non-metals' }, under: '40' },
  { id: '403', label: { zh: '高分子材料', en: 'polymers' }, under: '40' },
  { id: '404', label: { zh: '生物医用材料', en: 'biomedical materials' }, under: '40' },
  { id: '405', label: { zh: '精细和专用化学品', en: 'fine and special chemicals' }, under: '40' },
  {
    id: '406',
    label: { zh: '与文化艺术产业相关的新材料', en: 'new materials for culture and art' },
    under: '40',
  },
  { id: '501', label: { zh: '研发与设计服务', en: 'R&D and design services' }, under: '50' },
  {
    id: '502',
    label: { zh: '检验检测认证与标准服务', en: 'inspection, certification and standards' },
    under: '50',
  },
  { id: '503', label: { zh: '信息技术服务', en: 'information services' }, under: '50' },
  {
    id: '504',
    label: { zh: '高技术专业化服务', en: 'specialised high-tech services' },
    under: '50',
  },
  {
    id: '505',
    label: { zh: '知识产权与成果转化服务', en: 'IP and technology-transfer services' },
    under: '50',
  },
  {
    id: '506',
    label: { zh: '电子商务与现代物流技术', en: 'e-commerce and modern logistics' },
    under: '50',
  },
  {
    id: '507',
    label: { zh: '城市管理与社会服务', en: 'city management and social services' },
    under: '50',
  },
  {
    id: '508',
    label: { zh: '文化创意产业支撑技术', en: 'support of creative industries' },
    under: '50',
  },
  { id: '601', label: { zh: '可再生清洁能源', en: 'renewable clean energy' }, under: '60' },
  { id: '602', label: { zh: '核能及氢能', en: 'nuclear and hydrogen energy' }, under: '60' },
  {
    id: '603',
    label: { zh: '新型高效能量转换与储存技术', en: 'new energy conversion and storage' },
    under: '60',
  },
  { id: '604', label: { zh: '高效节能技术', en: 'energy saving' }, under: '60' },
  { id: '701', label: { zh: '水污染控制与水资源利用技术', en: 'water' }, under: '70' },
  { id: '702', label: { zh: '大气污染控制技术', en: 'air' }, under: '70' },
  { id: '703', label: { zh: '固体废弃物处置与综合利用技术', en: 'solid waste' }, under: '70' },
  { id: '704', label: { zh: '物理性污染防治技术', en: 'physical pollution' }, under: '70' },
  {
    id: '705',
    label: { zh: '环境监测及环境事故应急处理技术', en: 'monitoring and emergencies' },
    under: '70',
  },
  { id: '706', label: { zh: '生态环境建设与保护技术', en: 'ecological protection' }, under: '70' },
  { id: '707', label: { zh: '清洁生产技术', en: 'cleaner production' }, under: '70' },
  {
    id: '708',
    label: { zh: '资源勘查、高效开采与综合利用技术', en: 'exploration and use of resources' },
    under: '70',
  },
  {
    id: '801',
    label: { zh: '工业生产过程控制系统', en: 'industrial process control' },
    under: '80',
  },
  { id: '802', label: { zh: '安全生产技术', en: 'work safety' }, under: '80' },
  {
    id: '803',
    label: { zh: '高性能、智能化仪器仪表', en: 'intelligent instruments' },
    under: '80',
  },
  {
    id: '804',
    label: { zh: '先进制造工艺与装备', en: 'advanced manufacturing processes and equipment' },
    under: '80',
  },
  { id: '805', label: { zh: '新型机械', en: 'new machinery' }, under: '80' },
  { id: '806', label: { zh: '电力系统与设备', en: 'power systems and equipment' }, under: '80' },
  {
    id: '807',
    label: { zh: '汽车及轨道车辆相关技术', en: 'vehicles and rail vehicles' },
    under: '80',
  },
  {
    id: '808',
    label: { zh: '高技术船舶与海洋工程装备设计制造技术', en: 'ships and ocean engineering' },
    under: '80',
  },
  {
    id: '809',
    label: { zh: '传统文化产业改造技术', en: 'renewal of traditional cultural industries' },
    under: '80',
  },
] as const satisfies readonly Option[]

/** The eight fields. */
export const hnteFieldGroups = [
  { id: '10', label: { zh: '电子信息', en: 'electronics & IT' } },
  { id: '20', label: { zh: '生物与新医药', en: 'biology & medicine' } },
  { id: '30', label: { zh: '航空航天', en: 'aerospace' } },
  { id: '40', label: { zh: '新材料', en: 'new materials' } },
  { id: '50', label: { zh: '高技术服务', en: 'high-tech services' } },
  { id: '60', label: { zh: '新能源与节能', en: 'energy' } },
  { id: '70', label: { zh: '资源与环境', en: 'resources & environment' } },
  { id: '80', label: { zh: '先进制造与自动化', en: 'manufacturing & automation' } },
] as const satisfies readonly Option[]
