/** 广州市: what this city adds. */
import { city } from '../../declare/city.ts'
import { serviceRating } from '../../law/procedure/service-rating.ts'
import { technologyContract } from '../../services/invention/technology-contract.ts'
import { days, workingDays } from '../../values/limit.ts'

export const guangzhou = city({
  id: 'guangzhou',
  name: { zh: '广州市', en: 'Guangzhou' },
  bureau: { zh: '广州市科学技术局', en: 'Guangzhou Science and Technology Bureau' },
  jurisdiction: '440100',
  codes: { province: '44', city: '01' },
  province: { zh: '广东省', en: 'Guangdong' },
  districts: [
    { code: '440103', name: { zh: '荔湾区', en: 'Liwan' } },
    { code: '440104', name: { zh: '越秀区', en: 'Yuexiu' } },
    { code: '440105', name: { zh: '海珠区', en: 'Haizhu' } },
    { code: '440106', name: { zh: '天河区', en: 'Tianhe' } },
    { code: '440111', name: { zh: '白云区', en: 'Baiyun' } },
    { code: '440112', name: { zh: '黄埔区', en: 'Huangpu' } },
    { code: '440113', name: { zh: '番禺区', en: 'Panyu' } },
    { code: '440114', name: { zh: '花都区', en: 'Huadu' } },
    { code: '440115', name: { zh: '南沙区', en: 'Nansha' } },
    { code: '440117', name: { zh: '从化区', en: 'Conghua' } },
    { code: '440118', name: { zh: '增城区', en: 'Zengcheng' } },
  ],
  // The national text leaves both limits to the city.
  rating: { rules: serviceRating, openFor: days(30), promised: workingDays(5), switches: [] },
  offerings: [
    {
      service: technologyContract,
      office: {
        zh: '市技术合同登记处（示例）',
        en: 'City registry of technology contracts (example)',
      },
      promised: days(15),
      switches: [],
      point: '01',
      counter: {
        zh: '市政务服务中心科技窗口（示例）',
        en: 'Science counter, city service centre (example)',
      },
      hours: { zh: '工作日 9:00–12:00,13:00–17:00', en: 'Working days 9:00–12:00, 13:00–17:00' },
      phone: '12345',
      complaints: '12345',
      fee: { zh: '不收费', en: 'free of charge' },
    },
  ],
})
