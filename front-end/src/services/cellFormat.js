import { isIdentifier, isNumeric, isPeriod, isTemporal } from './columnTypes.js'
import { timeFormat } from './timeFormat.js'

const LOCALE = 'en'
const RELIABLE_DIGITS = 15
const LARGE = 1_000

export const EMPTY = '–'

/** A function that writes the values of one column: numbers with as many decimals as the column needs, times as coarsely as it allows. */
export function cellFormat(column, values) {
  const write = isNumeric(column) ? numberFormat(column, values) : isTemporal(column) ? timeFormat(column, values) : String
  return value => (value === null ? EMPTY : write(value))
}

function numberFormat(column, values) {
  const numbers = new Intl.NumberFormat(LOCALE, {
    useGrouping: !isIdentifier(column) && !isPeriod(column),
    minimumFractionDigits: decimals(column, values),
    maximumFractionDigits: decimals(column, values),
  })
  const small = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 })
  return value => {
    if (typeof value !== 'number' && typeof value !== 'bigint') return String(value)
    return isLost(value, numbers) ? small.format(value) : numbers.format(value)
  }
}

const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumSignificantDigits: 3 })

/** A number as short as an axis needs it: 1.2M. */
export const short = number => (number !== 0 && Math.abs(number) < 0.001 ? number.toExponential(1) : compact.format(number))

/** A count of something, such as rows. */
export const count = number => new Intl.NumberFormat(LOCALE).format(number)

const isLost = (value, format) =>
  value !== 0 && Math.abs(Number(value)) < 10 ** -format.resolvedOptions().maximumFractionDigits / 2

function decimals(column, values) {
  const scale = /^decimal\(\d+, ?(\d+)\)/.exec(column.type)
  if (scale) return Math.min(Number(scale[1]), 20)
  const numbers = values.filter(value => typeof value === 'number')
  const most = numbers.some(value => Math.abs(value) >= LARGE) ? 2 : 4
  return Math.min(most, Math.max(0, ...numbers.map(decimalsOf)))
}

/** Without the noise of binary fractions: 5296.0999999999985 has one. */
function decimalsOf(value) {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    String(Number(value.toPrecision(RELIABLE_DIGITS)))) ?? []
  return Math.max(0, fraction.length - Number(exponent))
}
