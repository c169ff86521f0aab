/** Within which a new instrument is reported to the platform. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, workingDays } from '../../values/limit.ts'
import { sharingMeasures2017 } from '../instruments/instrument-sharing.ts'

/** From acceptance of the installation; the day of acceptance is not counted. */
export const instrumentRegisterLimit = parameter<Limit>({
  id: 'instrument-sharing.register-limit',
  title: { zh: '仪器信息报送期限', en: 'Limit for reporting an instrument' },
  unit: 'limit',
  row: 'IS-3.3',
  values: [
    {
      from: civilDate('2017-09-20'),
      value: workingDays(30),
      cite: sharingMeasures2017.article('register'),
    },
  ],
})
