/** 技术合同登记台账: every registered technology contract. */
import { column, register } from '../declare/register.ts'
import {
  buyerRegions,
  ipTypes,
  objectives,
  partyTypes,
  programmes,
  subtypeOptions,
  technologyFields,
} from '../law/rules/technology-contract-codes.ts'
import { category } from '../law/rules/technology-contract-facts.ts'

export const technologyContracts = register({
  id: 'technology-contracts',
  table: 'technology_contract',
  title: { zh: '技术合同登记台账', en: 'Register of technology contracts' },
  about: {
    zh: '本市作为卖方所在地认定登记的技术合同，以及境内买方登记的引进合同；撤销的合同保留记录但不计入统计。',
    en: 'Technology contracts registered at the seller’s place, and by the buyer where the seller is outside the mainland; annulled ones stay but do not count.',
  },
  key: ['number'],
  name: 'name',
  party: 'sellerCode',
  readers: ['public', 'officer', 'head', 'supervisor', 'administrator'],
  order: { by: 'registeredOn', descending: true },
  columns: {
    number: column.text(
      { zh: '登记编号', en: 'Number' },
      {
        required: true,
        open: true,
        shown: true,
        maxLength: 16,
        alsoCalled: ['合同登记编号', '登记号'],
      },
    ),
    name: column.text(
      { zh: '合同名称', en: 'Name' },
      { required: true, shown: true, maxLength: 120, alsoCalled: ['项目名称'] },
    ),
    category: column.choice({ zh: '合同类别', en: 'Category' }, category.options ?? [], {
      required: true,
      open: true,
      shown: true,
      filter: true,
      alsoCalled: ['类别', '合同类型'],
    }),
    subtype: column.choice({ zh: '合同子类', en: 'Sub-type' }, subtypeOptions, {
      open: true,
      filter: true,
    }),
    field: column.choice({ zh: '技术领域', en: 'Technology field' }, technologyFields, {
      open: true,
      shown: true,
      filter: true,
      alsoCalled: ['领域'],
    }),
    ipType: column.choice({ zh: '知识产权', en: 'Intellectual property' }, ipTypes, {
      open: true,
      filter: true,
      alsoCalled: ['知识产权类型'],
    }),
    objective: column.choice({ zh: '社会经济目标', en: 'Socio-economic objective' }, objectives, {
      open: true,
      filter: true,
    }),
    programme: column.choice({ zh: '计划来源', en: 'Programme source' }, programmes, {
      open: true,
      filter: true,
    }),
    sellerCode: column.creditCode(
      { zh: '卖方统一社会信用代码', en: 'Seller’s credit code' },
      {
        required: true,
        unless: { column: 'sellerRegion', isOneOf: ['hk-macao-taiwan', 'abroad'] },
        alsoCalled: ['卖方代码', '卖方机构代码'],
      },
    ),
    sellerName: column.text(
      { zh: '卖方名称', en: 'Seller' },
      {
        required: true,
        shown: true,
        maxLength: 120,
        alsoCalled: ['卖方', '卖方单位', '让与方名称', '受托方名称'],
      },
    ),
    sellerDistrict: column.text(
      { zh: '卖方所在区', en: 'Seller’s district' },
      { open: true, filter: true, codes: 'districts' },
    ),
    sellerRegion: column.choice({ zh: '卖方所在地', en: 'Where the seller is' }, buyerRegions, {
      open: true,
      filter: true,
    }),
    sellerType: column.choice({ zh: '卖方性质', en: 'Kind of seller' }, partyTypes, {
      open: true,
      filter: true,
    }),
    buyerName: column.text(
      { zh: '买方名称', en: 'Buyer' },
      {
        required: true,
        maxLength: 120,
        alsoCalled: ['买方', '买方单位', '受让方名称', '委托方名称'],
      },
    ),
    buyerCode: column.creditCode({ zh: '买方统一社会信用代码', en: 'Buyer’s credit code' }),
    buyerType: column.choice({ zh: '买方性质', en: 'Kind of buyer' }, partyTypes, {
      open: true,
      filter: true,
    }),
    buyerRegion: column.choice({ zh: '买方所在地', en: 'Where the buyer is' }, buyerRegions, {
      open: true,
      shown: true,
      filter: true,
    }),
    signedOn: column.date({ zh: '签订日期', en: 'Signed on' }, { open: true, filter: true }),
    registeredOn: column.date(
      { zh: '登记日期', en: 'Registered on' },
      {
        required: true,
        open: true,
        shown: true,
        filter: true,
        alsoCalled: ['认定日期', '登记时间'],
      },
    ),
    totalAmount: column.money(
      { zh: '合同成交额', en: 'Contract value' },
      {
        required: true,
        open: true,
        shown: true,
        filter: true,
        alsoCalled: ['成交额', '合同金额', '合同总金额'],
      },
    ),
    technologyAmount: column.money(
      { zh: '技术交易额', en: 'Technology amount' },
      { required: true, open: true, shown: true, filter: true },
    ),
    state: column.choice(
      { zh: '状态', en: 'State' },
      [
        { id: 'registered', label: { zh: '已登记', en: 'registered' } },
        { id: 'amended', label: { zh: '已变更', en: 'amended' } },
        { id: 'annulled', label: { zh: '已注销', en: 'annulled' } },
      ],
      { required: true, open: true, shown: true, filter: true },
    ),
  },
})
