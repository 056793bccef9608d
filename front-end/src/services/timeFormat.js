const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d| \S+)?)?$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A function that writes the times of one column as coarsely as all of them allow: months as "Mar 2025", days as 2025-03-14,
 * and times of day only where there are any. What is no time stays as it is.
 */
export function timeFormat(column, values) {
  const write = WRITERS[unitOf(column, values.map(parsed).filter(Boolean))]
  return value => {
    const time = parsed(value)
    return time ? write(time) : String(value)
  }
}

const WRITERS = {
  year: ({ year }) => year,
  quarter: ({ year, month }) => `Q${Math.ceil(month / 3)} ${year}`,
  month: ({ year, month }) => `${MONTHS[month - 1]} ${year}`,
  day,
  minute: time => `${day(time)} ${time.hour}:${time.minute}${time.zone}`,
  second: time => `${day(time)} ${time.hour}:${time.minute}:${time.second}${time.zone}`,
}

function day({ year, month, dayOfMonth }) {
  return `${year}-${String(month).padStart(2, '0')}-${dayOfMonth}`
}

function unitOf({ name }, times) {
  if (times.some(({ second }) => second !== '00')) return 'second'
  if (times.some(({ hour, minute }) => hour !== '00' || minute !== '00')) return 'minute'
  if (times.some(({ dayOfMonth }) => dayOfMonth !== '01') || times.length === 0) return 'day'
  return periodOf(name, times)
}

/** The times begin months; a single one may do so by chance, unless its column says that it is a period. */
function periodOf(name, times) {
  if (/year/i.test(name) && times.every(({ month }) => month === 1)) return 'year'
  if (/quarter/i.test(name) && times.every(({ month }) => month % 3 === 1)) return 'quarter'
  return times.length > 1 || /month/i.test(name) ? 'month' : 'day'
}

function parsed(value) {
  const match = ISO.exec(value ?? '')
  if (!match) return null
  const [, year, month, dayOfMonth, hour = '00', minute = '00', second = '00', zone = ''] = match
  return { year, month: Number(month), dayOfMonth, hour, minute, second, zone: zone.trim() && ` ${zone.trim()}` }
}
