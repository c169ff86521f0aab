/**
 * 节假日安排: the State Council's notices on holidays and make-up working days since 2007, and the national
 * calendar they make. Local orders (such as Guangdong's of 2020 for enterprises) are not here: a city that
 * needs one adds a notice of its own.
 *
 * @see 全国年节及纪念日放假办法 (State Council orders 270, 513, 644 and 795)
 */
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import {
  type DateRange,
  type HolidayNotice,
  workingCalendar,
} from '../../values/working-calendar.ts'

/** A notice with its source. */
export interface StateHolidayNotice extends HolidayNotice {
  readonly title: Text
  /** Document number as printed; absent where no copy showing it was seen. */
  readonly number?: string
  /**
   * How well days and publication date are established: `verified` when a copy of the notice was read,
   * `secondary` when read elsewhere, `unverified` from memory, `design-default` when assumed.
   */
  readonly grade: 'verified' | 'secondary' | 'unverified' | 'design-default'
}

/**
 * Every notice, in the order of publication. `published` is the day the notice bears, or the day the central
 * government's site published it where that is later and known.
 */
export const holidayNotices: readonly StateHolidayNotice[] = [
  ofYear(2007, '2006-12-14', 'verified', '国办发明电〔2006〕49号', {
    off: '01-01..01-03 02-18..02-24 05-01..05-07 10-01..10-07',
    work: '2006-12-30 2006-12-31 02-17 02-25 04-28 04-29 09-29 09-30',
  }),
  // Made public by the National Development and Reform Commission; reported on 18 December.
  ofYear(2008, '2007-12-18', 'secondary', undefined, {
    off: '2007-12-30..01-01 02-06..02-12 04-04..04-06 05-01..05-03 06-07..06-09 09-13..09-15 09-29..10-05',
    work: '2007-12-29 02-02 02-03 05-04 09-27 09-28',
  }),
  ofYear(2009, '2008-12-10', 'verified', undefined, {
    off: '01-01..01-03 01-25..01-31 04-04..04-06 05-01..05-03 05-28..05-30 10-01..10-08',
    work: '01-04 01-24 02-01 05-31 09-27 10-10',
  }),
  ofYear(2010, '2009-12-08', 'verified', '国办发明电〔2009〕27号', {
    off: '01-01..01-03 02-13..02-19 04-03..04-05 05-01..05-03 06-14..06-16 09-22..09-24 10-01..10-07',
    work: '02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09',
  }),
  ofYear(2011, '2010-12-10', 'verified', '国办发明电〔2010〕40号', {
    off: '01-01..01-03 02-02..02-08 04-03..04-05 04-30..05-02 06-04..06-06 09-10..09-12 10-01..10-07',
    work: '01-30 02-12 04-02 10-08 10-09',
  }),
  ofYear(2012, '2011-12-06', 'verified', '国办发明电〔2011〕45号', {
    off: '01-01..01-03 01-22..01-28 04-02..04-04 04-29..05-01 06-22..06-24 09-30..10-07',
    work: '2011-12-31 01-21 01-29 03-31 04-01 04-28 09-29',
  }),
  ofYear(2013, '2012-12-10', 'verified', '国办发明电〔2012〕33号', {
    off: '01-01..01-03 02-09..02-15 04-04..04-06 04-29..05-01 06-10..06-12 09-19..09-21 10-01..10-07',
    work: '01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12',
  }),
  ofYear(2014, '2013-12-11', 'verified', '国办发明电〔2013〕28号', {
    off: '01-01 01-31..02-06 04-05..04-07 05-01..05-03 06-02 09-08 10-01..10-07',
    work: '01-26 02-08 05-04 09-28 10-11',
  }),
  ofYear(2015, '2014-12-16', 'verified', '国办发明电〔2014〕28号', {
    off: '01-01..01-03 02-18..02-24 04-05..04-06 05-01 06-20 06-22 09-27 10-01..10-07',
    work: '01-04 02-15 02-28 10-10',
  }),
  change('victory-day-2015', 2015, '2015-05-13', 'verified', '国发明电〔2015〕1号', {
    title: {
      zh: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
      en: 'Notice on the holiday for the 70th anniversary of victory in 1945',
    },
    off: '09-03..09-05',
    work: '09-06',
  }),
  ofYear(2016, '2015-12-10', 'verified', '国办发明电〔2015〕18号', {
    off: '01-01 02-07..02-13 04-04 05-01..05-02 06-09..06-11 09-15..09-17 10-01..10-07',
    work: '02-06 02-14 06-12 09-18 10-08 10-09',
  }),
  ofYear(2017, '2016-12-01', 'verified', '国办发明电〔2016〕17号', {
    off: '01-01..01-02 01-27..02-02 04-02..04-04 05-01 05-28..05-30 10-01..10-08',
    work: '01-22 02-04 04-01 05-27 09-30',
  }),
  ofYear(2018, '2017-11-30', 'verified', '国办发明电〔2017〕12号', {
    off: '01-01 02-15..02-21 04-05..04-07 04-29..05-01 06-16..06-18 09-22..09-24 10-01..10-07',
    work: '02-11 02-24 04-08 04-28 09-29 09-30',
  }),
  ofYear(2019, '2018-12-06', 'verified', '国办发明电〔2018〕15号', {
    off: '2018-12-30..01-01 02-04..02-10 04-05..04-07 05-01 06-07..06-09 09-13..09-15 10-01..10-07',
    work: '2018-12-29 02-02 02-03 09-29 10-12',
  }),
  change('labour-day-2019', 2019, '2019-03-22', 'verified', '国办发明电〔2019〕3号', {
    title: {
      zh: '国务院办公厅关于调整2019年劳动节假期安排的通知',
      en: 'Notice changing the Labour Day holiday of 2019',
    },
    off: '05-01..05-04',
    work: '04-28 05-05',
  }),
  ofYear(2020, '2019-11-21', 'verified', '国办发明电〔2019〕16号', {
    off: '01-01 01-24..01-30 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08',
    work: '01-19 02-01 04-26 05-09 06-28 09-27 10-10',
  }),
  // Saturday 1 February had been a make-up day; the longer holiday takes it back.
  change('spring-festival-2020', 2020, '2020-01-26', 'verified', '国办发明电〔2020〕1号', {
    title: {
      zh: '国务院办公厅关于延长2020年春节假期的通知',
      en: 'Notice extending the Spring Festival holiday of 2020',
    },
    off: '01-24..02-02',
    work: '',
  }),
  ofYear(2021, '2020-11-25', 'unverified', '国办发明电〔2020〕27号', {
    off: '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
    work: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  }),
  ofYear(2022, '2021-10-25', 'verified', '国办发明电〔2021〕11号', {
    off: '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07',
    work: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  }),
  ofYear(2023, '2022-12-08', 'verified', '国办发明电〔2022〕16号', {
    off: '2022-12-31..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06',
    work: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  }),
  ofYear(2024, '2023-10-25', 'unverified', '国办发明电〔2023〕7号', {
    off: '2023-12-30..01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-08..06-10 09-15..09-17 10-01..10-07',
    work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  }),
  ofYear(2025, '2024-11-12', 'unverified', '国办发明电〔2024〕12号', {
    off: '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
    work: '01-26 02-08 04-27 09-28 10-11',
  }),
  ofYear(2026, '2025-11-04', 'verified', '国办发明电〔2025〕7号', {
    off: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  }),
]

/** The national calendar of working days, by every notice above. */
export const nationalCalendar = workingCalendar(holidayNotices)

interface Days {
  /** Days and spans off, `MM-DD` or `MM-DD..MM-DD`; a day of another year has its year in front. */
  readonly off: string
  /** Make-up days, written the same way. */
  readonly work: string
}

function ofYear(
  year: number,
  published: string,
  grade: StateHolidayNotice['grade'],
  number: string | undefined,
  days: Days,
): StateHolidayNotice {
  const title = {
    zh: `国务院办公厅关于${year}年部分节假日安排的通知`,
    en: `Notice on the holidays of ${year}`,
  }
  return { ...change(`holidays-${year}`, year, published, grade, number, { title, ...days }), year }
}

function change(
  id: string,
  year: number,
  published: string,
  grade: StateHolidayNotice['grade'],
  number: string | undefined,
  content: Days & { readonly title: Text },
): StateHolidayNotice {
  const day = (text: string): CivilDate => civilDate(text.length === 5 ? `${year}-${text}` : text)
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
  const holidays = words(content.off).map((word): DateRange => {
    const [from = '', to = from] = word.split('..')
    return { from: day(from), to: day(to) }
  })
  return {
    id,
    title: content.title,
    published: civilDate(published),
    grade,
    ...(number === undefined ? {} : { number }),
    holidays,
    makeUpDays: words(content.work).map(day),
  }
}
